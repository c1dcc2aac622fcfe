package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.reading.extraction.parser.ForkedExtractor;

/** Pictures inside documents of text: those with words are recognised or told, and figures are neither. */
@Tag("whole")
class InnerPictureTests {

    private static final String WORDS = "ring laser gyroscope";
    private static final String TEXT = "The lid of the box is held by a hinge.";

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() {
        InstalledOcr.require(folder);
    }

    /** Documents that hold a picture. */
    enum Holder {
        DOCX {
            @Override
            byte[] of(byte[] picture) throws Exception {
                return docx(picture, PictureType.PNG);
            }
        },
        PPTX {
            @Override
            byte[] of(byte[] picture) throws IOException {
                XMLSlideShow show = new XMLSlideShow();
                show.createSlide().createPicture(show.addPicture(picture, PictureData.PictureType.PNG));
                return written(show::write);
            }
        },
        ODT {
            @Override
            byte[] of(byte[] picture) throws IOException {
                return odt(picture);
            }
        },
        HTML {
            @Override
            byte[] of(byte[] picture) {
                return ("<html><body><p>" + TEXT + "</p><img src='data:image/png;base64,"
                                + Base64.getEncoder().encodeToString(picture) + "'></body></html>")
                        .getBytes(StandardCharsets.UTF_8);
            }
        },
        RTF {
            @Override
            byte[] of(byte[] picture) {
                return ("{\\rtf1\\ansi " + TEXT + "\\par{\\pict\\pngblip\\picw500\\pich60 "
                                + HexFormat.of().formatHex(picture) + "}\\par}")
                        .getBytes(StandardCharsets.US_ASCII);
            }
        };

        abstract byte[] of(byte[] picture) throws Exception;
    }

    @ParameterizedTest
    @EnumSource
    void areRecognisedWhereTheyHaveWords(Holder holder) throws Exception {
        ExtractedText text = read(holder.of(picture("png", true)));

        assertThat(words(text)).contains(WORDS);
        assertThat(text.unread()).extracting(UnreadPart::summary).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void areToldWhereNobodyRecognisesThem(Holder holder) throws Exception {
        ExtractedText text = ForkedExtractor.shared().extract("a", file(holder.of(picture("png", true))));

        assertThat(text.unread())
                .singleElement()
                .satisfies(part ->
                        assertThat(part.detail()).matches("attachment 1: a picture with rows of about \\d+ letters"));
    }

    @ParameterizedTest
    @EnumSource
    void areNothingWithoutWords(Holder holder) throws Exception {
        assertThat(read(holder.of(picture("png", false))).unread())
                .extracting(UnreadPart::summary)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "bmp", "gif", "tiff"})
    void areRecognisedInEveryFormat(String format) throws Exception {
        assertThat(words(read(docx(picture(format, true), PictureType.PNG)))).contains(WORDS);
    }

    @Test
    void areToldWithTheirTypeWhereNobodyKnowsIt() throws Exception {
        byte[] webp = "RIFF\0\0\0\0WEBPVP8 abcdefgh".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(read(docx(webp, PictureType.PNG)).unread())
                .extracting(UnreadPart::reason, UnreadPart::detail)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        UnreadReason.UNSUPPORTED_FORMAT, "attachment 1: image/webp"));
    }

    @Test
    void areToldWhereTheyAreDamaged() throws Exception {
        byte[] picture = picture("jpeg", true);
        byte[] half = java.util.Arrays.copyOf(picture, 200);

        assertThat(read(docx(half, PictureType.JPEG)).unread())
                .extracting(UnreadPart::reason)
                .contains(UnreadReason.DAMAGED);
    }

    @Test
    void areToldWhereTheirWordsCannotBeMadeOut() throws Exception {
        assertThat(read(Holder.DOCX.of(mirrored(picture("png", true)))).unread())
                .extracting(UnreadPart::reason)
                .containsExactly(UnreadReason.UNREAD_TEXT);
    }

    private static byte[] mirrored(byte[] picture) throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(picture));
        BufferedImage mirrored = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        mirrored.createGraphics().drawImage(read, read.getWidth(), 0, -read.getWidth(), read.getHeight(), null);
        return written(out -> ImageIO.write(mirrored, "png", out));
    }

    private static byte[] picture(String format, boolean words) throws IOException {
        BufferedImage picture = new BufferedImage(500, 90, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.WHITE, 500, 90, new Color(0xD0E0F0)));
        graphics.fillRect(0, 0, 500, 90);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 28));
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.drawString(words ? WORDS : "12", 40, 55);
        graphics.drawOval(400, 20, 60, 50);
        graphics.dispose();
        return written(out -> ImageIO.write(picture, format, out));
    }

    private static byte[] docx(byte[] picture, PictureType type) throws Exception {
        XWPFDocument document = new XWPFDocument();
        XWPFRun run = document.createParagraph().createRun();
        run.setText(TEXT);
        run.addPicture(new ByteArrayInputStream(picture), type, "a." + type, 3_000_000, 500_000);
        return written(document::write);
    }

    private static byte[] odt(byte[] picture) throws IOException {
        String content = """
                <office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'
                 xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'
                 xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' xmlns:xlink='http://www.w3.org/1999/xlink'>
                <office:body><office:text><text:p>%s<draw:frame><draw:image xlink:href='Pictures/a.png'/></draw:frame>
                </text:p></office:text></office:body></office:document-content>""".formatted(TEXT);
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                entry(zip, "mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
                entry(zip, "content.xml", content.getBytes(StandardCharsets.UTF_8));
                entry(zip, "Pictures/a.png", picture);
            }
        });
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private interface Writing {

        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.to(bytes);
        return bytes.toByteArray();
    }

    private static ExtractedText read(byte[] document) throws Exception {
        Path file = file(document);
        return RecognisedPagesFixture.with(ForkedExtractor.shared(), ForkedExtractor.sharedSettings())
                .complete("a", file, ForkedExtractor.shared().extract("a", file), "en");
    }

    private static Path file(byte[] document) throws IOException {
        return Files.write(folder.resolve("document"), document);
    }

    private static String words(ExtractedText text) {
        return text.pages().stream()
                .flatMap(page -> page.paragraphs().stream())
                .map(ExtractedText.Paragraph::words)
                .collect(Collectors.joining(" "));
    }
}
