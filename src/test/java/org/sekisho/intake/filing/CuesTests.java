package org.sekisho.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CuesTests {

    private static final Pattern PATTERN = Pattern.compile("(?iu)army|air force|防衛|ü|kk");

    private final Cues cues = Cues.of(List.of("army", "air force", "防衛", "ü", "kk"));

    @ParameterizedTest
    @ValueSource(
            strings = {"the ARMY", "ａｒｍｙ", "ar\u00admy", "Air Force", "防衛省", "arm army", "á̧rmy", "\u212ak", "𝐚𝐫𝐦𝐲"
            })
    void areFoundHoweverTheyAreWritten(String text) {
        assertThat(cues.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "arm y", "airforce", "防 衛", "k k"})
    void areNotFoundInOtherWords(String text) {
        assertThat(cues.in(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SECRET",
                "S E C R E T",
                "S-E–C—R E\u00a0T",
                "【SECRET】",
                "ＳＥＣＲＥＴ",
                "SÉCRET",
                "𝐒𝐄𝐂𝐑𝐄𝐓",
                "𝕊 𝔼 ℂ ℝ 𝔼 𝕋"
            })
    void areFoundSpacedOut(String text) {
        assertThat(Cues.spacedOut(List.of("SECRET")).in(text)).isTrue();
    }

    @Test
    void spacedOutCountCapitals() {
        assertThat(Cues.spacedOut(List.of("SECRET")).in("a secret of the Secretary"))
                .isFalse();
    }

    @Test
    void ofNoWordsAreNowhere() {
        assertThat(Cues.of(List.of()).in("any text")).isFalse();
    }

    @Property
    void areFoundWhereverAPatternOfThemMatches(@ForAll("texts") String text) {
        if (PATTERN.matcher(text).find()) {
            assertThat(cues.in(text)).isTrue();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "ar", "my", "M", "Y", "A", "R", "air", " ", "force", "防", "衛", "\u00ad", "Ü", "u\u0308", "K",
                        "k", "\u212a", "🚀")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
