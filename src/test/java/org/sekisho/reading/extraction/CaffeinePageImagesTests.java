package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.intake.filing.DocumentContents;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.FilingDocument.DocumentId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.FilingsFixture;
import org.sekisho.intake.filing.Quarantine;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.intake.inbox.Arrival;
import org.sekisho.intake.inbox.Arrival.ArrivedDocument;
import org.sekisho.intake.inbox.RegisterFixture;
import org.sekisho.intake.inbox.Spooled;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.reading.extraction.PageImage.NoPageImage;
import org.sekisho.reading.extraction.parser.ForkedDrawer;
import org.sekisho.reading.gazette.GazetteReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the key of a document in a real database to the picture of its page. */
class CaffeinePageImagesTests {

    private static final DataSource DATABASE = TestDatabase.fresh();
    private static final String GAZETTE =
            "<?xml version=\"1.0\"?><us-patent-grant><claims><claim>A thing.</claim></claims></us-patent-grant>";

    @TempDir
    static Path folder;

    private static ExtractionSettings settings;
    private static ForkedDrawer drawer;

    private final Quarantine quarantine = RegisterFixture.quarantineOver(DATABASE);
    private final List<Integer> drawn = new ArrayList<>();
    private PageImages images;

    @BeforeAll
    static void startDrawer() {
        settings = TestSettings.with(folder);
        drawer = new ForkedDrawer(settings);
    }

    @AfterAll
    static void stopDrawer() {
        drawer.close();
    }

    @BeforeEach
    void start() {
        TestDatabase.empty(DATABASE);
        images = images(settings);
    }

    private PageImages images(ExtractionSettings settings) {
        return images(settings, RegisterFixture.over(DATABASE).contents());
    }

    private PageImages images(ExtractionSettings settings, DocumentContents contents) {
        return new CaffeinePageImages(
                FilingsFixture.over(JdbcClient.create(DATABASE)),
                contents,
                quarantine,
                new GazetteReader(),
                (file, page, size) -> {
                    drawn.add(page);
                    return drawer.draw(file, page, size);
                },
                settings);
    }

    @Test
    void drawsAPageOfAFilingsDocumentAndLeavesNoCopyBehind() throws Exception {
        RegisteredFiling filing = register(pdf("One.", "Two."));

        PageImage image = images.page(filing.id(), only(filing), 2, PageSize.WHOLE);

        assertThat(image).isInstanceOfSatisfying(PageImage.Picture.class, picture -> {
            assertThat(picture.pages()).isEqualTo(2);
            assertThat(picture.whole()).isTrue();
            assertThat(picture.height()).isEqualTo(PageSize.WHOLE.longSide());
            assertThat(bytesOf(picture)).hasSize(picture.size()).startsWith(0x89, 'P', 'N', 'G');
        });
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.contains("document-") || name.endsWith(".png"));
        }
    }

    @Test
    void drawsAPageOnceForAllWhoAskSoonAfter() throws Exception {
        RegisteredFiling filing = register(pdf("One.", "Two."));

        PageImage first = images.page(filing.id(), only(filing), 1, PageSize.WHOLE);
        images.page(filing.id(), only(filing), 2, PageSize.WHOLE);
        PageImage again = images.page(filing.id(), only(filing), 1, PageSize.WHOLE);

        assertThat(again).isSameAs(first);
        assertThat(drawn).containsExactly(1, 2);
        images.page(filing.id(), only(filing), 1, PageSize.CLOSE);
        assertThat(drawn).containsExactly(1, 2, 1);
    }

    @Test
    void keepsNoMoreThanItsMemoryHolds() throws Exception {
        RegisteredFiling filing = register(pdf("One.", "Two."));
        PageImages small = images(TestSettings.with(folder, "page-images.memory", "1KB"));

        small.page(filing.id(), only(filing), 1, PageSize.WHOLE);
        small.page(filing.id(), only(filing), 1, PageSize.WHOLE);

        assertThat(drawn).containsExactly(1, 1);
    }

    @Test
    void remembersWhatCannotBeDrawnToo() throws Exception {
        RegisteredFiling filing = register(WrittenDocuments.encryptedPdf("Words."));

        for (int i = 0; i < 2; i++) {
            assertThat(images.page(filing.id(), only(filing), 1, PageSize.WHOLE))
                    .isEqualTo(none(NoPageImage.ENCRYPTED));
        }
        assertThat(drawn).hasSize(1);
    }

    @Test
    void startsNoProcessForAnOfficesXml() throws Exception {
        RegisteredFiling filing = register(GAZETTE.getBytes(StandardCharsets.UTF_8));

        assertThat(images.page(filing.id(), only(filing), 1, PageSize.WHOLE)).isEqualTo(none(NoPageImage.NOT_PAGED));
        assertThat(drawn).isEmpty();
    }

    @Test
    void givesNothingOfAnotherFilingsDocument() throws Exception {
        RegisteredFiling one = register(pdf("One."));
        RegisteredFiling other = register(pdf("Other."));

        assertThat(images.page(one.id(), only(other), 1, PageSize.WHOLE)).isEqualTo(none(NoPageImage.NO_SUCH_DOCUMENT));
        assertThat(images.page(one.id(), new DocumentId(Long.MAX_VALUE), 1, PageSize.WHOLE))
                .isEqualTo(none(NoPageImage.NO_SUCH_DOCUMENT));
        assertThat(drawn).isEmpty();
    }

    @Test
    void showsAPageNoMoreOnceItsFilingIsSealed() throws Exception {
        RegisteredFiling filing = register(pdf("One."));
        assertThat(images.page(filing.id(), only(filing), 1, PageSize.WHOLE)).isInstanceOf(PageImage.Picture.class);

        quarantine.seal(filing.id());

        assertThat(images.page(filing.id(), only(filing), 1, PageSize.WHOLE)).isEqualTo(none(NoPageImage.NOT_KEPT));
    }

    @Test
    void showsNothingOfAFilingThatIsSealedWhileSomebodyWaitsForItsPage() throws Exception {
        RegisteredFiling filing = register(pdf("One."));
        DocumentContents stored = RegisterFixture.over(DATABASE).contents();
        PageImages late = images(settings, document -> {
            quarantine.seal(filing.id());
            return stored.open(document);
        });

        assertThat(late.page(filing.id(), only(filing), 1, PageSize.WHOLE)).isEqualTo(none(NoPageImage.NOT_KEPT));
        assertThat(drawn).isEmpty();
    }

    @Test
    void failsIfBytesAreGoneThatWereKept() throws Exception {
        RegisteredFiling filing = register(pdf("One."));
        JdbcClient.create(DATABASE).sql("DELETE FROM document_chunk").update();

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> images.page(filing.id(), only(filing), 1, PageSize.WHOLE))
                .withMessageContaining("Document %d", only(filing).value())
                .withMessageNotContaining("specification");
    }

    @Test
    void hasNoPageBeforeTheFirstAndNoneAfterTheLast() throws Exception {
        RegisteredFiling filing = register(pdf("One."));

        for (int page : List.of(Integer.MIN_VALUE, 0, 2, Integer.MAX_VALUE)) {
            assertThat(images.page(filing.id(), only(filing), page, PageSize.WHOLE))
                    .isEqualTo(none(NoPageImage.NO_SUCH_PAGE));
        }
    }

    private static PageImage none(NoPageImage reason) {
        return new PageImage.None(reason);
    }

    private static byte[] bytesOf(PageImage.Picture picture) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            picture.writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] pdf(String... pages) {
        HostileDocuments pdf = HostileDocuments.pdf();
        Stream.of(pages).forEach(pdf::page);
        return pdf.bytes();
    }

    private static DocumentId only(RegisteredFiling filing) {
        return filing.documents().get(0).id();
    }

    private static RegisteredFiling register(byte[] document) {
        byte[] fingerprint = new byte[32];
        new Random().nextBytes(fingerprint);
        String sha256 = HexFormat.of().formatHex(fingerprint);
        Spooled content = new Spooled(DigestUtils.sha256Hex(document), document.length, document, null, () -> false);
        FilingNumber number = new FilingNumber("XX" + sha256.substring(0, 12).toUpperCase(java.util.Locale.ROOT));
        Arrival arrival = new Arrival(
                number,
                true,
                sha256,
                "inbox",
                List.of(new ArrivedDocument("specification.pdf", DocumentRole.SPECIFICATION, content)));
        RegisterFixture.over(DATABASE).register().register(List.of(arrival), null);
        return FilingsFixture.over(JdbcClient.create(DATABASE)).latest(number).orElseThrow();
    }
}
