package org.sekisho.finding.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sekisho.finding.matching.MatchingFixtures.CONTINUED;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.entity.NamedEntity;
import org.sekisho.finding.entity.NamedEntity.Kind;
import org.sekisho.finding.entity.NamedEntity.Role;
import org.sekisho.finding.entity.StateFunding;
import org.sekisho.finding.matching.MatchingFixtures.EntryBuilder;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.finding.matching.search.MatchEvidence;
import org.sekisho.finding.matching.search.Truth;
import org.sekisho.finding.matching.search.WordHits;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Party;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Exclusion.Scope;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

class EntryDecisionTests {

    private static final Rule FUNDED = new Rule.StateFunded();
    private static final FilingText LASER = textOf("It has a laser.");

    private static List<EntryFinding> decide(Entry entry, Filing filing, FilingText text, Entities entities) {
        try (TechnologyMatcher matcher = matcherOf(entry)) {
            return matcher.decide(filing, text, matcher.wordsIn(text), entities);
        }
    }

    private static List<EntryFinding> decide(Entry entry, FilingText text) {
        return decide(entry, aFiling(), text, NOBODY);
    }

    private static Rule both(Rule one, Rule other) {
        return new Rule.AllOf(List.of(one, other));
    }

    private static Entities fundedAt(Passage passage, int start, int end) {
        StateFunding funding = new StateFunding(
                null,
                null,
                passage,
                new TextSpan(passage.span().start() + start, passage.span().start() + end));
        return new Entities(List.of(), List.of(funding));
    }

    private static Entities named(Kind kind, Role role, String name) {
        return new Entities(List.of(new NamedEntity(kind, role, name, null)), List.of());
    }

    @Nested
    class Technology {

        @Test
        void isFoundByASymbolInTheRange() {
            var findings = decide(entry(classified("H04L 9/08")), aFiling("G06F 1/00", "H04L 9/0852"), LASER, NOBODY);

            assertThat(findings)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.evidence())
                            .singleElement()
                            .isInstanceOfSatisfying(
                                    MatchEvidence.Symbol.class,
                                    symbol -> assertThat(symbol.symbol().written())
                                            .isEqualTo("H04L 9/0852")));
        }

        @Test
        void isNotStatedByASymbolOfWhichNoEditionSaysWhereInItsSubclassItBelongs() {
            Entry entry = EntryBuilder.of(words("laser"))
                    .requiring(classified("H04L 9/08"))
                    .entry();

            assertThat(decide(entry, aFiling("H04L 998/99"), LASER, NOBODY))
                    .extracting(EntryFinding::requirement)
                    .containsExactly(Truth.NOT_STATED);
            assertThat(decide(entry, aFiling("H04L 9/00"), LASER, NOBODY)).isEmpty();
            assertThat(decide(entry, aFiling("G06F 998/99"), LASER, NOBODY)).isEmpty();
        }

        @Test
        void isFoundByAnyOneRuleWithTheEvidenceOfAllThatAreMet() {
            Entry entry = entry(words("maser"), classified("H01S"), words("laser"));

            var findings = decide(entry, aFiling("H01S 3/00"), LASER, NOBODY);

            assertThat(findings)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.evidence())
                            .extracting(evidence -> evidence.rule().written())
                            .containsExactly("H01S", "laser"));
        }

        @Test
        void thatWantsWordsAndASymbolIsNotFoundByOneOfThem() {
            Entry entry = entry(both(words("laser"), classified("H01S")));

            assertThat(decide(entry, aFiling("H01S 3/00"), LASER, NOBODY)).hasSize(1);
            assertThat(decide(entry, aFiling("G06F 1/00"), LASER, NOBODY)).isEmpty();
            assertThat(decide(entry, aFiling(), LASER, NOBODY)).isEmpty();
        }

        @Test
        void isFoundThroughNestedRulesWithEvidenceOfTheBranchesThatHold() {
            Rule nested = both(words("laser"), new Rule.AnyOf(List.of(words("mirror"), words("ring cavity"))));

            var findings = decide(entry(nested), textOf("A laser.", "A ring cavity.", "No glass."));

            assertThat(quotes(findings)).containsExactly("laser", "ring cavity");
        }

        @Test
        void isReportedInTheOrderOfTheLists() {
            Entry first = EntryBuilder.of(words("laser")).code("B-1").entry();
            Entry second = EntryBuilder.of(words("laser")).code("A-1").entry();
            try (TechnologyMatcher matcher = matcherOf(first, second)) {
                assertThat(matcher.decide(aFiling(), LASER, matcher.wordsIn(LASER), NOBODY))
                        .extracting(EntryFinding::entry)
                        .containsExactly(first, second);
            }
        }
    }

    @Nested
    class ARequirement {

        private final Entry entry = EntryBuilder.of(words("laser"))
                .requiring(FUNDED, words("missile"))
                .entry();

        @Test
        void thatIsMetAddsItsEvidence() {
            FilingText text = textOf("A laser.", "Made with government support.");

            var findings =
                    decide(entry, aFiling(), text, fundedAt(text.passages().get(1), 10, 28));

            assertThat(findings)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.requirement()).isEqualTo(Truth.MET));
            assertThat(quotes(findings)).containsExactly("laser", "government support");
        }

        @Test
        void thatTheFilingIsSilentAboutIsNotStated() {
            assertThat(decide(entry, LASER)).singleElement().satisfies(finding -> {
                assertThat(finding.requirement()).isEqualTo(Truth.NOT_STATED);
                assertThat(quotes(List.of(finding))).containsExactly("laser");
            });
        }

        @Test
        void thatIsNotMetKeepsTheEntryFromApplying() {
            Entry missile =
                    EntryBuilder.of(words("laser")).requiring(words("missile")).entry();

            assertThat(decide(missile, LASER)).isEmpty();
        }

        @Test
        void isNotLookedAtWithoutTheTechnology() {
            FilingText text = textOf("Made with government support.");

            assertThat(decide(entry, aFiling(), text, fundedAt(text.passages().get(0), 0, 4)))
                    .isEmpty();
        }
    }

    @Nested
    class AFalseFriend {

        @Test
        void takesAwayWhatStandsInItsOwnPassageOnly() {
            Entry entry = EntryBuilder.of(words("laser"))
                    .unless(Scope.PASSAGE, words("printer"))
                    .entry();
            FilingText text = textOf("A laser printer.", "A laser weapon.");

            assertThat(decide(entry, text))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.evidence())
                            .extracting(MatchEvidence::passage)
                            .containsExactly(text.passages().get(1)));
            assertThat(decide(entry, textOf("A laser printer."))).isEmpty();
        }

        @Test
        void takesAwayAllOfWhatReachesIntoItsPassage() {
            Entry entry = EntryBuilder.of(words("laser near/10 weapon"))
                    .unless(Scope.PASSAGE, words("toy"))
                    .entry();

            assertThat(decide(entry, textOf("A laser in", CONTINUED + "a toy weapon.")))
                    .isEmpty();
        }

        @Test
        void takesAwayTheSymbolsItCovers() {
            Entry entry = EntryBuilder.of(classified("H01S"))
                    .unless(Scope.PASSAGE, classified("H01S 5/00"))
                    .entry();

            assertThat(decide(entry, aFiling("H01S 5/022"), LASER, NOBODY)).isEmpty();
            assertThat(decide(entry, aFiling("H01S 5/022", "H01S 3/00"), LASER, NOBODY))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.evidence()).hasSize(1));
        }

        @Test
        void inTheFilingTakesAwayAllThatWasFound() {
            Entry entry = EntryBuilder.of(words("laser"), classified("H01S"))
                    .unless(Scope.FILING, words("hair removal"))
                    .entry();
            FilingText text = textOf("A laser.", "For hair removal.");

            assertThat(decide(entry, aFiling("H01S 3/00"), text, NOBODY)).isEmpty();
        }

        @Test
        void ofTwoSignsCountsOnlyWhereBothStand() {
            Entry entry = EntryBuilder.of(words("laser"))
                    .unless(Scope.PASSAGE, both(words("toy"), words("child")))
                    .entry();

            assertThat(quotes(decide(entry, textOf("A toy laser.", "The child of a laser."))))
                    .containsExactly("laser", "laser");
            assertThat(decide(entry, textOf("A toy laser of a child."))).isEmpty();
        }

        @Test
        void ofWordsAndASymbolTakesAwayThePassagesIfTheFilingHasTheSymbol() {
            Entry entry = EntryBuilder.of(words("laser"))
                    .unless(Scope.PASSAGE, both(words("toy"), classified("A63H")))
                    .entry();
            FilingText text = textOf("A toy laser.");

            assertThat(decide(entry, aFiling("A63H 1/00"), text, NOBODY)).isEmpty();
            assertThat(decide(entry, aFiling("F41H 1/00"), text, NOBODY)).hasSize(1);
        }
    }

    @Nested
    class AListedOrganisation {

        private final Entry entry = entry(organisation("Example Dynamics Co., Ltd."));

        @Test
        void isFoundAmongTheParties() {
            var findings =
                    decide(entry, aFiling(), LASER, named(Kind.PARTY, Role.APPLICANT, "EXAMPLE DYNAMICS INCORPORATED"));

            assertThat(findings)
                    .singleElement()
                    .satisfies(finding ->
                            assertThat(finding.evidence()).singleElement().isInstanceOf(MatchEvidence.Name.class));
        }

        @Test
        void isNotFoundInThePersonOfItsName() {
            assertThat(decide(entry, aFiling(), LASER, named(Kind.PERSON, Role.INVENTOR, "Example Dynamics")))
                    .isEmpty();
        }

        @Test
        void isFoundWhereTheTextMentionsIt() {
            var findings = decide(entry, textOf("As sold by Example Dynamics, Inc. since then."));

            assertThat(quotes(findings)).containsExactly("Example Dynamics");
        }

        @Test
        void isCountedOnceWhereItIsBothReadAndNamed() {
            FilingText text = textOf("As sold by Example Dynamics, Inc. since then.");
            Entities read = new Entities(
                    List.of(new NamedEntity(
                            Kind.ORGANISATION, Role.MENTIONED, "Example Dynamics", new TextSpan(11, 27))),
                    List.of());

            assertThat(decide(entry, aFiling(), text, read))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.evidence()).hasSize(1));
        }

        @Test
        void ofOneWordNeedsItsCapitalInTheText() {
            Entry shell = entry(organisation("Sample Inc."));

            assertThat(decide(shell, textOf("A sample is taken."))).isEmpty();
            assertThat(quotes(decide(shell, textOf("A Sample reactor.")))).containsExactly("Sample");
        }

        @Test
        void asARequirementIsNotStatedInAFilingThatNamesNoParty() {
            Entry required = EntryBuilder.of(words("laser"))
                    .requiring(organisation("Example Dynamics"))
                    .entry();
            Filing ofAnother = aFilingOf(List.of(new Party(Party.Role.APPLICANT, "Sample Works", true, null, null)));

            assertThat(decide(required, LASER))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.requirement()).isEqualTo(Truth.NOT_STATED));
            assertThat(decide(required, ofAnother, LASER, NOBODY)).isEmpty();
        }
    }

    @Test
    void refusesWordsThatAnotherMatcherFound() {
        WordHits foreign = Set::of;
        try (TechnologyMatcher matcher = matcherOf(entry(words("laser")))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> matcher.decide(aFiling(), LASER, foreign, NOBODY))
                    .withMessageContaining("another matcher");
        }
    }
}
