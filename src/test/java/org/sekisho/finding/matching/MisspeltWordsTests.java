package org.sekisho.finding.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.finding.matching.MatchingFixtures.entry;
import static org.sekisho.finding.matching.MatchingFixtures.matcherOf;
import static org.sekisho.finding.matching.MatchingFixtures.mendedIn;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words with a mistake of a typist, or of a program that recognises letters. */
class MisspeltWordsTests {

    private static final TechnologyMatcher MATCHER = matcherOf(entry(
            MatchingFixtures.words("gyroscope or hydrophone or (hypersonic next missile) or contract or injection")));

    @Property(tries = 500)
    void areFoundWhateverTheMistake(@ForAll("misspelt") String written) {
        assertThat(mendedIn(MATCHER, "The lid has a " + written + " and a hook."))
                .contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gyroscopes, hydrophones and hypersonics.",
                "Gyroscopic, hydrophonic; two missiles.",
                "A hydrophobe.",
                "The contact, an infection, and injections.",
                "A gyrocompass and a myroscope.",
                "Le gyroscopé."
            })
    void areNoOtherWords(String written) {
        assertThat(mendedIn(MATCHER, written)).isEmpty();
    }

    /** The mistake is before the end of a plural or of a verb, which is not the end of the word on the list. */
    @ParameterizedTest
    @ValueSource(strings = {"amtennae", "AMTENNAE", "mucronuclei", "hydropones", "inejcting"})
    void areFoundWithAnEndingOfTheirOwn(String written) {
        TechnologyMatcher matcher =
                matcherOf(entry(MatchingFixtures.words("antenna or micronucleus or hydrophone or injecting")));

        assertThat(mendedIn(matcher, "Two " + written + " of it.")).contains(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aluninium", "alminum", "haemogobin", "hemoglabin"})
    void areFoundInTheOtherSpelling(String written) {
        TechnologyMatcher matcher = matcherOf(entry(MatchingFixtures.words("aluminum or haemoglobin")));

        assertThat(mendedIn(matcher, "A part of " + written + ".")).contains(written);
    }

    @Provide
    static Arbitrary<String> misspelt() {
        return Combinators.combine(
                        Arbitraries.of("gyroscope", "hydrophone", "hypersonic", "missile"),
                        Arbitraries.integers().between(1, 100),
                        Arbitraries.chars().range('a', 'z'),
                        Arbitraries.of(Mistake.values()),
                        Arbitraries.of("", "s"))
                .as((word, place, letter, mistake, ending) ->
                        mistake.in(word, 1 + place % (word.length() - 4), letter) + ending)
                .filter(written -> !written.matches("(gyroscope|hydrophone|hypersonic|missile)s?"));
    }

    private enum Mistake {
        WRONG,
        MISSING,
        TOO_MANY,
        SWAPPED;

        private String in(String word, int at, char letter) {
            String before = word.substring(0, at);
            return switch (this) {
                case WRONG -> before + letter + word.substring(at + 1);
                case MISSING -> before + word.substring(at + 1);
                case TOO_MANY -> before + letter + word.substring(at);
                case SWAPPED -> before + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            };
        }
    }
}
