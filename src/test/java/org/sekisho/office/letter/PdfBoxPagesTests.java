package org.sekisho.office.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.office.deadline.Wording;
import org.sekisho.office.letter.LetterTemplate.Addressee;
import org.sekisho.office.staff.Language;

/** Notices on paper. They need a font with Japanese, which Debian has in fonts-ipafont-gothic. */
class PdfBoxPagesTests {

    private static final LetterTemplate TEMPLATE = new LetterTemplate(
            "request", Addressee.APPLICANT, false, new Wording("", ""), new Wording("", ""), new Wording("", ""));

    private final PdfBoxPages pages = new PdfBoxPages(new LetterSettings(Path.of("letters.yml"), LetterOffice.FONTS));

    @BeforeEach
    void aFontIsInstalled() {
        assumeThat(LetterOffice.hasJapaneseFont()).isTrue();
    }

    private static WrittenLetter letter(Language language, String title, String text) {
        return new WrittenLetter(TEMPLATE, language, title, text, List.of());
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }

    @Test
    void holdTheWordsInBothLanguages() throws IOException {
        byte[] pdf = pages.print(letter(
                        Language.JA,
                        "情報提供の求め：JP2026000001A",
                        "特許庁\n\nこの出願について、追加の情報の提出を求めます。期限：2026-12-24\nIn English, too."))
                .orElseThrow();

        assertThat(textOf(pdf))
                .contains("情報提供の求め：JP2026000001A", "この出願について、追加の情報の提出を求めます。", "2026-12-24", "InEnglish,too.", "1/1");
    }

    @Test
    void bringTheirFontWithThem() throws IOException {
        byte[] pdf = pages.print(letter(Language.JA, "求め", "文")).orElseThrow();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            var fonts = document.getPage(0).getResources();
            for (var name : fonts.getFontNames()) {
                assertThat(fonts.getFont(name).isEmbedded()).isTrue();
            }
            assertThat(fonts.getFontNames()).isNotEmpty();
        }
    }

    @Test
    void areTheSameBytesForTheSameNotice() {
        WrittenLetter letter = letter(Language.JA, "求め", "同じ文");

        assertThat(pages.print(letter).orElseThrow())
                .isEqualTo(pages.print(letter).orElseThrow());
    }

    @Test
    void goOnOnAnotherPageAndBreakWhatIsWiderThanALine() throws IOException {
        String lines = IntStream.range(0, 60).mapToObj(i -> "Line " + i).collect(Collectors.joining("\n"));
        String wide = "0123456789abcdef".repeat(20);
        byte[] pdf = pages.print(letter(Language.EN, "Long", lines + "\n" + wide + "\nthe end"))
                .orElseThrow();

        assertThat(textOf(pdf)).contains("Line0", "Line59", wide, "theend", "1/2", "2/2");
    }

    @Test
    void areNotPrintedWithBoxesInThePlaceOfWords() {
        assertThat(pages.print(letter(Language.EN, "Elephants", "\uD80C\uDC00")))
                .isEmpty();
        assertThat(new PdfBoxPages(new LetterSettings(Path.of("letters.yml"), List.of(Path.of("/none.ttf"))))
                        .print(letter(Language.EN, "A", "b")))
                .isEmpty();
    }
}
