package org.sekisho.finding.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.matching.ExampleOutcome.ListTrial;
import org.sekisho.finding.matching.search.EntryExplanation;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.finding.matching.search.FilingSigns;
import org.sekisho.finding.matching.search.FoundWords;
import org.sekisho.finding.matching.search.LookedIn;
import org.sekisho.finding.matching.search.MatchEvidence;
import org.sekisho.finding.matching.search.Words;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Example;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.ListProblem;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.lists.keytech.RuleParts;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.PassageSplitter;

/**
 * Makes a matcher of key-technology lists, if they keep their own word: every example of every entry is screened as a
 * filing would be, and has to come out as the list says.
 */
public final class ScreeningLists {

    private ScreeningLists() {}

    /**
     * Compiles lists whose examples state no funding.
     *
     * @throws ListProblemsException with all that is wrong with all of the lists
     */
    public static TechnologyMatcher compile(List<KeyTechnologyList> lists) {
        return compile(lists, (filing, text, worthReading) -> Entities.NONE);
    }

    /**
     * Compiles lists.
     *
     * @param entityFinder reads in the examples who pays, as it does in a filing
     * @throws ListProblemsException with all that is wrong with all of the lists
     */
    public static TechnologyMatcher compile(List<KeyTechnologyList> lists, EntityFinder entityFinder) {
        prepare(lists, entityFinder);
        Compiled compiled = new Compiled(lists);
        return compiled.usable(compiled.trial(entityFinder).problems());
    }

    /** Begins to load on a thread of its own what the examples of lists need, if they need it, and returns at once. */
    public static void prepare(List<KeyTechnologyList> lists, EntityFinder entityFinder) {
        if (lists.stream().flatMap(list -> list.entries().stream()).anyMatch(RuleParts::goesByNames)) {
            entityFinder.prepare();
        }
    }

    /**
     * Compiles lists whose examples are known to come out right.
     *
     * @throws ListProblemsException with all that is wrong with their rules
     */
    public static TechnologyMatcher compileTried(List<KeyTechnologyList> lists) {
        Compiled compiled = new Compiled(lists);
        return compiled.usable(compiled.rules.problems());
    }

    /** Compiles lists and tells how every example came out, whether or not the lists can be used. */
    public static ListTrial tried(List<KeyTechnologyList> lists, EntityFinder entityFinder) {
        Compiled compiled = new Compiled(lists);
        return compiled.trial(entityFinder);
    }

    /** Lists compiled as far as they can be. */
    private static final class Compiled {

        private final List<KeyTechnologyList> lists;
        private final RuleCompiler rules;
        private final ListsMatcher matcher;

        private Compiled(List<KeyTechnologyList> lists) {
            Words words = Words.inBaseForm();
            this.lists = lists;
            rules = new RuleCompiler(words);
            lists.forEach(list -> list.entries().forEach(entry -> rules.add(list.file(), entry)));
            matcher = new ListsMatcher(lists, words, rules.compiled());
        }

        private TechnologyMatcher usable(List<ListProblem> problems) {
            if (!problems.isEmpty()) {
                throw new ListProblemsException(problems);
            }
            return matcher;
        }

        private ListTrial trial(EntityFinder entityFinder) {
            ExampleCheck examples = new ExampleCheck(matcher, PassageSplitter.standard(), entityFinder);
            List<ExampleOutcome> outcomes = lists.stream()
                    .flatMap(list -> list.entries().stream()
                            .filter(entry -> !rules.incomplete(entry))
                            .flatMap(entry -> examples.outcomesOf(list, entry).stream()))
                    .toList();
            return new ListTrial(rules.problems(), outcomes);
        }
    }

    /** Screens the examples of an entry, each as a filing, and tells which do not come out as they must. */
    record ExampleCheck(ListsMatcher matcher, PassageSplitter splitter, EntityFinder entityFinder) {

        private static final Pattern SYMBOL = Pattern.compile("(?:(IPC|CPC|FI)\\s+)?(.+)");

        List<ExampleOutcome> outcomesOf(KeyTechnologyList list, Entry entry) {
            return entry.examples().stream()
                    .map(example -> outcome(list, entry, example))
                    .toList();
        }

        private ExampleOutcome outcome(KeyTechnologyList list, Entry entry, Example example) {
            List<String> problems = new ArrayList<>();
            Filing filing = filing(example, problems::add);
            FilingText text = splitter.split(filing);
            FoundWords words = matcher.wordsIn(text);
            Entities entities = RuleParts.goesByNames(entry)
                    ? entityFinder.find(filing, text, words.passagesOfSeveralWords())
                    : entityFinder.findStated(filing, text);
            FilingSigns signs = matcher.signs(filing, text, words, entities);
            EntryExplanation explanation = matcher.explain(list.edition(), entry, signs);
            Optional<EntryFinding> finding = explanation.finding().filter(ExampleCheck::isByPartsAsStated);
            if (finding.isPresent() && !example.matches()) {
                problems.add("example must not match %s and does: %s"
                        .formatted(entry.code(), why(finding.get().evidence())));
            } else if (finding.isEmpty() && example.matches()) {
                problems.add("example must match %s and does not; %s"
                        .formatted(entry.code(), whyNot(explanation, text, signs)));
            } else if (finding.isPresent()) {
                checkMarked(example, finding.get(), problems::add);
            }
            return new ExampleOutcome(
                    list, entry, example, finding.map(EntryFinding::evidence).orElse(List.of()), problems);
        }

        /** An example says itself which part of a filing its words are, so that nothing has to be looked for in all of them. */
        private static boolean isByPartsAsStated(EntryFinding finding) {
            return !finding.near()
                    || finding.nearByAmount()
                    || finding.nearByName() && !finding.entry().namesBody();
        }

        private static void checkMarked(Example example, EntryFinding finding, Consumer<String> problem) {
            List<String> marked = finding.evidence().stream()
                    .flatMap(evidence -> evidence.quoted().stream())
                    .toList();
            for (String wanted : example.marked()) {
                if (!marked.contains(wanted)) {
                    problem.accept("'%s' must be marked and is not; marked is %s"
                            .formatted(wanted, marked.isEmpty() ? "nothing" : "'" + String.join("', '", marked) + "'"));
                }
            }
        }

        private static Filing filing(Example example, Consumer<String> problem) {
            List<ClassificationSymbol> symbols = new ArrayList<>();
            for (String written : example.symbols()) {
                symbol(written)
                        .ifPresentOrElse(
                                symbols::add,
                                () -> problem.accept(
                                        "'%s' is no classification symbol such as IPC H04L 9/08".formatted(written)));
            }
            List<Party> applicants = example.applicants().stream()
                    .map(name -> new Party(Party.Role.APPLICANT, name, true, null, null))
                    .toList();
            Bibliography bibliography =
                    new Bibliography(null, null, null, FilingDates.UNKNOWN, applicants, symbols, List.of());
            List<TextBlock> blocks = example.text().stream()
                    .map(piece -> TextBlock.of(LookedIn.section(piece.part()), "example", piece.words()))
                    .toList();
            return new Filing(null, bibliography, blocks, List.of());
        }

        private static Optional<ClassificationSymbol> symbol(String written) {
            Matcher form = SYMBOL.matcher(written.strip());
            if (!form.matches()) {
                return Optional.empty();
            }
            Scheme scheme = form.group(1) == null ? Scheme.IPC : Scheme.valueOf(form.group(1));
            return ClassificationSymbol.parse(scheme, form.group(2), null);
        }

        private static String why(List<MatchEvidence> evidence) {
            return evidence.stream().map(ExampleCheck::why).distinct().collect(Collectors.joining("; "));
        }

        private static String why(MatchEvidence evidence) {
            String met = evidence.clause().written();
            List<String> quoted = evidence.quoted();
            if (!quoted.isEmpty()) {
                return met + " is met by '" + String.join(" ... ", quoted) + "'";
            }
            return evidence instanceof MatchEvidence.Symbol symbol
                    ? "%s is met by %s".formatted(met, symbol.symbol().written())
                    : met + " is met";
        }

        private String whyNot(EntryExplanation explanation, FilingText text, FilingSigns signs) {
            Entry without = explanation.entry().withUnless(List.of());
            boolean takenAway = !explanation.met().isEmpty()
                    && matcher.explain(explanation.list(), without, signs)
                            .finding()
                            .isPresent();
            return takenAway
                    ? "the exclusion %s takes it away"
                            .formatted(explanation.met().stream()
                                    .map(exclusion -> exclusion.rule().written())
                                    .collect(Collectors.joining(", ")))
                    : matcher.nearestMisses(text).of(explanation).described();
        }
    }
}
