package org.sekisho.reading.extraction.parser;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.sekisho.reading.extraction.PageImage.NoPageImage.BOMB;
import static org.sekisho.reading.extraction.PageImage.NoPageImage.CRASHED;
import static org.sekisho.reading.extraction.PageImage.NoPageImage.DAMAGED;
import static org.sekisho.reading.extraction.PageImage.NoPageImage.ENCRYPTED;
import static org.sekisho.reading.extraction.PageImage.NoPageImage.NOT_PAGED;
import static org.sekisho.reading.extraction.PageImage.NoPageImage.NO_SUCH_PAGE;
import static org.sekisho.reading.extraction.PageImage.NoPageImage.OUT_OF_MEMORY;
import static org.sekisho.reading.extraction.PageImage.NoPageImage.TIMED_OUT;
import static org.sekisho.reading.extraction.PageImage.NoPageImage.TOO_LARGE;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.Corpus;
import org.sekisho.Drawn;
import org.sekisho.intake.filing.PlacedPage.PlacedWord;
import org.sekisho.reading.extraction.HostileDocuments;
import org.sekisho.reading.extraction.PageImage;
import org.sekisho.reading.extraction.PageImage.NoPageImage;
import org.sekisho.reading.extraction.PageSize;
import org.sekisho.reading.extraction.PrintedPage;
import org.sekisho.reading.extraction.TestSettings;
import org.sekisho.reading.extraction.WrittenDocuments;

/** Draws pages in the real parser process: what a document does to it, it does to itself alone. */
@Tag("whole")
class TikaPageDrawerTests {

    private static final PDRectangle A4 = PDRectangle.A4;
    private static final String BOX = "[0 0 612 792]";

    @TempDir
    static Path folder;

    private static TikaPageDrawer drawer;

    @BeforeAll
    static void start() {
        drawer = limitedTo("45s"); // far more than any page here takes, on whatever machine
    }

    private static TikaPageDrawer limitedTo(String limit) {
        return new TikaPageDrawer(TestSettings.with(
                folder, "parser-heap", "192MB", "page-images.time-limit", limit, "limits.unpacked", "64MB"));
    }

    @AfterAll
    static void stop() {
        drawer.close();
    }

    @Test
    void drawsAPageInColourAsLargeAsAskedFor() throws Exception {
        byte[] pdf = pdf(A4, 0, 1);

        PageImage.Picture whole = picture(pdf, 1, PageSize.WHOLE);
        PageImage.Picture close = picture(pdf, 1, PageSize.CLOSE);

        assertThat(whole.toString()).isEqualTo("848 x 1200 pixels");
        assertThat(close.toString()).isEqualTo("1414 x 2000 pixels");
        assertThat(whole.whole()).isTrue();
        BufferedImage pixels = pixels(whole);
        assertThat(pixels.getRGB(40, 40)).isEqualTo(Color.RED.getRGB());
        assertThat(pixels.getRGB(424, 600)).isEqualTo(Color.WHITE.getRGB());
    }

    @ParameterizedTest
    @CsvSource({"0, 40, 40, 848", "90, 1160, 40, 1200", "180, 808, 1160, 848", "270, 40, 808, 1200"})
    void turnsAPageAsItIsToBeRead(int rotation, int x, int y, int width) throws Exception {
        PageImage.Picture picture = picture(pdf(A4, rotation, 1), 1, PageSize.WHOLE);

        assertThat(picture.width()).isEqualTo(width);
        assertThat(pixels(picture).getRGB(x, y)).isEqualTo(Color.RED.getRGB());
    }

    @ParameterizedTest
    @CsvSource({"0, 1000, 1500", "90, 8300, 1000", "180, 9000, 8300", "270, 1500, 9000"})
    void saysWhereTheLettersOfAPageStand(int rotation, int x, int y) throws Exception {
        for (PageSize size : PageSize.values()) {
            List<PlacedWord> letters = picture(printed(rotation), 1, size).placed();

            assertThat(letters.stream().map(PlacedWord::words).collect(Collectors.joining()))
                    .isEqualTo("Ringlaser");
            assertThat((letters.get(0).left() + letters.get(0).right()) / 2).isCloseTo(x, within(300));
            assertThat((letters.get(0).top() + letters.get(0).bottom()) / 2).isCloseTo(y, within(300));
        }
    }

    /** Words that begin a tenth from the left, and stand 15 hundredths from the top, of a page whose crop box is not at 0, 0. */
    private static byte[] printed(int rotation) throws IOException {
        PDPage page = new PDPage(new PDRectangle(0, 0, 900, 1400));
        page.setCropBox(new PDRectangle(100, 200, 500, 1000));
        page.setRotation(rotation);
        return saved(List.of(page), content -> {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 20);
            content.newLineAtOffset(140, 1050);
            content.showText("Ring laser");
            content.endText();
        });
    }

    @Test
    void countsThePagesAndHasNoneBehindTheLast() throws Exception {
        byte[] pdf = pdf(A4, 0, 3);
        byte[] fax = PrintedPage.file("tiff", PrintedPage.of("One."), PrintedPage.of());

        assertThat(picture(pdf, 3, PageSize.WHOLE).pages()).isEqualTo(3);
        assertThat(draw(pdf, 4)).isEqualTo(none(NO_SUCH_PAGE));
        assertThat(darkest(picture(fax, 1, PageSize.WHOLE))).isLessThan(100);
        assertThat(darkest(picture(fax, 2, PageSize.WHOLE))).isEqualTo(255);
        assertThat(picture(fax, 2, PageSize.WHOLE).pages()).isEqualTo(2);
        assertThat(draw(fax, 3)).isEqualTo(none(NO_SUCH_PAGE));
    }

    /** As small as a stamp, it is not blown up; so large that nobody sees all of it, it is not drawn. */
    @ParameterizedTest
    @CsvSource({
        "0 0 72 36, 300",
        "0 0 14400 14400, 1200",
        "0 0 14400 1, 1200",
        "-5000 -5000 5000 5000, 1200",
        "0 0 0 0, 0",
        "9 9 1 1, 1200",
        "0 0 9000000 9000000, -1",
        "0 0 1 9000000, -1",
        "0 0 14401 10, -1"
    })
    void boundsThePictureOfAPageOfAnySize(String box, int longSide) throws Exception {
        PageImage image =
                draw(HostileDocuments.pdf().page("q Q", "[" + box + "]", "").bytes(), 1);

        if (image instanceof PageImage.Picture picture) {
            assertThat(Math.max(picture.width(), picture.height())).isBetween(1, longSide);
        } else {
            assertThat(image).isEqualTo(none(longSide < 0 ? TOO_LARGE : DAMAGED));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "tiff", "bmp", "gif"})
    void drawsAScanAnew(String format) throws Exception {
        byte[] scan = PrintedPage.file(format, PrintedPage.of("A ring laser gyroscope."));

        PageImage.Picture picture = picture(scan, 1, PageSize.WHOLE);

        assertThat(picture.toString()).isEqualTo("1200 x 580 pixels");
        BufferedImage pixels = pixels(picture);
        assertThat(pixels.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
        assertThat(darkest(picture)).isLessThan(100);
        assertThat(picture.placed()).isEmpty();
    }

    /** A comment in a picture file is the applicant's, and so is what hides behind its end. */
    @Test
    void sendsNoByteOfTheFileOn() throws Exception {
        byte[] scan = PrintedPage.file("png", PrintedPage.of("Words."));
        byte[] smuggled = Arrays.copyOf(scan, scan.length + 8);
        System.arraycopy("<script>".getBytes(US_ASCII), 0, smuggled, scan.length, 8);

        byte[] sent = bytes(picture(smuggled, 1, PageSize.WHOLE));

        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).doesNotContain("<script>");
    }

    @Test
    void showsWhatIsTransparentOnWhite() throws Exception {
        byte[] png = PrintedPage.file("png", new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB));

        assertThat(darkest(picture(png, 1, PageSize.WHOLE))).isEqualTo(255);
    }

    @Test
    void readsAHugeScanLessClosely() throws Exception {
        BufferedImage huge = new BufferedImage(8_000, 6_000, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = huge.createGraphics();
        graphics.fillRect(0, 0, 4_000, 6_000);
        graphics.dispose();

        for (byte[] document :
                List.of(PrintedPage.file("tiff", huge), PrintedPage.file("png", huge), PrintedPage.pdf(huge))) {
            PageImage.Picture picture = picture(document, 1, PageSize.CLOSE);
            assertThat(picture.width()).isBetween(1999, 2000);
            assertThat(picture.height()).isEqualTo(1500);
            assertThat(picture.whole()).isTrue();
            assertThat(grey(picture, 900)).isEqualTo(255);
            assertThat(grey(picture, 1100)).isZero();
        }
    }

    private static int grey(PageImage.Picture picture, int x) throws IOException {
        return pixels(picture).getRaster().getSample(x, 700, 0);
    }

    /** Lines of one pixel in a scan of 600 dots to the inch become paler and stay lines. */
    @Test
    void losesNoThinLineOfAScan() throws Exception {
        BufferedImage scan = new BufferedImage(4960, 7016, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = scan.createGraphics();
        graphics.fillRect(0, 0, scan.getWidth(), scan.getHeight());
        graphics.setColor(Color.BLACK);
        for (int y = 100; y < 7000; y += 101) {
            graphics.fillRect(0, y, scan.getWidth(), 1);
        }
        graphics.dispose();
        for (byte[] document : List.of(PrintedPage.file("tiff", scan), PrintedPage.pdf(scan))) {
            BufferedImage page = pixels(picture(document, 1, PageSize.WHOLE));
            int lines = 0;
            for (int y = 1; y < page.getHeight(); y++) {
                boolean dark = page.getRaster().getSample(400, y, 0) < 250;
                lines += dark && page.getRaster().getSample(400, y - 1, 0) >= 250 ? 1 : 0;
            }
            assertThat(lines).isEqualTo(69);
        }
    }

    @Test
    void hasNoPagesOfTextOrOfficeFiles() throws Exception {
        for (byte[] document : List.of(
                "Just words.".getBytes(StandardCharsets.UTF_8),
                "<filing><p>Words.</p></filing>".getBytes(StandardCharsets.UTF_8),
                WrittenDocuments.html("<p>Words.</p>"),
                WrittenDocuments.docx("Words."),
                WrittenDocuments.odt("Words."),
                WrittenDocuments.docxWithAttachment("Words.", pdf(A4, 0, 1)),
                WrittenDocuments.docxWithAttachment("Words.", WrittenDocuments.png()))) {
            assertThat(draw(document, 1)).isEqualTo(none(NOT_PAGED));
        }
    }

    @Test
    void saysWhyThereIsNoPictureOfADocumentThatCannotBeRead() throws Exception {
        byte[] scan = PrintedPage.file("png", PrintedPage.of("Words."));

        assertThat(draw(WrittenDocuments.encryptedPdf("Words."), 1)).isEqualTo(none(ENCRYPTED));
        assertThat(draw("%PDF-1.7\nnothing more".getBytes(US_ASCII), 1)).isEqualTo(none(DAMAGED));
        assertThat(draw(Arrays.copyOf(scan, 60), 1)).isEqualTo(none(DAMAGED));
        assertThat(draw(new byte[0], 1)).isInstanceOf(PageImage.None.class);
    }

    @Test
    void saysThatSomethingOnThePageCouldNotBeDrawn() throws Exception {
        HostileDocuments pdf = HostileDocuments.pdf();
        int picture = pdf.add("<< /Type /XObject /Subtype /Image /Width 9 /Height 9 /ColorSpace /DeviceGray"
                + " /BitsPerComponent 8 /Filter /JPXDecode /Length 4 >>\nstream\nnone\nendstream");
        byte[] bytes = pdf.page(
                        "1 0 0 rg 0 700 99 99 re f q 50 0 0 50 300 300 cm /X Do Q",
                        BOX,
                        "/XObject << /X %d 0 R >>".formatted(picture))
                .bytes();

        PageImage.Picture drawn = picture(bytes, 1, PageSize.WHOLE);

        assertThat(drawn.whole()).isFalse();
        assertThat(pixels(drawn).getRGB(20, 20)).isEqualTo(Color.RED.getRGB());
    }

    @Test
    void unpacksNoBomb() throws Exception {
        byte[] bomb = HostileDocuments.packed("0 0 0 0 ", 512);

        assertThat(draw(HostileDocuments.pdf().packedPage("/FlateDecode", bomb).bytes(), 1))
                .isEqualTo(none(BOMB));
    }

    @Test
    void endsADrawingThatTakesTooLongAndDrawsTheNextPage() throws Exception {
        HostileDocuments pdf = HostileDocuments.pdf().page("Before.");
        String forms = pdf.formsWithinForms(10, 12);
        byte[] bytes = pdf.page("/X Do", BOX, forms).bytes();

        try (TikaPageDrawer brief = limitedTo("9s")) {
            assertThat(brief.draw(file(bytes), 2, PageSize.WHOLE)).isEqualTo(none(TIMED_OUT));
            assertThat(brief.draw(file(bytes), 1, PageSize.WHOLE)).isInstanceOf(PageImage.Picture.class);
        }
        assertNothingIsLeft();
    }

    @Test
    void outlivesADocumentThatKillsTheProcess() throws Exception {
        try (TikaPageDrawer deadly = new TikaPageDrawer(
                TestSettings.with(folder, "parser-heap", "64MB", "page-images.time-limit", "3s"),
                "deadly-tika-config.xml")) {
            for (Map.Entry<String, NoPageImage> order : Map.of(
                            "exit", CRASHED, "hang", TIMED_OUT, "eat memory", OUT_OF_MEMORY, "overflow", CRASHED)
                    .entrySet()) {
                assertThat(deadly.draw(file(order.getKey().getBytes(US_ASCII)), 1, PageSize.WHOLE))
                        .isEqualTo(none(order.getValue()));
                assertThat(deadly.draw(file("harmless".getBytes(US_ASCII)), 1, PageSize.WHOLE))
                        .isEqualTo(none(NOT_PAGED));
            }
        }
    }

    @Test
    void losesNothingButThePageToOneThatNeedsTooMuchMemory() throws Exception {
        HostileDocuments pdf = HostileDocuments.pdf().page("Before.");
        byte[] bytes = pdf.page("/X Do", BOX, pdf.groupsWithinGroups(100)).bytes();

        assertThat(draw(bytes, 2)).isEqualTo(none(OUT_OF_MEMORY));
        assertThat(draw(bytes, 1)).isInstanceOf(PageImage.Picture.class);
    }

    @Test
    void endsItsProcessWhenNobodyAsksAndStartsItAnewUntilItIsClosed() throws Exception {
        Path home = Files.createDirectories(folder.resolve("idle"));
        Set<ProcessHandle> others = childrenBut(Set.of()); // such as the database of other tests, which may end
        TikaPageDrawer brief = new TikaPageDrawer(TestSettings.with(home, "page-images.idle", "100ms"));
        Path document = file(pdf(A4, 0, 1));
        assertThat(childrenBut(others)).isEmpty();
        for (int i = 0; i < 2; i++) {
            assertThat(brief.draw(document, 1, PageSize.WHOLE)).isInstanceOf(PageImage.Picture.class);
            for (ProcessHandle child : childrenBut(others)) {
                child.onExit().get(30, TimeUnit.SECONDS);
            }
        }
        brief.close();

        assertThat(childrenBut(others)).isEmpty();
        assertThat(home).isEmptyDirectory();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> brief.draw(document, 1, PageSize.WHOLE));
    }

    @Test
    void answersForEveryHostilePdfOfTheCorpus() throws Exception {
        Corpus.assumePresent();
        Map<NoPageImage, Integer> none = new EnumMap<>(NoPageImage.class);
        int drawn = 0;
        for (Path document : Drawn.of(pdfs("robust-pdf"))) {
            PageImage image = drawer.draw(document, 1, PageSize.WHOLE);
            if (image instanceof PageImage.None without) {
                none.merge(without.reason(), 1, Integer::sum);
            } else {
                drawn++;
            }
        }
        assertThat(drawn).isGreaterThan(Drawn.of(400));
        assertThat(none).doesNotContainKeys(CRASHED, NoPageImage.BUSY);
        assertThat(draw(pdf(A4, 0, 1), 1)).isInstanceOf(PageImage.Picture.class);
        assertNothingIsLeft();
    }

    private static List<Path> pdfs(String set) throws IOException {
        try (Stream<Path> files = Files.walk(Corpus.folder(set))) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<ProcessHandle> childrenBut(Set<ProcessHandle> others) {
        return ProcessHandle.current()
                .children()
                .filter(child -> !others.contains(child))
                .collect(Collectors.toSet());
    }

    /** Of what the process makes; the documents of this test are the test's own. */
    private static void assertNothingIsLeft() throws IOException {
        Set<String> furniture = Set.of("silent-logback.xml", "silent-jul.properties", "tika-config.xml", "no-hosts");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .filter(name -> !name.startsWith("ours")))
                    .isSubsetOf(furniture);
        }
    }

    private static PageImage.Picture picture(byte[] document, int page, PageSize size) throws Exception {
        PageImage image = drawer.draw(file(document), page, size);
        assertThat(image).isInstanceOf(PageImage.Picture.class);
        return (PageImage.Picture) image;
    }

    private static PageImage draw(byte[] document, int page) throws Exception {
        return drawer.draw(file(document), page, PageSize.WHOLE);
    }

    private static PageImage none(NoPageImage reason) {
        return new PageImage.None(reason);
    }

    private static Path file(byte[] document) throws IOException {
        return Files.write(Files.createTempFile(folder, "ours", ".bin"), document);
    }

    private static byte[] bytes(PageImage.Picture picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        picture.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage pixels(PageImage.Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes(picture)));
    }

    private static int darkest(PageImage.Picture picture) throws IOException {
        int[] levels = pixels(picture).getRaster().getSamples(0, 0, picture.width(), picture.height(), 0, (int[]) null);
        return Arrays.stream(levels).min().orElseThrow();
    }

    /** Pages with a red square in their upper left corner. */
    private static byte[] pdf(PDRectangle box, int rotation, int pages) throws IOException {
        List<PDPage> all = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            all.add(new PDPage(box));
            all.get(i).setRotation(rotation);
        }
        return saved(all, content -> {
            content.setNonStrokingColor(Color.RED);
            content.addRect(0, box.getHeight() - 60, 60, 60);
            content.fill();
        });
    }

    private interface Drawing {

        void on(PDPageContentStream page) throws IOException;
    }

    private static byte[] saved(List<PDPage> pages, Drawing drawing) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (PDPage page : pages) {
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    drawing.on(content);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
