package org.sekisho.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.entity.EntityFinder;
import org.sekisho.filing.Bibliography;
import org.sekisho.filing.ClassificationSymbol;
import org.sekisho.filing.ClassificationSymbol.Scheme;
import org.sekisho.filing.Filing;
import org.sekisho.filing.FilingDates;
import org.sekisho.filing.Section;
import org.sekisho.filing.TextBlock;
import org.sekisho.keytech.Entry;
import org.sekisho.keytech.Example;
import org.sekisho.keytech.Exclusion;
import org.sekisho.keytech.KeyTechnologyList;
import org.sekisho.keytech.ListProblem;
import org.sekisho.passage.FilingText;
import org.sekisho.passage.Passage;
import org.sekisho.passage.TextSpan;

/** Screens the examples of an entry, each as a filing of one passage, and tells which do not come out as they must. */
final class ExampleCheck {

    private static final Pattern SYMBOL = Pattern.compile("(?:(IPC|CPC|FI)\\s+)?(.+)");

    private final ListsMatcher matcher;
    private final EntityFinder entityFinder;
    private final NearestRule nearest;

    ExampleCheck(ListsMatcher matcher, EntityFinder entityFinder, NearestRule nearest) {
        this.matcher = matcher;
        this.entityFinder = entityFinder;
        this.nearest = nearest;
    }

    List<ListProblem> problemsOf(KeyTechnologyList list, Entry entry) {
        List<ListProblem> problems = new ArrayList<>();
        for (Example example : entry.examples()) {
            check(list, entry, example, problem -> problems.add(new ListProblem(list.file(), example.line(), problem)));
        }
        return problems;
    }

    private void check(KeyTechnologyList list, Entry entry, Example example, Consumer<String> problem) {
        FilingSigns signs = signs(example, problem);
        Optional<EntryFinding> finding = matcher.decide(list, entry, signs);
        if (finding.isPresent() && !example.matches()) {
            problem.accept("example must not match %s and does: %s"
                    .formatted(entry.code(), why(finding.get().evidence())));
        } else if (finding.isEmpty() && example.matches()) {
            problem.accept("example must match %s and does not; %s"
                    .formatted(entry.code(), whyNot(list, entry, example, signs)));
        }
    }

    private FilingSigns signs(Example example, Consumer<String> problem) {
        List<ClassificationSymbol> symbols = new ArrayList<>();
        for (String written : example.symbols()) {
            symbol(written)
                    .ifPresentOrElse(
                            symbols::add,
                            () -> problem.accept(
                                    "'%s' is no classification symbol such as IPC H04L 9/08".formatted(written)));
        }
        Filing filing = filing(example.text(), symbols);
        FilingText text = text(example.text());
        WordHits words = matcher.wordsIn(text);
        return matcher.signs(filing, text, words, entityFinder.find(filing, text, words.passagesOfSeveralWords()));
    }

    private static Optional<ClassificationSymbol> symbol(String written) {
        Matcher form = SYMBOL.matcher(written.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        Scheme scheme = form.group(1) == null ? Scheme.IPC : Scheme.valueOf(form.group(1));
        return ClassificationSymbol.parse(scheme, form.group(2), null);
    }

    private static Filing filing(String text, List<ClassificationSymbol> symbols) {
        Bibliography bibliography =
                new Bibliography(null, null, null, FilingDates.UNKNOWN, List.of(), symbols, List.of());
        List<TextBlock> blocks =
                text.isBlank() ? List.of() : List.of(new TextBlock(Section.DESCRIPTION, "", "", "example", 0, text));
        return new Filing(null, bibliography, blocks, List.of());
    }

    private static FilingText text(String text) {
        if (text.isBlank()) {
            return new FilingText("und", "", List.of());
        }
        TextSpan all = new TextSpan(0, text.length());
        Passage passage = new Passage(Section.DESCRIPTION, "", "", "example", 0, all, text, false);
        return new FilingText("und", text, List.of(passage));
    }

    private static String why(List<MatchEvidence> evidence) {
        return evidence.stream().map(ExampleCheck::why).distinct().collect(Collectors.joining("; "));
    }

    private static String why(MatchEvidence evidence) {
        String met = evidence.rule().written();
        if (evidence instanceof MatchEvidence.Words words) {
            return words.hits().stream()
                    .map(words.passage()::quote)
                    .collect(Collectors.joining(" ... ", met + " is met by '", "'"));
        }
        return evidence instanceof MatchEvidence.Symbol symbol
                ? "%s is met by %s".formatted(met, symbol.symbol().written())
                : met + " is met";
    }

    private String whyNot(KeyTechnologyList list, Entry entry, Example example, FilingSigns signs) {
        @Nullable Exclusion taking = entry.unless().stream()
                .filter(exclusion ->
                        matcher.decide(list, without(entry, exclusion), signs).isPresent())
                .findFirst()
                .orElse(null);
        return taking == null
                ? nearest.in(entry, example.text(), signs)
                : "the exclusion %s takes it away".formatted(taking.rule().written());
    }

    private static Entry without(Entry entry, Exclusion exclusion) {
        List<Exclusion> others = entry.unless().stream()
                .filter(other -> !other.equals(exclusion))
                .toList();
        return new Entry(
                entry.code(),
                entry.title(),
                entry.titleJa(),
                entry.area(),
                entry.queue(),
                entry.basis(),
                entry.rules(),
                entry.requires(),
                others,
                entry.examples(),
                entry.line());
    }
}
