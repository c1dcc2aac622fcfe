package org.sekisho.finding.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.entity.StateFunding;
import org.sekisho.finding.matching.MatchingFixtures.EntryBuilder;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Example;
import org.sekisho.lists.keytech.Exclusion.Scope;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.WordExpression.Part;
import org.sekisho.reading.passage.FilingText;

class ScreeningListsTests {

    private static List<String> problemsOf(Entry... entries) {
        ListProblemsException refused = catchThrowableOfType(
                ListProblemsException.class,
                () -> ScreeningLists.compile(List.of(listOf(entries))).close());
        return refused.problems().stream().map(Object::toString).toList();
    }

    private static Example must(String text, int line, String... symbols) {
        return example(true, text, line, symbols);
    }

    private static Example mustNot(String text, int line, String... symbols) {
        return example(false, text, line, symbols);
    }

    private static Example example(boolean matches, String text, int line, String... symbols) {
        List<Example.Piece> pieces = text.isEmpty() ? List.of() : List.of(new Example.Piece(Part.DESCRIPTION, text));
        return new Example(matches, pieces, List.of(symbols), List.of(), List.of(), line);
    }

    @Test
    void takesListsWhoseExamplesComeOutAsTheySay() {
        Entry entry = EntryBuilder.of(words("laser"), classified("H01S"))
                .unless(Scope.PASSAGE, words("printer"))
                .examples(
                        must("Lasers shine.", 10),
                        must("", 11, "H01S 3/00"),
                        must("", 12, "CPC H01S 3/00"),
                        mustNot("A laser printer.", 13))
                .entry();
        FilingText text = textOf("A laser.");

        try (TechnologyMatcher matcher = ScreeningLists.compile(List.of(listOf(entry)))) {
            assertThat(matcher.decide(aFiling(), text, matcher.wordsIn(text), NOBODY))
                    .hasSize(1);
        }
    }

    @Test
    void reportsAllThatIsWrongAtOnce() {
        Entry examples = EntryBuilder.of(words("quantum key distribution"), words("photon near/2 detector"))
                .unless(Scope.PASSAGE, words("toy"))
                .examples(
                        must("A quantum key is distributed.", 10),
                        must("A detector of each and every photon.", 11),
                        must("Nothing of the kind.", 12),
                        must("Quantum key distribution for toys.", 13),
                        mustNot("With quantum-key distribution.", 14),
                        must("Quantum key distribution.", 15, "no symbol"))
                .entry();
        Entry words = EntryBuilder.of(
                        words("++"), words("laser near/4 Lasers"), organisation("!"), both(words("x"), words("!!")))
                .code("B-1")
                .examples(must("Not asked for.", 20))
                .entry();

        assertThat(problemsOf(examples, words))
                .containsExactlyInAnyOrder(
                        "test.yml:10: example must match QUANTUM-01 and does not; nearest: quantum key"
                                + " distribution: missing is distribution",
                        "test.yml:11: example must match QUANTUM-01 and does not; nearest: photon near/2 detector:"
                                + " its words are all there, but too far apart, in another order or in another part of the filing",
                        "test.yml:12: example must match QUANTUM-01 and does not; nearest: no rule finds any of its"
                                + " words",
                        "test.yml:13: example must match QUANTUM-01 and does not; the exclusion toy takes it away",
                        "test.yml:14: example must not match QUANTUM-01 and does: quantum key distribution is met"
                                + " by 'quantum-key distribution'",
                        "test.yml:15: 'no symbol' is no classification symbol such as IPC H04L 9/08",
                        "test.yml:3: B-1: '++' holds no letter or digit that could be found; write it in words",
                        "test.yml:3: B-1: 'laser near/4 Lasers' has the same on both sides; write another word on one of"
                                + " them",
                        "test.yml:3: B-1: the name '!' on list listed holds no letter or digit",
                        "test.yml:3: B-1: '!!' holds no letter or digit that could be found; write it in words");
    }

    private static Rule both(Rule one, Rule other) {
        return new Rule.AllOf(List.of(one, other));
    }

    @Test
    void readsTheFundingOfAnExampleAsThatOfAFiling() {
        Entry entry = EntryBuilder.of(new Rule.StateFunded())
                .examples(must("Made with government support.", 10))
                .entry();
        EntityFinder seesFunding = (filing, text, worthReading) -> new Entities(
                List.of(),
                List.of(new StateFunding(
                        null,
                        null,
                        text.passages().get(0),
                        text.passages().get(0).span())));

        ScreeningLists.compile(List.of(listOf(entry)), seesFunding).close();
        assertThatThrownBy(() -> ScreeningLists.compile(List.of(listOf(entry))).close())
                .isInstanceOf(ListProblemsException.class)
                .hasMessageContaining("test.yml:10");
    }

    @Test
    void takesAListOfClassificationAlone() {
        ScreeningLists.compile(List.of(listOf(entry(classified("H01S"))))).close();
    }
}
