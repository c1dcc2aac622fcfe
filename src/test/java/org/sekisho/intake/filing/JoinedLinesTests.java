package org.sekisho.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JoinedLinesTests {

    @Property
    void aBreakInsideAScriptWithoutBlanksIsNothing(
            @ForAll("blankless") String before, @ForAll("blankless") String after, @ForAll("breaks") String broken) {
        assertThat(JoinedLines.of(before + broken + after)).isEqualTo(before + after);
    }

    @Property
    void aBreakBetweenOtherWordsIsABlank(@ForAll("breaks") String broken) {
        for (List<String> words : List.of(
                List.of("ring", "laser"), List.of("레이저", "자이로"), List.of("レーザ", "gyro"), List.of("laser", "装置"))) {
            assertThat(JoinedLines.of(String.join(broken, words))).isEqualTo(String.join(" ", words));
        }
    }

    @Test
    void aBlankThatIsNoBreakStays() {
        assertThat(JoinedLines.of(" レーザ ジャイロ\u00A0 装置　Ａ ")).isEqualTo("レーザ ジャイロ 装置　Ａ");
    }

    @Test
    void numbersBelowEachOtherAreTwo() {
        assertThat(JoinedLines.of("５０\n１００")).isEqualTo("５０ １００");
        assertThat(JoinedLines.of("５０\n度")).isEqualTo("５０度");
    }

    @Provide
    static Arbitrary<String> blankless() {
        return Arbitraries.of("超伝導", "レーザ", "ジャイロ", "ひかり", "する。", "เลเซอร์", "激光陀螺", "ー", "（装置）");
    }

    @Provide
    static Arbitrary<String> breaks() {
        Arbitrary<String> blanks = Arbitraries.strings().withChars(" \t\u00A0").ofMaxLength(4);
        return blanks.flatMap(before -> Arbitraries.of("\n", "\r\n", "\u000B", "\u2028", "\n\n")
                .flatMap(broken -> blanks.map(after -> before + broken + after)));
    }
}
