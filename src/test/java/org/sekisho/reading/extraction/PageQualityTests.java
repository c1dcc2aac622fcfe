package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.intake.filing.Recognised;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.reading.extraction.ExtractedText.Page;
import org.sekisho.reading.extraction.ExtractedText.Paragraph;

class PageQualityTests {

    private static final String SENTENCE = "The receiver decodes the key that was sent through an optical fibre. ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The α-Fe phase, 5 μm of it, βcell, Δx and νmax, αvβ3, 3′-UTR, Ωcm.",
                "Москва и ракета: лазер.",
                "量子暗号通信装置は、ＧＰＳとｾﾝｻを備える。",
                "A soft\u00ADhyphen, naïve, Å, ½, ﬁrst.",
                "می\u200Cخواهم क्\u200Dष",
                "MKTAYIAKQR QISFVKSHFS RQLEERLGLI EVQAPILSRV GDGTQDNLSG AEKAVQVKVK"
            })
    void findsNothingWrongWithWordsAndNotation(String words) {
        assertThat(verdicts(words)).isEmpty();
    }

    @Test
    void tellsAPageOfCharactersThatStandForNothing() {
        assertThat(verdicts(SENTENCE, SENTENCE + "\uE000\uE001\uFFFD\uFFFD\u0003\uE005"))
                .extracting(UnreadPart::page, UnreadPart::reason, UnreadPart::detail)
                .containsExactly(tuple(2, UnreadReason.BAD_TEXT, "6 of 63 characters stand for nothing"));
    }

    @Test
    void tellsAWordOfWhichLettersAreLost() {
        assertThat(reasons(SENTENCE.repeat(20) + "\u00e9\uFFFD\uFFFD\u00e5\u00ad\uFFFD\u00e6"))
                .containsExactly(UnreadReason.BAD_TEXT);
    }

    @Test
    void tellsAnyNumberOfLostLetters() {
        assertThat(reasons("\uFFFDa\u0081".repeat(200_000))).contains(UnreadReason.BAD_TEXT);
    }

    @Test
    void letsAFewOfThemPass() {
        assertThat(verdicts(SENTENCE.repeat(20) + "\uE000\uE001\uFFFD\uFFFD\u0003\uE005"))
                .isEmpty();
    }

    @Test
    void tellsLettersThatMakeNoWordsAsAFontWithAWrongTableGivesThem() {
        String shifted = SENTENCE.repeat(10)
                .chars()
                .map(letter -> letter >= 'a' && letter <= 'z' ? 'a' + (letter - 'a' + 3) % 26 : letter)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .replace("The", "Wkh");

        assertThat(reasons(shifted)).containsExactly(UnreadReason.BAD_TEXT);
    }

    @Test
    void tellsTextReadInAWrongEncoding() {
        byte[] japanese = "量子暗号通信装置は、光ファイバを介して鍵を受信する。".repeat(5).getBytes(StandardCharsets.UTF_8);
        byte[] french = "À côté d’été déjà prêt, où l’élève dépêché".repeat(5).getBytes(StandardCharsets.UTF_8);

        assertThat(reasons(new String(japanese, Charset.forName("windows-31j"))))
                .containsExactly(UnreadReason.BAD_TEXT);
        assertThat(reasons(new String(french, Charset.forName("windows-1252")))).containsExactly(UnreadReason.BAD_TEXT);
    }

    @Test
    void tellsWordsThatAreSplitTurnedAroundOrWrittenInLettersThatOnlyLookRight() {
        assertThat(verdicts("A la\u200Bser, a gyr\u043Escope and a \u202Eresal\u202C."))
                .extracting(UnreadPart::reason, UnreadPart::detail)
                .containsExactly(tuple(UnreadReason.DISGUISED, """
                        2 characters turn the writing around; 1 characters without width stand inside words; \
                        1 words have letters of another script"""));
    }

    @Test
    void tellsAWordOfForeignLettersInATextThatHasNoneElse() {
        assertThat(reasons("It may \u0441\u043E\u0440\u0435 with it.")).containsExactly(UnreadReason.DISGUISED);
        assertThat(reasons("It may \u0441\u043E\u0440\u0435 with лазер.")).isEmpty();
    }

    @Test
    void givesNoVerdictOnWhatWasRecognisedInAPicture() {
        Paragraph recognised = new Paragraph(false, "gyr\u043Escope", new Recognised(80));

        assertThat(new PageQuality().verdicts("a.pdf", new ExtractedText(List.of(new Page(1, List.of(recognised))))))
                .isEmpty();
    }

    /** An office's XML is read by what it says, and nothing opens a file in it; it is told, and text of letters in a row is none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gz",
                "bzip2",
                "xz",
                "deflate",
                "zstd",
                "PNG",
                "JPEG",
                "GIF",
                "TIFF",
                "zip",
                "%PDF-1.7\n%",
                "Rar!\u001a\u0007"
            })
    void tellsAFileThatIsWrittenAsLettersInAnOfficesXml(String kind) throws Exception {
        byte[] file = fileOf(kind);

        for (Base64.Encoder letters : List.of(Base64.getEncoder(), Base64.getMimeEncoder())) {
            String words = "The lid " + letters.encodeToString(file).replaceAll("\\s+", " ") + " of the box.";
            assertThat(new PageQuality().verdicts("a.xml", List.of(TextBlock.of(Section.DESCRIPTION, "a.xml", words))))
                    .as(words)
                    .extracting(UnreadPart::reason)
                    .contains(UnreadReason.UNSUPPORTED_FORMAT);
        }
    }

    @Test
    void takesNoLettersInARowForAFile() {
        String letters = "ACGTTTAGC".repeat(40) + " " + "MKVLAAGIVG".repeat(20) + " "
                + "The lid of the box is held by a hinge. ".repeat(9);

        assertThat(new PageQuality().verdicts("a.xml", List.of(TextBlock.of(Section.DESCRIPTION, "a.xml", letters))))
                .isEmpty();
    }

    private static byte[] fileOf(String kind) throws Exception {
        byte[] noise = new byte[300];
        new Random(7).nextBytes(noise);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        switch (kind) {
            case "gz", "bzip2", "xz", "deflate" -> {
                try (OutputStream packed = new CompressorStreamFactory().createCompressorOutputStream(kind, file)) {
                    packed.write(noise);
                }
            }
            case "PNG", "JPEG", "GIF", "TIFF" ->
                ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), kind, file);
            case "zip" -> {
                try (ZipOutputStream zip = new ZipOutputStream(file)) {
                    zip.putNextEntry(new ZipEntry("a.txt"));
                    zip.write(noise);
                }
            }
            case "zstd" -> file.write(joined(new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd}, noise));
            default -> file.write(joined(kind.getBytes(StandardCharsets.ISO_8859_1), noise));
        }
        return file.toByteArray();
    }

    private static byte[] joined(byte[] start, byte[] rest) {
        byte[] all = Arrays.copyOf(start, start.length + rest.length);
        System.arraycopy(rest, 0, all, start.length, rest.length);
        return all;
    }

    private static List<UnreadReason> reasons(String page) {
        return verdicts(page).stream().map(UnreadPart::reason).toList();
    }

    private static List<UnreadPart> verdicts(String... pages) {
        List<Page> all = new ArrayList<>();
        for (String words : pages) {
            all.add(new Page(all.size() + 1, List.of(new Paragraph(false, words))));
        }
        return new PageQuality().verdicts("a.pdf", new ExtractedText(all));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A lid.\uDB40\uDC6C\uDB40\uDC61\uDB40\uDC73",
                "A lid \uD83D\uDE00\uDB40\uDD17\uDB40\uDD18\uDB40\uDD19.",
                "A \u200B\u200C\u200B\u200B\u200C lid."
            })
    void areLettersThatNobodySeesWhereCharactersWithoutWidthStandInARow(String words) {
        assertThat(verdicts(words)).isNotEmpty();
    }

    /** A family, and a kanji in a form of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"A lid \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\uFE0F.", "\u845B\uDB40\uDD00の箱"})
    void areNoneInFamiliesAndFormsOfKanji(String words) {
        assertThat(verdicts(words)).isEmpty();
    }
}
