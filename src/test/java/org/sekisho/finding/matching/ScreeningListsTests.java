package org.sekisho.finding.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sekisho.finding.matching.MatchingFixtures.NOBODY;
import static org.sekisho.finding.matching.MatchingFixtures.aFiling;
import static org.sekisho.finding.matching.MatchingFixtures.classified;
import static org.sekisho.finding.matching.MatchingFixtures.entry;
import static org.sekisho.finding.matching.MatchingFixtures.listOf;
import static org.sekisho.finding.matching.MatchingFixtures.organisation;
import static org.sekisho.finding.matching.MatchingFixtures.textOf;
import static org.sekisho.finding.matching.MatchingFixtures.words;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.curation.ListFixtures;
import org.sekisho.finding.entity.EntityFinders;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.reading.passage.FilingText;

class ScreeningListsTests {

    private static List<String> problemsOf(KeyTechnologyList list) {
        ListProblemsException refused =
                catchThrowableOfType(ListProblemsException.class, () -> ScreeningLists.compile(List.of(list)));
        return refused.problems().stream().map(Object::toString).toList();
    }

    @Test
    void takesListsWhoseExamplesComeOutAsTheySay() {
        KeyTechnologyList list = ListFixtures.entry(
                "rules: [{words: laser}, {symbols: H01S}]",
                "unless: [{words: printer, reason: r}]",
                "examples: {match: [Lasers shine., {symbols: H01S 3/00}, {symbols: CPC H01S 3/00}], noMatch: [A laser printer.]}");
        FilingText text = textOf("A laser.");

        TechnologyMatcher matcher = ScreeningLists.compile(List.of(list));
        assertThat(matcher.decide(aFiling(), text, matcher.wordsIn(text), NOBODY))
                .hasSize(1);
        ScreeningLists.compile(List.of(listOf(entry(classified("H01S")))));
    }

    @Test
    void reportsAllThatIsWrongAtOnce() {
        KeyTechnologyList examples = ListFixtures.entry(
                "rules: [{words: quantum key distribution}, {words: photon near/2 detector}]",
                "unless: [{words: toy, reason: r}]",
                "examples:",
                "  match:",
                "    - A quantum key is distributed.",
                "    - A detector of each and every photon.",
                "    - Nothing of the kind.",
                "    - Quantum key distribution for toys.",
                "  noMatch: [With quantum-key distribution.]");
        KeyTechnologyList words = listOf(entry(
                words("++"),
                words("laser near/4 Lasers"),
                organisation("!"),
                Rule.allOf(List.of(words("x"), words("!!")))));

        assertThat(problemsOf(examples))
                .containsExactlyInAnyOrder(
                        "list.yml:11: example must match A-01 and does not; nearest: quantum key distribution: missing is distribution",
                        "list.yml:12: example must match A-01 and does not; nearest: photon near/2 detector:"
                                + " its words are all there, but too far apart, in another order or in another part of the filing",
                        "list.yml:13: example must match A-01 and does not; nearest: no rule finds any of its words",
                        "list.yml:14: example must match A-01 and does not; the exclusion toy takes it away",
                        "list.yml:15: example must not match A-01 and does: quantum key distribution is met by 'quantum-key distribution'");
        assertThat(problemsOf(words))
                .containsExactlyInAnyOrder(
                        "test.yml:3: QUANTUM-01: '++' holds no letter or digit that could be found; write it in words",
                        "test.yml:3: QUANTUM-01: 'laser near/4 Lasers' has the same on both sides; write another word on one of them",
                        "test.yml:3: QUANTUM-01: the name '!' on list listed holds no letter or digit",
                        "test.yml:3: QUANTUM-01: '!!' holds no letter or digit that could be found; write it in words");
    }

    /** The key says how a limit bounds; a word that says so too could say another thing. */
    @ParameterizedTest
    @ValueSource(strings = {"more than 300 km", "at least 300 km", "300 km or less", "300km以上", "never exceeds 300 km"})
    void takesNoLimitThatIsMoreThanAnAmount(String written) {
        assertThat(problemsOf(ListFixtures.entry("rules: [{quantity: {of: range, atMost: %s}}]".formatted(written))))
                .singleElement()
                .asString()
                .contains("'%s' is more than an amount".formatted(written));
    }

    @Test
    void readsTheFundingOfAnExampleAsThatOfAFiling() {
        KeyTechnologyList list = ListFixtures.entry(
                "rules: [{stateFunding: true}]", "examples: {match: [Made with government support.]}");

        ScreeningLists.compile(List.of(list), EntityFinders.withoutModel());
        assertThat(problemsOf(list)).singleElement().asString().startsWith("list.yml:8");
    }
}
