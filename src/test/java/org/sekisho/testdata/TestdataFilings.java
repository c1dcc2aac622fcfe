package org.sekisho.testdata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/**
 * Makes those files of {@code testdata/filings} that are not plain text, from the prose in {@code testdata-prose}. The
 * same prose always makes the same files.
 *
 * <p>To write them again: {@code mvn test -Dtest=TestdataFilingsTests -Dtestdata.regenerate}.
 */
public final class TestdataFilings {

    private TestdataFilings() {}

    static void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    /** All generated files by their names below {@code testdata/filings}. */
    static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        addFolders(files);
        addFishFinder(files, "fish-finder", Prose.of("fish-finder").claims());
        addFishFinder(
                files,
                "fish-finder_amended",
                Prose.of("fish-finder-amended-claims").claims());
        addZips(files);
        files.put(
                "US20260401116A1.pdf",
                PdfBoxPrint.inColumns(Prose.of("firmware-intrusion").whole(), 2));
        files.put("EP9990118A1.odt", OpenDocumentText.of(Prose.of("toy-drone").whole()));
        files.put(
                "US20260401119A1.pdf",
                PdfBoxPrint.scanned(Prose.of("umbrella-hinge").whole()));
        files.put(
                "US20260401122A1.pdf",
                PdfBoxPrint.locked(Prose.of("photobioreactor").whole()));
        return files;
    }

    private static void addFolders(Map<String, byte[]> files) throws IOException {
        Prose seeker = Prose.of("target-recognition");
        files.put("US20260401115A1/specification.docx", PoiWordDocument.of(seeker.specification(true)));
        files.put("US20260401115A1/claims.docx", PoiWordDocument.of(seeker.claims()));
        files.put("US20260401115A1/drawings.pdf", PdfBoxPrint.drawings(seeker.figures()));
        Prose mines = Prose.of("mine-vehicle");
        files.put("US20260401120A1/specification.docx", PoiWordDocument.of(mines.specification(true)));
        files.put("US20260401120A1/claims.pdf", PdfBoxPrint.cutOff(mines.claims()));
    }

    private static void addZips(Map<String, byte[]> files) throws IOException {
        Prose seagrass = Prose.of("seagrass");
        files.put("JP2026991121A/filing.yml", bibliography("seagrass"));
        files.put("JP2026991121A/documents.zip", seagrass(seagrass));
    }

    private static void addFishFinder(Map<String, byte[]> files, String folder, List<String> claims)
            throws IOException {
        Prose fish = Prose.of("fish-finder");
        files.put(folder + "/filing.yml", bibliography("fish-finder"));
        files.put(folder + "/specification.docx", PoiWordDocument.of(fish.specification(true)));
        files.put(folder + "/claims.docx", PoiWordDocument.of(claims));
        files.put(folder + "/drawings.pdf", PdfBoxPrint.drawings(fish.figures()));
    }

    /** Japanese names stand in a zip only: on a disk they depend on the locale of whoever checks the project out. */
    private static byte[] seagrass(Prose filing) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("明細書.docx", PoiWordDocument.of(filing.specification(false)));
        entries.put("特許請求の範囲.docx", PoiWordDocument.of(filing.claims()));
        entries.put("要約書.docx", PoiWordDocument.of(filing.summary()));
        return FixedZip.of(entries, false);
    }

    private static byte[] bibliography(String name) {
        return Prose.resource(name + "-filing.yml").getBytes(StandardCharsets.UTF_8);
    }

    /** An ODT of headings and paragraphs. */
    private static final class OpenDocumentText {

        private static final String TYPE = "application/vnd.oasis.opendocument.text";

        private static final String MANIFEST = """
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
                  <manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="%s"/>
                  <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
                </manifest:manifest>
                """.formatted(TYPE);

        private static final String CONTENT = """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
                <office:body>
                <office:text>
                %s</office:text>
                </office:body>
                </office:document-content>
                """;

        private OpenDocumentText() {}

        static byte[] of(List<String> lines) throws IOException {
            StringBuilder text = new StringBuilder();
            for (String line : lines) {
                text.append(line.startsWith("# ") ? element("text:h", line.substring(2)) : element("text:p", line));
            }
            Map<String, byte[]> entries = new LinkedHashMap<>();
            entries.put("mimetype", utf8(TYPE));
            entries.put("content.xml", utf8(CONTENT.formatted(text)));
            entries.put("META-INF/manifest.xml", utf8(MANIFEST));
            return FixedZip.of(entries, true);
        }

        private static String element(String name, String line) {
            String escaped = line.replace("&", "&amp;").replace("<", "&lt;");
            return "<" + name + ">" + escaped + "</" + name + ">\n";
        }

        private static byte[] utf8(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** A DOCX of headings and paragraphs. */
    private static final class PoiWordDocument {

        private static final Date CREATED = Date.from(Instant.parse("2026-10-01T09:00:00Z"));

        private PoiWordDocument() {}

        static byte[] of(List<String> lines) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (XWPFDocument document = new XWPFDocument()) {
                document.getProperties().getCoreProperties().setCreated(Optional.of(CREATED));
                lines.forEach(line -> add(document, line));
                document.write(bytes);
            }
            return FixedZip.repacked(bytes.toByteArray());
        }

        private static void add(XWPFDocument document, String line) {
            boolean heading = line.startsWith("# ");
            boolean step = line.startsWith("- ");
            XWPFParagraph paragraph = document.createParagraph();
            XWPFRun run = paragraph.createRun();
            run.setText(heading || step ? line.substring(2) : line);
            run.setBold(heading);
            if (step) {
                paragraph.setIndentationLeft(400);
            }
        }
    }
}
