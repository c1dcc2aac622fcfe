package org.sekisho.finding.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sekisho.reading.passage.TextSpan;

/** Japanese in the letters that a wrong encoding makes of it. */
class MisreadWordsTests {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    private enum Mistake {
        UTF_8_AS_LATIN(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1),
        UTF_8_AS_WINDOWS(StandardCharsets.UTF_8, Charset.forName("windows-1252")),
        UTF_8_AS_SHIFT_JIS(StandardCharsets.UTF_8, SHIFT_JIS),
        SHIFT_JIS_AS_LATIN(SHIFT_JIS, StandardCharsets.ISO_8859_1),
        SHIFT_JIS_AS_WINDOWS(SHIFT_JIS, Charset.forName("windows-1252")),
        EUC_AS_LATIN(Charset.forName("EUC-JP"), StandardCharsets.ISO_8859_1);

        private final Charset written;
        private final Charset read;

        Mistake(Charset written, Charset read) {
            this.written = written;
            this.read = read;
        }
    }

    @Property(tries = 1000)
    void isReadAsItWasWritten(@ForAll Mistake mistake, @ForAll("words") String word) {
        byte[] bytes = word.getBytes(mistake.written);
        String seen = new String(bytes, mistake.read);
        Assume.that(Arrays.equals(seen.getBytes(mistake.read), bytes)); // else some of it is lost
        Assume.that(seen.chars().noneMatch(letter -> letter < ' ')
                && word.chars().limit(4).distinct().count() > 1);

        WrittenOut text = WrittenOut.of("この箱には" + seen + "、が用いられる。");

        assertThat(text.text()).isEqualTo("この箱には" + word + "、が用いられる。");
        assertThat(text.span(5, 5 + word.length())).isEqualTo(new TextSpan(5, 5 + seen.length()));
    }

    /** Kanji of the second level begin with bytes of UTF-8, and kana may go on so. */
    @Property(tries = 5000)
    void isNothingThatSomebodyWrote(@ForAll("words") String word, @ForAll("rare") String rare) {
        String text = word.substring(0, 2) + rare + word.substring(2);
        assertThat(WrittenOut.of(text).text()).isEqualTo(text);
        assertThat(WrittenOut.of(word + "。").text()).isEqualTo(word + "。");
    }

    @Test
    void isNoWordOfEurope() {
        String text =
                "Ça a été créé à Besançon; Größe, Übermaß, åäö, ÉÈÊË, naïveté, œuvre; régénérée, dégénérées, crème brûlée; l’été, “œuvre”—“élève”… ———————— •••••••• % ± µm, « ã »";

        assertThat(WrittenOut.of(text).text()).isEqualTo(text);
    }

    /** Words of the characters that Japanese is written with: kana and the kanji of JIS X 0208's first level. */
    @Provide
    static Arbitrary<String> words() {
        return words(kanji(0xb0, 0xcf));
    }

    @Provide
    static Arbitrary<String> rare() {
        return words(kanji(0xd0, 0xf3));
    }

    private static String kanji(int from, int to) {
        byte[] row = new byte[2 * 94 * (to - from + 1)];
        int at = 0;
        for (int first = from; first <= to; first++) {
            for (int second = 0xa1; second <= 0xfe; second++) {
                row[at++] = (byte) first;
                row[at++] = (byte) second;
            }
        }
        return new String(row, Charset.forName("EUC-JP")).replace("\ufffd", "");
    }

    private static Arbitrary<String> words(String kanji) {
        return Arbitraries.strings()
                .withChars(kanji)
                .withCharRange('ぁ', 'ん')
                .withCharRange('ァ', 'ヴ')
                .ofMinLength(4)
                .ofMaxLength(20);
    }
}
