package org.sekisho.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TestdataFilingsTests {

    private static final Path FILINGS = Path.of("testdata/filings");
    private static final String SCAN = "US20260401119A1.pdf";
    private static final String LOCKED = "US20260401122A1.pdf";
    private static final String CUT_OFF = "US20260401120A1/claims.pdf";

    @BeforeAll
    static void regenerateIfAsked() throws IOException {
        if (System.getProperty("testdata.regenerate") != null) {
            assertThat(System.getenv("CI"))
                    .as("Test data are not regenerated where they are checked")
                    .isNull();
            TestdataFilings.writeTo(FILINGS);
        }
    }

    @Test
    void theBulkFileHoldsThreeDocuments() throws IOException {
        assertThat(documentsIn(FILINGS.resolve("ipa261112-three.xml"))).hasSize(3);
    }

    @Test
    void theReadmeNamesEachFilingOnceAndNothingElse() throws IOException {
        String readme = Files.readString(Path.of("testdata/README.md"));
        List<String> named = Pattern.compile("^\\| `filings/([^`]+)`", Pattern.MULTILINE)
                .matcher(readme)
                .results()
                .map(row -> row.group(1))
                .toList();

        try (Stream<Path> filings = Files.list(FILINGS)) {
            assertThat(named)
                    .containsExactlyInAnyOrderElementsOf(
                            filings.map(filing -> filing.getFileName() + (Files.isDirectory(filing) ? "/" : ""))
                                    .toList());
        }
    }

    @Test
    void whatIsGeneratedStillSaysTheSame() throws IOException {
        for (Map.Entry<String, byte[]> file : TestdataFilings.files().entrySet()) {
            byte[] committed = Files.readAllBytes(FILINGS.resolve(file.getKey()));

            assertThat(contents(file.getKey(), committed))
                    .as(file.getKey())
                    .isEqualTo(contents(file.getKey(), file.getValue()));
        }
    }

    @Test
    void theLockedPdfNeedsThePassword() throws IOException {
        byte[] locked = Files.readAllBytes(FILINGS.resolve(LOCKED));

        assertThatExceptionOfType(InvalidPasswordException.class).isThrownBy(() -> text(locked, ""));
        assertThat(text(locked, PdfBoxPrint.PASSWORD)).contains("microalgae");
    }

    @Test
    void theScanHasPagesAndNoTextAndTheBrokenClaimsCannotBeReadWhole() throws IOException {
        byte[] scan = Files.readAllBytes(FILINGS.resolve(SCAN));

        assertThat(text(scan, "")).isBlank();
        assertThatIOException().isThrownBy(() -> text(Files.readAllBytes(FILINGS.resolve(CUT_OFF)), ""));
        try (PDDocument document = Loader.loadPDF(scan)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isNotEmpty();
        }
    }

    @Test
    void theAmendedFilingHasTheNumberOfTheFirst() throws IOException {
        Path first = FILINGS.resolve("fish-finder");
        Path amended = FILINGS.resolve("fish-finder_amended");

        assertThat(amended.resolve("filing.yml")).hasSameBinaryContentAs(first.resolve("filing.yml"));
        assertThat(Files.mismatch(amended.resolve("claims.docx"), first.resolve("claims.docx")))
                .isNotNegative();
    }

    private static List<String> documentsIn(Path file) throws IOException {
        return Stream.of(Files.readString(file).split("(?=<\\?xml )"))
                .filter(document -> !document.isBlank())
                .toList();
    }

    /** What a file says, without what the compression of this machine makes of it. */
    private static Object contents(String name, byte[] file) throws IOException {
        if (name.equals(CUT_OFF)) {
            return file.length > 0;
        }
        if (name.endsWith(".pdf")) {
            return text(file, name.equals(LOCKED) ? PdfBoxPrint.PASSWORD : "");
        }
        Map<String, byte[]> entries = FixedZip.entries(file);
        Map<String, Object> contents = new TreeMap<>();
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            boolean nested = entry.getKey().matches(".*\\.(pdf|docx)");
            contents.put(
                    entry.getKey(),
                    nested
                            ? contents(entry.getKey(), entry.getValue())
                            : new String(entry.getValue(), StandardCharsets.UTF_8));
        }
        return contents;
    }

    private static String text(byte[] pdf, String password) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf, password)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
