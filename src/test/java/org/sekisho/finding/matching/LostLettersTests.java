package org.sekisho.finding.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.finding.matching.MatchingFixtures.entry;
import static org.sekisho.finding.matching.MatchingFixtures.matcherOf;
import static org.sekisho.finding.matching.MatchingFixtures.mendedIn;
import static org.sekisho.finding.matching.MatchingFixtures.textOf;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.reading.passage.FilingText;

/** Words of which a letter is a sign. */
class LostLettersTests {

    private static final TechnologyMatcher MATCHER =
            matcherOf(entry(MatchingFixtures.words("gyroscope or hydrophone or ring laser or 量子暗号装置 or ハイドロフォン")));

    @Property(tries = 300)
    void areFoundWhicheverLetterItIs(
            @ForAll("words") String word, @ForAll("signs") String sign, @ForAll @IntRange(max = 100) int letter) {
        int at = letter % word.length();
        String written = word.substring(0, at) + sign + word.substring(at + 1);
        assertThat(mendedIn(MATCHER, "この箱は " + written + " を備える。")).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A box of 5*3 cm with a lid*, is it closed? A®, B™ and 20°C.",
                "A microgyroscop?s lid.",
                "The h*drophobe.",
                "量子☆☆装置を備える。",
                "暗号■装置の量子は、"
            })
    void areNoneElsewhere(String written) {
        assertThat(mendedIn(MATCHER, written)).isEmpty();
    }

    /** A pattern that calls itself for each of them would end the run of everybody. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%97a",
                "=97a",
                "%E3",
                "$B",
                "*a",
                "gyr*",
                "gyr*scop*",
                "\ufffd",
                "é",
                "\u0081a",
                "縺",
                "—–",
                "&#x",
                "\\141"
            })
    void endNothingHoweverOftenTheyCome(String written) {
        FilingText text = textOf(written.repeat(200_000 / written.length()));

        assertThat(MATCHER.mended(text).text().words()).isNotEmpty();
    }

    @Provide
    static Arbitrary<String> words() {
        return Arbitraries.of("gyroscope", "hydrophone", "量子暗号装置", "ハイドロフォン");
    }

    @Provide
    static Arbitrary<String> signs() {
        return Arbitraries.of("\ufffd", "\ue123", "〓", "■", "*", "®", "™", "°", "?");
    }
}
