package org.sekisho.finding.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.finding.matching.MatchingFixtures.aFiling;
import static org.sekisho.finding.matching.MatchingFixtures.entry;
import static org.sekisho.finding.matching.MatchingFixtures.matcherOf;
import static org.sekisho.finding.matching.MatchingFixtures.textOf;
import static org.sekisho.finding.matching.MatchingFixtures.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.entity.EntityFinders;
import org.sekisho.finding.matching.BrokenWords.Mended;
import org.sekisho.lists.keytech.Exclusion;
import org.sekisho.lists.keytech.Exclusion.Scope;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.reading.passage.FilingText;

/** Who paid, in a text whose broken words are mended: said where it was said before, among words that moved. */
class MendedEntitiesTests {

    private static final EntityFinder FINDER = EntityFinders.withoutModel();

    private static final String PAID = "This invention was made with government support under contract 12-345.";

    private static final List<String> OTHERS = List.of(
            "A g y r o s c o p e behind a lid.",
            "The hydro-\nphone of it is closed.",
            "The lid of the box is held by a hinge.",
            "A hook.",
            "Thehydrophoneof the box.");

    /** An entry that a false friend takes away is taken away there, too: no word of it is broken. */
    @Property(tries = 100)
    void areTakenAwayByTheSameFalseFriends(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 12) int before, @ForAll boolean broken) {
        Rule friend = words("\"government support\"");
        List<Exclusion> unless = List.of(new Exclusion(friend, "another entry's", Scope.PASSAGE));
        TechnologyMatcher matcher = matcherOf(
                entry("FUND-01", List.of(new Rule.Stated(Rule.Fact.STATE_FUNDING)), List.of(), unless),
                entry("SOUND-01", List.of(words("gyroscope or hydrophone")), List.of(), List.of()));

        assertThat(codes(matcher, text(random, before, broken ? PAID : "A hook.")))
                .doesNotContain("FUND-01");
    }

    /** The hiding place for which broken words are mended: an entry that asks for one, beside who paid. */
    @Property(tries = 100)
    void areFoundTogetherWithABrokenWord(@ForAll Random random, @ForAll @IntRange(min = 1, max = 12) int before) {
        Rule both = Rule.allOf(List.of(new Rule.Stated(Rule.Fact.STATE_FUNDING), words("gyroscope")));
        TechnologyMatcher matcher = matcherOf(entry("FUND-02", List.of(both), List.of(), List.of()));
        List<String> text = new ArrayList<>(List.of(text(random, before, PAID)));
        text.add(random.nextInt(text.size()), OTHERS.get(0));

        assertThat(codes(matcher, text.toArray(String[]::new))).containsExactly("FUND-02");
    }

    private static String[] text(Random random, int before, String last) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < before; i++) {
            sentences.add(OTHERS.get(random.nextInt(OTHERS.size())));
        }
        sentences.add(last);
        return sentences.toArray(String[]::new);
    }

    private static List<String> codes(TechnologyMatcher matcher, String... sentences) {
        FilingText text = textOf(sentences);
        Entities entities = FINDER.find(aFiling(), text, matcher.wordsIn(text).passagesOfSeveralWords());
        Mended mended = matcher.mended(text);
        FilingText plain = mended.text();
        Entities moved = mended.places().isEmpty() ? entities : entities.in(mended::now);
        return matcher.decide(aFiling(), plain, matcher.wordsIn(plain), moved).stream()
                .map(finding -> finding.entry().code().value())
                .toList();
    }
}
