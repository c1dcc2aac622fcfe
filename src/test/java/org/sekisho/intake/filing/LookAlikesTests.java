package org.sekisho.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikesTests {

    @ParameterizedTest
    @CsvSource({"l\u0430ser, laser", "\u0405ON\u0410R, SONAR", "s\u03BFnar, sonar", "r\u0430d\u0430r, radar"})
    void takesLettersThatOnlyLookLatinForWhatTheyLookLike(String disguised, String word) {
        assertThat(LookAlikes.unmasked(disguised)).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"laser", "μm", "α", "βcell", "Δx", "λmax", "лазер", "ракета", "naïve", "Ωcm", "量子"})
    void leavesWordsAndNotationAlone(String word) {
        assertThat(LookAlikes.unmasked(word)).isEqualTo(word);
    }

    @Test
    void takesAForeignWordOfLookAlikesForLatinOnlyWhereNothingElseIsForeign() {
        assertThat(LookAlikes.whollyUnmasked("\u0441\u043E\u0440\u0435")).isEqualTo("cope");
        assertThat(LookAlikes.isLatinText("It may \u0441\u043E\u0440\u0435.")).isTrue();
        assertThat(LookAlikes.isLatinText("It may \u0441\u043E\u0440\u0435 с лазером."))
                .isFalse();
    }

    @Test
    void takesRadicalsForTheirIdeographs() {
        assertThat(LookAlikes.withIdeographs("\u2FA6属の\u2ED1さ")).isEqualTo("金属の長さ");
    }

    @ParameterizedTest
    @CsvSource({"電氣推進, 電気推進", "半导体, 半導体", "轻量发电机, 軽量発電機", "量子暗號, 量子暗号", "引火點, 引火点", "气体, 気体", "离子, 離子"})
    void takesKanjiOfBeforeAndOfChineseForThoseOfToday(String other, String today) {
        assertThat(LookAlikes.withIdeographs(other)).isEqualTo(today);
    }

    @Test
    void leavesKanjiAloneThatOnlyChineseHasForAnother() {
        assertThat(LookAlikes.withIdeographs("云々と雲、後と后")).isEqualTo("云々と雲、後と后");
    }
}
