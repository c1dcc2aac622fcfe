package org.sekisho.finding.matching.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sekisho.finding.matching.search.Words;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.Reach;
import org.sekisho.lists.keytech.WordExpression;
import org.sekisho.lists.keytech.WordExpression.Proximity;
import org.sekisho.lists.keytech.WordExpression.Term;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/** What it finds is compared with the fast path by {@code FastAgainstSlowTests}; here is how it takes to much of it. */
class SlowPlacesTests {

    private static final int MUCH = 40_000;
    private static final WordExpression LASER = Term.inflected("laser");
    private static final WordExpression WEAPON = Term.inflected("weapon");

    /** Compared each with each, and each kept as long as the text, they would take hours and more memory than there is. */
    @Test
    @Timeout(60)
    void takesTimeInProportionToATextOfNothingButWordsThatAreLookedFor() {
        SlowPlaces places = alternating(MUCH);

        assertThat(places.find(LASER)).hasSize(MUCH);
        for (Reach reach : List.of(Reach.near(3), Reach.SENTENCE, Reach.PARAGRAPH)) {
            assertThat(places.find(new Proximity(LASER, reach, false, WEAPON))).hasSize(2 * MUCH - 1);
            assertThat(places.find(new Proximity(LASER, reach, true, WEAPON))).isEmpty();
        }
    }

    @Property(tries = 50)
    void findsTheNearestPairsOfHoweverMany(@ForAll @IntRange(min = 1, max = 60) int times) {
        SlowPlaces places = alternating(times);

        assertThat(places.find(new Proximity(LASER, Reach.adj(1), false, WEAPON)))
                .hasSize(times);
        assertThat(places.find(new Proximity(WEAPON, Reach.SENTENCE, false, LASER)))
                .hasSize(2 * times - 1);
    }

    private static SlowPlaces alternating(int times) {
        String words = "laser weapon ".repeat(times).strip();
        Passage all = new Passage(
                Section.DESCRIPTION, "", "", "filing", 0, new TextSpan(0, words.length()), words, false, null);
        return new SlowPlaces(Words.inBaseForm(), new FilingText("en", words, List.of(all)));
    }
}
