package org.sekisho.office.precedent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.precedent.Likeness.Hit;
import org.sekisho.reading.extraction.UnreadReason;

/** Which cases are like which. */
class LikenessTests {

    @Provide
    Arbitrary<List<Hit>> hits() {
        return Combinators.combine(
                        Arbitraries.of("Q-01", "Q-02", "N-01"), Arbitraries.of("laser", "ring laser", "qubit", "ジャイロ"))
                .as(Hit::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static String of(List<Hit> hits) {
        return Likeness.ofHits(ReviewQueue.SECRECY, hits);
    }

    @Property
    void orderAndRepetitionMakeNoDifference(@ForAll("hits") @NotEmpty List<Hit> hits, @ForAll Random random) {
        List<Hit> others = new ArrayList<>(hits);
        others.add(hits.get(random.nextInt(hits.size())));
        Collections.shuffle(others, random);

        assertThat(of(others)).isEqualTo(of(hits));
    }

    @Property
    void caseWidthAndSpacesMakeNoDifference(@ForAll("hits") List<Hit> hits) {
        assertThat(of(hits.stream()
                        .map(hit -> new Hit(
                                hit.entry(),
                                " " + hit.words().toUpperCase(Locale.ROOT).replace(" ", "\n  ")))
                        .toList()))
                .isEqualTo(of(hits));
        assertThat(of(List.of(new Hit("Q-01", "ﾚｰｻﾞ")))).isEqualTo(of(List.of(new Hit("Q-01", "レーザ"))));
    }

    @Property
    void otherWordsOrEntriesDo(@ForAll("hits") List<Hit> some, @ForAll("hits") List<Hit> others) {
        Set<Hit> different = others.stream().collect(Collectors.toSet());

        assertThat(of(some).equals(of(others))).isEqualTo(different.equals(Set.copyOf(some)));
    }

    @Example
    void theSameWordsInAnotherQueueAreAnotherThing() {
        List<Hit> hits = List.of(new Hit("Q-01", "laser"));

        assertThat(of(hits)).isNotEqualTo(Likeness.ofHits(ReviewQueue.DISCLOSURE, hits));
    }

    @Example
    void wordsDoNotRunIntoEachOther() {
        assertThat(of(List.of(new Hit("Q-01", "a b")))).isNotEqualTo(of(List.of(new Hit("Q-01 a", "b"))));
    }

    @Example
    void oneWordMoreInAPassageIsFound() {
        Likeness one = Likeness.of(Screened.flagged(1, "JP1", 1, "laser", "A laser for eyes."), ReviewQueue.SECRECY);
        Likeness more =
                Likeness.of(Screened.flagged(2, "JP2", 1, "laser", "A laser for blue eyes."), ReviewQueue.SECRECY);

        assertThat(one.hits()).isNotNull().isEqualTo(more.hits());
        assertThat(one.found()).isNotEqualTo(more.found());
    }

    @Example
    void whatCouldNotBeReadIsLikeNothing() {
        Likeness unread = Likeness.of(Screened.unread(1, "JP1", UnreadReason.ENCRYPTED), ReviewQueue.SECRECY);

        assertThat(unread.hits()).isNull();
        assertThat(unread.found())
                .isNotEqualTo(Likeness.of(Screened.clear(1, "JP1"), ReviewQueue.SECRECY)
                        .found());
    }
}
