package org.sekisho.reading.extraction.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.sekisho.reading.extraction.ExtractedText;
import org.sekisho.reading.extraction.TestSettings;

/** Pages of Japanese that is set from the top downwards, columns from right to left. */
class PdfBoxVerticalTests {

    private static final InProcessExtractor EXTRACTOR =
            InProcessExtractor.asShipped(TestSettings.with(Path.of(System.getProperty("java.io.tmpdir"))));

    private static final String BEFORE = "本発明は庭や家で道具を入れておくための収納箱に関する。この種の箱は知られているが、運ぶときに蓋が開いてしまうという問題があった。";
    private static final String TERM = "超伝導量子干渉素子";
    private static final String AFTER = "は木または金属の板で作られ、蝶番はねじで箱の後ろの壁に固定される。";
    private static final int SIZE = 12;
    private static final int TOP = 780;

    @Property(tries = 100)
    void areReadDownwardsWhateverTheirPitch(
            @ForAll @IntRange(min = 7, max = 40) int rows,
            @ForAll @FloatRange(min = 1, max = 1.4f) float pitch,
            @ForAll @FloatRange(min = 0.3f, max = 1) float lead,
            @ForAll boolean singly)
            throws Exception {
        Sheet sheet = new Sheet(singly);
        sheet.columns(BEFORE + TERM + AFTER, 560, TOP, rows, pitch * SIZE, (pitch + lead) * SIZE);

        assertThat(read(sheet)).isEqualTo(BEFORE + TERM + AFTER);
    }

    @Property(tries = 30)
    void areReadBesideLinesAcrossThePage(@ForAll @IntRange(min = 2, max = 9) int rows) throws Exception {
        Sheet sheet = new Sheet(true);
        for (int line = 0; line < 20; line++) {
            sheet.across(BEFORE.substring(0, 30), 60, TOP - 20 * line);
        }
        sheet.columns("箱" + TERM + "用", 540, TOP, Math.max(4, rows), SIZE, 2 * SIZE);

        assertThat(read(sheet)).contains(BEFORE.substring(0, 30).repeat(20)).contains(TERM);
    }

    @Test
    void inTwoTiersAreReadTierByTier() throws Exception {
        Sheet sheet = new Sheet(false);
        sheet.columns(BEFORE, 560, TOP, 10, SIZE, 1.5f * SIZE);
        sheet.columns(TERM + AFTER, 560, TOP - 15 * SIZE, 10, SIZE, 1.5f * SIZE);

        assertThat(read(sheet)).isEqualTo(BEFORE + TERM + AFTER);
    }

    @Test
    void areReadAcrossToo() throws Exception {
        Sheet cells = new Sheet(true);
        for (int letter = 0; letter < TERM.length(); letter++) {
            cells.columns(TERM.charAt(letter) + "木板金", 60 + 40 * letter, TOP, 4, 1.5f * SIZE, 0);
        }

        assertThat(extract(cells).rest()).anySatisfy(piece -> assertThat(piece).contains(TERM));
    }

    @Test
    void keepANumberOfTwoDigitsSideBySideInItsColumn() throws Exception {
        Sheet sheet = new Sheet(true);
        sheet.columns(BEFORE.substring(0, 20), 560, TOP, 20, SIZE, 20);
        sheet.columns("符号", 540, TOP, 20, SIZE, 20);
        sheet.across("10", 534, TOP - 2 * SIZE);
        sheet.columns("は" + TERM + "である。", 540, TOP - 3 * SIZE, 20, SIZE, 20);

        assertThat(read(sheet)).endsWith("符号10は" + TERM + "である。");
    }

    /** A page whose letters are put down one by one, or column by column by a font that goes downwards. */
    private static final class Sheet {

        private final boolean singly;
        private final StringBuilder shown = new StringBuilder();

        private Sheet(boolean singly) {
            this.singly = singly;
        }

        private void columns(String text, float right, float top, int rows, float pitch, float step) {
            for (int from = 0; from < text.length(); from += rows) {
                float x = right - from / rows * step;
                String column = text.substring(from, Math.min(text.length(), from + rows));
                if (singly) {
                    for (int row = 0; row < column.length(); row++) {
                        show("Across", column.substring(row, row + 1), x - SIZE / 2f, top - row * pitch - SIZE, 0);
                    }
                } else {
                    show("Down", column, x, top, SIZE - pitch);
                }
            }
        }

        private void across(String text, float x, float y) {
            show("Across", text, x, y - SIZE, 0);
        }

        private void show(String font, String text, float x, float y, float spacing) {
            String codes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
            shown.append(String.format(
                    Locale.ROOT, "BT /%s %d Tf %f Tc 1 0 0 1 %f %f Tm <%s> Tj ET%n", font, SIZE, spacing, x, y, codes));
        }

        private byte[] pdf() throws IOException {
            try (PDDocument document = new PDDocument()) {
                PDPage page = new PDPage(PDRectangle.A4);
                COSDictionary fonts = new COSDictionary();
                fonts.setItem(COSName.getPDFName("Across"), font("UniJIS-UCS2-H"));
                fonts.setItem(COSName.getPDFName("Down"), font("UniJIS-UCS2-V"));
                COSDictionary resources = new COSDictionary();
                resources.setItem(COSName.FONT, fonts);
                page.setResources(new PDResources(resources));
                PDStream content = new PDStream(document);
                try (OutputStream out = content.createOutputStream()) {
                    out.write(shown.toString().getBytes(StandardCharsets.US_ASCII));
                }
                page.setContents(content);
                document.addPage(page);
                ByteArrayOutputStream saved = new ByteArrayOutputStream();
                document.save(saved);
                return saved.toByteArray();
            }
        }

        private static COSDictionary font(String encoding) {
            COSDictionary collection = new COSDictionary();
            collection.setString(COSName.REGISTRY, "Adobe");
            collection.setString(COSName.ORDERING, "Japan1");
            collection.setInt(COSName.SUPPLEMENT, 4);
            COSDictionary letters = named(COSName.CID_FONT_TYPE0, "HeiseiMin-W3");
            letters.setItem(COSName.CIDSYSTEMINFO, collection);
            letters.setItem(COSName.W, COSArray.ofCOSIntegers(List.of(1, 94, 500))); // Latin letters and digits
            COSDictionary descriptor = new COSDictionary();
            descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
            descriptor.setName(COSName.FONT_NAME, "HeiseiMin-W3");
            descriptor.setInt(COSName.FLAGS, 4);
            letters.setItem(COSName.FONT_DESC, descriptor);
            COSDictionary font = named(COSName.TYPE0, "HeiseiMin-W3");
            font.setName(COSName.ENCODING, encoding);
            COSArray descendants = new COSArray();
            descendants.add(letters);
            font.setItem(COSName.DESCENDANT_FONTS, descendants);
            return font;
        }

        private static COSDictionary named(COSName type, String name) {
            COSDictionary font = new COSDictionary();
            font.setItem(COSName.TYPE, COSName.FONT);
            font.setItem(COSName.SUBTYPE, type);
            font.setName(COSName.BASE_FONT, name);
            return font;
        }
    }

    private static String read(Sheet sheet) throws Exception {
        return extract(sheet).pages().stream()
                .flatMap(page -> page.paragraphs().stream())
                .map(ExtractedText.Paragraph::words)
                .collect(Collectors.joining());
    }

    private static ExtractedText extract(Sheet sheet) throws Exception {
        Path file = Files.createTempFile("vertical", ".pdf");
        try {
            return EXTRACTOR.extract("", Files.write(file, sheet.pdf()));
        } finally {
            Files.delete(file);
        }
    }
}
