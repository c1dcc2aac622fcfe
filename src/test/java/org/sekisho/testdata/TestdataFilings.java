package org.sekisho.testdata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
}
