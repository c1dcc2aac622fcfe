package org.sekisho.finding.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.finding.matching.search.MatchEvidence;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Entry.Basis;
import org.sekisho.lists.keytech.Entry.ListLines;
import org.sekisho.lists.keytech.Entry.Stewardship;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.lists.keytech.Exclusion;
import org.sekisho.lists.keytech.ExpressionParser;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.ListId;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.SymbolRange;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/** Filings of a few sentences and lists of a few rules. */
public final class MatchingFixtures {

    static final Entities NOBODY = new Entities(List.of(), List.of());

    /** Marks a sentence as the continuation of the one before. */
    public static final String CONTINUED = "\u2026";

    private MatchingFixtures() {}

    /** A text of these sentences, a line break between them. */
    public static FilingText textOf(String... sentences) {
        List<Passage> passages = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (String sentence : sentences) {
            boolean continuing = sentence.startsWith(CONTINUED);
            String written = continuing ? sentence.substring(CONTINUED.length()) : sentence;
            TextSpan span = new TextSpan(words.length(), words.length() + written.length());
            passages.add(
                    new Passage(Section.DESCRIPTION, "1", "", "specification.xml", 0, span, written, continuing, null));
            words.append(written).append('\n');
        }
        return new FilingText("en", words.toString(), passages);
    }

    static Filing aFiling(String... symbols) {
        return aFilingOf(List.of(), symbols);
    }

    static Filing aFilingOf(List<Party> parties, String... symbols) {
        List<ClassificationSymbol> given = Arrays.stream(symbols)
                .map(symbol ->
                        ClassificationSymbol.parse(Scheme.IPC, symbol, null).orElseThrow())
                .toList();
        return new Filing(
                null,
                new Bibliography(null, null, null, FilingDates.UNKNOWN, parties, given, List.of()),
                List.of(),
                List.of());
    }

    static Rule classified(String... ranges) {
        return new Rule.Classified(Arrays.stream(ranges)
                .map(range -> SymbolRange.parse(range).orElseThrow())
                .toList());
    }

    /** A rule of words, as a list writes it. */
    static Rule words(String expression) {
        return new Rule.Words(ExpressionParser.parse(expression));
    }

    static Rule organisation(String... names) {
        return new Rule.NamedOrganisation("listed", List.of(names));
    }

    static Entry entry(Rule... rules) {
        return entry("QUANTUM-01", List.of(rules), List.of(), List.of());
    }

    static Entry entry(String code, List<Rule> rules, List<Rule> requires, List<Exclusion> unless) {
        return new Entry(
                new EntryCode(code),
                "A technology",
                null,
                "quantum",
                ReviewQueue.SECRECY,
                Basis.of("test"),
                Stewardship.NONE,
                rules,
                requires,
                unless,
                List.of(),
                new ListLines(3, Map.of()),
                List.of());
    }

    static KeyTechnologyList listOf(Entry... entries) {
        Edition edition = new Edition(new ListId("test"), "1", "0".repeat(64));
        return new KeyTechnologyList(edition, "Test", "", "test.yml", List.of(entries), "");
    }

    static TechnologyMatcher matcherOf(Entry... entries) {
        return ScreeningLists.compile(List.of(listOf(entries)));
    }

    /** The places of a text that are read as words of the lists, as they stand there. */
    static List<String> mendedIn(TechnologyMatcher matcher, String written) {
        FilingText text = textOf(written);
        return matcher.mended(text).places().values().stream()
                .map(place -> text.words().substring(place.start(), place.end()))
                .toList();
    }

    /** What the words evidence of the findings quotes, in order. */
    static List<String> quotes(List<EntryFinding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.evidence().stream())
                .filter(MatchEvidence.Words.class::isInstance)
                .map(MatchEvidence.Words.class::cast)
                .flatMap(words -> words.hits().stream().map(words.passage()::quote))
                .toList();
    }
}
