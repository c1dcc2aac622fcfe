package org.sekisho.curation.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sekisho.curation.written.SearcherNotation;
import org.sekisho.lists.classification.UnknownSymbols.Fault;
import org.sekisho.lists.keytech.Basis;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Example;
import org.sekisho.lists.keytech.ExpressionParts;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.RuleParts;
import org.sekisho.lists.keytech.WordExpression;

/** Every check, how much its remarks matter, and what it is about; {@code src/docs/lists-tools.md} shows this as a table. */
public enum Check {
    UNKNOWN_SYMBOL(Severity.ERROR, "a symbol that its edition does not have", new SymbolCheck(Fault.UNKNOWN)),
    UNKNOWN_LEVEL(Severity.ERROR, "a 'handling' that is no level", new LevelCheck()),
    MOVED_SYMBOL(
            Severity.NOTE,
            "a symbol of an earlier edition, which the concordance follows to its successor",
            new SymbolCheck(Fault.MOVED)),
    LEFT_SYMBOL(
            Severity.WARNING,
            "a symbol that an edition lacks which was derived, and not published so",
            new SymbolCheck(Fault.LEFT)),
    MOVED_SUBTREE(
            Severity.WARNING,
            "a symbol below which others left the scheme or moved, to where the entry finds nothing",
            new SubtreeCheck()),
    CONTRADICTION(
            Severity.WARNING,
            "a condition that can never hold, such as 'a and not a', or that its false friends take away whole",
            new ContradictionCheck()),
    DEAD_TERM(
            Severity.WARNING,
            "an alternative that finds nothing that another alternative beside it does not find",
            new DeadTermCheck()),
    TOO_WIDE(Severity.WARNING, "a common word that is enough for an entry by itself", new TooWideCheck()),
    OVERLAP(Severity.WARNING, "the same rule in two entries of a list", new OverlapCheck()),
    EXAMPLES(
            Severity.WARNING,
            "examples that are missing: what must not match, and one in each language of the entry's words",
            new ExamplesCheck()),
    TITLE_JA(Severity.WARNING, "Japanese words under an entry without a Japanese title", new TitleCheck()),
    REVIEW_DATE(Severity.WARNING, "a review that is overdue", new ReviewDateCheck()),
    IN_FORCE(Severity.WARNING, "an entry that is not in force today", new InForceCheck()),
    BASIS(Severity.WARNING, "a law that is named without where and when it was read", new BasisCheck()),
    ORGANISATIONS(Severity.WARNING, "organisations that no rule refers to", new OrganisationsCheck()),
    ONE_LANGUAGE(Severity.NOTE, "words in one language only", new OneLanguageCheck()),
    LAW_WORDS(Severity.NOTE, "no words as the law writes them", new LawWordsCheck());

    private final Severity severity;
    private final String about;
    private final ListCheck looking;

    Check(Severity severity, String about, ListCheck looking) {
        this.severity = severity;
        this.about = about;
        this.looking = looking;
    }

    /** Its name as it is printed: {@code dead-term}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    /** What it finds, in a line. */
    public String about() {
        return about;
    }

    List<Remark> remarks(String file, KeyTechnologyList list, Knowledge knowledge) {
        Remarks remarks = new Remarks(file, severity, id());
        looking.check(list, knowledge, remarks);
        return remarks.all();
    }

    /** Who names a law has to say where it can be read and when it was. */
    public static final class BasisCheck implements ListCheck.EntryCheck {

        @Override
        public void check(Entry entry, Knowledge knowledge, Remarks remarks) {
            Basis basis = entry.basis();
            if (basis.instrument() == null) {
                return;
            }
            List<String> missing = new ArrayList<>();
            if (basis.url() == null) {
                missing.add("'url'");
            }
            if (basis.retrieved() == null) {
                missing.add("'retrieved'");
            }
            if (!missing.isEmpty()) {
                remarks.add(
                        entry.line(),
                        "%s: its basis names %s without %s"
                                .formatted(entry.code(), basis.instrument(), String.join(" and ", missing)),
                        "add where it can be read, and the day it was compared");
            }
        }
    }

    /** Examples that would show what an entry does, and are missing. */
    public static final class ExamplesCheck implements ListCheck.EntryCheck {

        @Override
        public void check(Entry entry, Knowledge knowledge, Remarks remarks) {
            if (entry.examples().stream().allMatch(Example::matches)) {
                remarks.add(
                        entry.line(),
                        "%s: no example shows what must not match".formatted(entry.code()),
                        "add a look-alike under 'noMatch'");
            }
            for (Script script : Script.values()) {
                boolean shown =
                        entry.examples().stream().anyMatch(example -> example.matches() && script.isOf(example));
                if (!shown && RuleParts.anyTerm(entry, script::isOf)) {
                    remarks.add(
                            entry.line(),
                            "%s: its %s words are in no example that matches".formatted(entry.code(), script.title()),
                            "add one under 'match'");
                }
            }
        }
    }

    /** Alternatives beside each other, of which one finds all that another finds. */
    public static final class DeadTermCheck implements ListCheck.EntryCheck {

        @Override
        public void check(Entry entry, Knowledge knowledge, Remarks remarks) {
            among(entry, RuleParts.alternatives(entry).toList(), remarks);
            RuleParts.of(entry).forEach(rule -> {
                within(entry, rule, remarks);
                if (rule instanceof Rule.AnyOf any && !entry.rules().contains(rule)) {
                    among(entry, any.rules(), remarks);
                }
            });
        }

        /** Rules of which one is enough. */
        private static void among(Entry entry, List<Rule> alternatives, Remarks remarks) {
            List<Rule.Words> words = alternatives.stream()
                    .filter(Rule.Words.class::isInstance)
                    .map(Rule.Words.class::cast)
                    .toList();
            List<WordExpression> expressions =
                    words.stream().map(Rule.Words::expression).toList();
            for (int i = 0; i < expressions.size(); i++) {
                int line = entry.lines().of(words.get(i));
                WordExpression narrow = expressions.get(i);
                covering(expressions, i).ifPresent(wide -> remark(entry, line, narrow, wide, remarks));
            }
        }

        /** Alternatives of an expression. */
        private static void within(Entry entry, Rule rule, Remarks remarks) {
            int line = entry.lines().of(rule);
            RuleParts.expressionOf(rule).flatMap(ExpressionParts::of).forEach(expression -> {
                List<WordExpression> branches = branches(expression);
                for (int i = 0; i < branches.size(); i++) {
                    WordExpression narrow = branches.get(i);
                    covering(branches, i).ifPresent(wide -> remark(entry, line, narrow, wide, remarks));
                }
            });
        }

        private static List<WordExpression> branches(WordExpression expression) {
            if (expression instanceof WordExpression.AnyOf any) {
                return any.branches();
            }
            return expression instanceof WordExpression.AtLeast counted ? counted.branches() : List.of();
        }

        /** Of two that find the same, the later one is dead. */
        private static Optional<WordExpression> covering(List<WordExpression> branches, int place) {
            WordExpression narrow = branches.get(place);
            return Stream.iterate(0, i -> i < branches.size(), i -> i + 1)
                    .filter(i -> i != place)
                    .filter(i -> Coverage.covers(branches.get(i), narrow))
                    .filter(i -> i < place || !Coverage.covers(narrow, branches.get(i)))
                    .map(branches::get)
                    .findFirst();
        }

        private static void remark(Entry entry, int line, WordExpression narrow, WordExpression wide, Remarks remarks) {
            String dead = SearcherNotation.of(narrow);
            String living = SearcherNotation.of(wide);
            remarks.add(
                    line,
                    dead.equals(living)
                            ? "%s: '%s' is there twice".formatted(entry.code(), dead)
                            : "%s: '%s' finds nothing that '%s' does not find".formatted(entry.code(), dead, living),
                    "leave it out, or make the other narrower");
        }
    }

    /** Entries that find nothing today. */
    public static final class InForceCheck implements ListCheck.EntryCheck {

        @Override
        public void check(Entry entry, Knowledge knowledge, Remarks remarks) {
            if (entry.stewardship().inForceOn(knowledge.today())) {
                return;
            }
            LocalDate to = entry.stewardship().to();
            boolean over = to != null && knowledge.today().isAfter(to);
            remarks.add(
                    entry.line(),
                    over
                            ? "%s: it was in force until %s and finds nothing since".formatted(entry.code(), to)
                            : "%s: it is in force from %s and finds nothing until then"
                                    .formatted(entry.code(), entry.stewardship().from()),
                    over ? "take it out, or set a later 'to'" : "");
        }
    }
}
