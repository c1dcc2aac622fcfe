package org.sekisho.finding.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.finding.matching.MatchingFixtures.NOBODY;
import static org.sekisho.finding.matching.MatchingFixtures.aFiling;
import static org.sekisho.finding.matching.MatchingFixtures.aFilingOf;
import static org.sekisho.finding.matching.MatchingFixtures.classified;
import static org.sekisho.finding.matching.MatchingFixtures.entry;
import static org.sekisho.finding.matching.MatchingFixtures.matcherOf;
import static org.sekisho.finding.matching.MatchingFixtures.organisation;
import static org.sekisho.finding.matching.MatchingFixtures.quotes;
import static org.sekisho.finding.matching.MatchingFixtures.textOf;
import static org.sekisho.finding.matching.MatchingFixtures.words;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.curation.ListFixtures;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.entity.EntityFinders;
import org.sekisho.finding.entity.NamedEntity;
import org.sekisho.finding.entity.NamedEntity.Kind;
import org.sekisho.finding.entity.NamedEntity.Role;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.finding.matching.search.MatchEvidence;
import org.sekisho.finding.matching.search.Truth;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Party;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Exclusion;
import org.sekisho.lists.keytech.Exclusion.Scope;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.TextSpan;

class EntryDecisionTests {

    private static final FilingText LASER = textOf("It has a laser.");

    /** The lines of an entry, symbols and sentences of a filing, and the evidence; after a question mark if a requirement is not stated. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "none", textBlock = """
            # A technology is found by a symbol in the range, by any one rule with the evidence of all that are met,
            # by words and a symbol only where both are, and through nested rules by the branches that hold.
            rules: [{symbols: H04L 9/08}]                              | G06F 1/00, H04L 9/0852 | A laser. | H04L 9/0852
            rules: [{words: maser}, {symbols: H01S}, {words: laser}]   | H01S 3/00 | A laser. | H01S 3/00, laser
            rules: [{all: [{words: laser}, {symbols: H01S}]}]          | H01S 3/00 | A laser. | laser, H01S 3/00
            rules: [{all: [{words: laser}, {symbols: H01S}]}]          | G06F 1/00 | A laser. | none
            rules: [{all: [{words: laser}, {symbols: H01S}]}]          |           | A laser. | none
            rules: [{all: [{words: laser}, {any: [{words: mirror}, {words: ring cavity}]}]}] | | A laser. / A ring cavity. / No glass. | laser, ring cavity
            # A requirement that is met adds its evidence; one that the filing is silent about, or that a symbol may meet of which no
            # edition says where it belongs, is not stated; one that is not met keeps the entry from applying. None stands without the technology.
            rules: [{words: laser}]; requires: [{stateFunding: true}, {words: missile}] | | A laser. / Made with government support. | laser, Made with government support.
            rules: [{words: laser}]; requires: [{stateFunding: true}, {words: missile}] | | A laser. | ? laser
            rules: [{words: laser}]; requires: [{stateFunding: true}, {words: missile}] | | Made with government support. | none
            rules: [{words: laser}]; requires: [{words: missile}]      |             | A laser. | none
            rules: [{words: laser}]; requires: [{symbols: H04L 9/08}]  | H04L 998/99 | A laser. | ? laser
            rules: [{words: laser}]; requires: [{symbols: H04L 9/08}]  | H04L 9/00   | A laser. | none
            rules: [{words: laser}]; requires: [{symbols: H04L 9/08}]  | G06F 998/99 | A laser. | none
            # What an amount leaves open is open for the contrary, too.
            rules: [{all: [{words: howitzer}, {none: [{quantity: {of: caliber, atMost: 100 mm}}]}]}] | | A howitzer with a caliber of 80 mm. | none
            rules: [{all: [{words: howitzer}, {none: [{quantity: {of: caliber, atMost: 100 mm}}]}]}] | | A howitzer with a caliber of 150 mm. | howitzer
            rules: [{all: [{words: howitzer}, {none: [{quantity: {of: caliber, atMost: 100 mm}}]}]}] | | A howitzer with a caliber of at least 80 mm. | howitzer
            rules: [{all: [{words: howitzer}, {none: [{quantity: {of: caliber, atMost: 100 mm}}]}]}] | | A howitzer with a caliber of 80 to 120 mm. | howitzer
            # A false friend takes away what stands in its own passage, all of what reaches into it, and the symbols that it covers;
            # in the filing it takes away all. Of two signs it counts only where both stand; words and a symbol, if the filing has the symbol.
            rules: [{words: laser}]; unless: [{words: printer, reason: r}] | | A laser printer. / Lasers as weapons. | Lasers
            rules: [{words: laser}]; unless: [{words: printer, reason: r}] | | A laser printer. | none
            rules: [{words: laser near/10 weapon}]; unless: [{words: toy, reason: r}] | | A laser in / …a toy weapon. | none
            # Where its words are denied or set against the thing, it takes nothing away but what it holds itself.
            rules: [{words: laser}]; unless: [{words: printer, reason: r}] | | Unlike a printer, it aims a laser. | laser
            rules: [{words: laser}]; unless: [{words: printer, reason: r}] | | The laser is not used in a printer. | laser
            rules: [{words: laser}]; unless: [{words: printer, reason: r}] | | The laser differs from that of a colour printer. | laser
            rules: [{words: laser}]; unless: [{words: printer or pointer, reason: r}] | | The laser is neither a printer nor a pointer. | laser
            rules: [{words: laser}]; unless: [{words: printer or pointer, reason: r}] | | The laser is no printer but a pointer. | none
            rules: [{words: laser}]; unless: [{words: printer, reason: r}] | | The laser is not only for a printer. | none
            rules: [{words: laser}]; unless: [{words: '"laser printer"', reason: r}] | | No laser printer is used. | none
            rules: [{words: laser}]; unless: [{words: '"laser printer"', reason: r}] | | A laser, and no laser printer. | laser
            rules: [{words: laser}]; unless: [{words: printer, reason: r, within: filing}] | | A laser. / It is no printer. | laser
            rules: [{words: laser}]; unless: [{all: [{words: toy}, {words: child}], reason: r}]   | | A laser of a child, not a toy. | laser
            rules: [{words: laser}]; unless: [{all: [{words: toy}, {words: child}], reason: r, within: filing}] | | A laser of a child. / It is not a toy. | laser
            rules: [{words: laser}]; unless: [{any: [{words: toy}, {words: child}], reason: r, within: filing}] | | A laser of a child. / It is not a toy. | none
            rules: [{words: laser}]; unless: [{words: toy, reason: r}] | | Toys are not meant, but a laser. | laser
            rules: [{words: レーザ}]; unless: [{words: 印刷, reason: r}] | | 印刷ではなく照射にレーザを使う。 | レーザ
            rules: [{words: レーザ}]; unless: [{words: 印刷, reason: r}] | | 印刷とは異なり、レーザを遠くに当てる。 | レーザ
            rules: [{words: レーザ}]; unless: [{words: 印刷, reason: r}] | | レーザを印刷に使う。 | none
            rules: [{symbols: H01S}]; unless: [{symbols: H01S 5/00, reason: r}] | H01S 5/022            | A laser. | none
            rules: [{symbols: H01S}]; unless: [{symbols: H01S 5/00, reason: r}] | H01S 5/022, H01S 3/00 | A laser. | H01S 3/00
            rules: [{words: laser}, {symbols: H01S}]; unless: [{words: hair removal, reason: r, within: filing}] | H01S 3/00 | A laser. / For hair removal. | none
            rules: [{words: laser}]; unless: [{all: [{words: toy}, {words: child}], reason: r}]   | | A toy laser. / A child's laser. | laser, laser
            rules: [{words: laser}]; unless: [{all: [{words: toy}, {words: child}], reason: r}]   | | A toy laser of a child. | none
            rules: [{words: laser}]; unless: [{all: [{words: toy}, {symbols: A63H}], reason: r}] | A63H 1/00 | A toy laser. | none
            rules: [{words: laser}]; unless: [{all: [{words: toy}, {symbols: A63H}], reason: r}] | F41H 1/00 | A toy laser. | laser
            """)
    void findsWithTheEvidence(String lines, @Nullable String symbols, String sentences, @Nullable String evidence) {
        Filing filing = aFiling(symbols == null ? new String[0] : symbols.split(", "));
        FilingText text = textOf(sentences.split(" / "));
        Entities entities = EntityFinders.withoutModel().find(filing, text, Set.of());

        TechnologyMatcher matcher = ScreeningLists.compileTried(List.of(ListFixtures.entry(lines.split("; "))));
        assertThat(matcher.decide(filing, text, matcher.wordsIn(text), entities).stream()
                        .map(EntryDecisionTests::told)
                        .toList())
                .isEqualTo(evidence == null ? List.of() : List.of(evidence));
    }

    private static String told(EntryFinding finding) {
        String evidence = finding.evidence().stream()
                .map(one -> one instanceof MatchEvidence.Symbol symbol
                        ? symbol.symbol().written()
                        : ((MatchEvidence.Words) one)
                                .hits().stream().map(one.passage()::quote).collect(Collectors.joining(", ")))
                .collect(Collectors.joining(", "));
        return finding.requirement() == Truth.NOT_STATED ? "? " + evidence : evidence;
    }

    private static List<EntryFinding> decide(Entry entry, Filing filing, FilingText text, Entities entities) {
        TechnologyMatcher matcher = matcherOf(entry);
        return matcher.decide(filing, text, matcher.wordsIn(text), entities);
    }

    private static Entities named(Kind kind, Role role, String name, @Nullable TextSpan span) {
        return new Entities(List.of(new NamedEntity(kind, role, name, span)), List.of());
    }

    @Test
    void namesTheRulesThatAreMet() {
        assertThat(decide(
                        entry(words("maser"), classified("H01S"), words("laser")), aFiling("H01S 3/00"), LASER, NOBODY))
                .flatExtracting(EntryFinding::evidence)
                .extracting(evidence -> evidence.rule().written())
                .containsExactly("H01S", "laser");
    }

    @Test
    void reportsInTheOrderOfTheLists() {
        Entry first = entry("B-1", List.of(words("laser")), List.of(), List.of());
        Entry second = entry("A-1", List.of(words("laser")), List.of(), List.of());
        TechnologyMatcher matcher = matcherOf(first, second);
        assertThat(matcher.decide(aFiling(), LASER, matcher.wordsIn(LASER), NOBODY))
                .extracting(EntryFinding::entry)
                .containsExactly(first, second);
    }

    @Nested
    class AListedOrganisation {

        private static final FilingText SOLD = textOf("As sold by Example Dynamics, Inc. since then.");

        private final Entry entry = entry(organisation("Example Dynamics Co., Ltd."));

        @Test
        void isFoundAmongThePartiesAndNotInThePersonOfItsName() {
            assertThat(decide(
                            entry,
                            aFiling(),
                            LASER,
                            named(Kind.PARTY, Role.APPLICANT, "EXAMPLE DYNAMICS INCORPORATED", null)))
                    .singleElement()
                    .satisfies(finding ->
                            assertThat(finding.evidence()).singleElement().isInstanceOf(MatchEvidence.Name.class));
            assertThat(decide(entry, aFiling(), LASER, named(Kind.PERSON, Role.INVENTOR, "Example Dynamics", null)))
                    .isEmpty();
        }

        @Test
        void isFoundBesideAFalseFriendThatIsDenied() {
            Exclusion maser = new Exclusion(words("maser"), "another entry's", Scope.PASSAGE);
            Entry guarded =
                    entry("A-1", List.of(organisation("Example Dynamics Co., Ltd.")), List.of(), List.of(maser));
            assertThat(decide(
                            guarded,
                            aFiling(),
                            textOf("This is no maser."),
                            named(Kind.PARTY, Role.APPLICANT, "EXAMPLE DYNAMICS INCORPORATED", null)))
                    .hasSize(1);
        }

        @Test
        void isFoundWhereTheTextMentionsItOnceIfItIsAlsoNamed() {
            TextSpan there = new TextSpan(11, 27);

            assertThat(quotes(decide(entry, aFiling(), SOLD, NOBODY))).containsExactly("Example Dynamics");
            assertThat(decide(
                            entry,
                            aFiling(),
                            SOLD,
                            named(Kind.ORGANISATION, Role.MENTIONED, "Example Dynamics", there)))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.evidence()).hasSize(1));
        }

        @Test
        void ofOneWordNeedsItsCapitalInTheText() {
            Entry shell = entry(organisation("Sample Inc."));
            Entry tides = entry(organisation("Institute of Tides and Currents Ltd."));

            assertThat(decide(shell, aFiling(), textOf("A sample is taken."), NOBODY))
                    .isEmpty();
            assertThat(quotes(decide(shell, aFiling(), textOf("A Sample reactor."), NOBODY)))
                    .containsExactly("Sample");
            assertThat(decide(tides, aFiling(), textOf("Paid by the Institute of Tides and Currents."), NOBODY))
                    .hasSize(1);
        }

        @Test
        void asARequirementIsNotStatedInAFilingThatNamesNoParty() {
            Entry required =
                    entry("A-1", List.of(words("laser")), List.of(organisation("Example Dynamics")), List.of());
            Filing ofAnother = aFilingOf(List.of(new Party(Party.Role.APPLICANT, "Sample Works", true, null, null)));

            assertThat(decide(required, aFiling(), LASER, NOBODY))
                    .extracting(EntryFinding::requirement)
                    .containsExactly(Truth.NOT_STATED);
            assertThat(decide(required, ofAnother, LASER, NOBODY)).isEmpty();
        }
    }
}
