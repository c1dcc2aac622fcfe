package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.finding.quantity.Quantity;
import org.sekisho.finding.quantity.QuantityFinder;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.reading.extraction.parser.InProcessExtractor;
import org.sekisho.reading.gazette.GazetteReader;

/** A number in a table's cell has the unit of its column's or its row's head, whatever the document's format. */
class TablesTests {

    private static final String CALS = """
            <tables><table colsep="0"><tgroup cols="2"><colspec colname="1"/><colspec colname="2"/>
            <thead><row><entry namest="1" nameend="2">TABLE 1</entry></row></thead>
            <tbody><row><entry>Antenna</entry><entry>Frequency (GHz)</entry></row>
            <row><entry>A</entry><entry>94</entry></row><row><entry>B</entry><entry>77</entry></row></tbody></tgroup></table></tables>
            """;

    private static final String CALS_BY_ROW = """
            <table><tgroup cols="3"><tbody><row><entry/><entry>First</entry><entry>Second</entry></row>
            <row><entry>Frequency, GHz</entry><entry>94</entry><entry>77</entry></row></tbody></tgroup></table>
            """;

    private static final String HTML = """
            <table><tr><th>Antenna</th><th>Frequency [GHz]</th></tr>
            <tr><td>A</td><td>94</td></tr><tr><td>B</td><td>77</td></tr></table>
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {CALS, CALS_BY_ROW, HTML})
    void haveTheirUnitsInOfficeXml(String table) throws Exception {
        String document =
                "<us-patent-application lang=\"EN\"><description><p num=\"0001\">Antennas. %s</p></description>"
                                .formatted(table)
                        + "</us-patent-application>";

        List<TextBlock> blocks = new GazetteReader()
                .read("a.xml", new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
                .text();

        assertThat(quantities(blocks.stream().map(TextBlock::words).toList())).containsExactly("94 GHz", "77 GHz");
        assertThat(blocks.get(0).words()).contains("Antenna").contains("A");
    }

    @Test
    void haveTheirUnitsInHtml() throws Exception {
        assertThat(quantities(extracted(
                        "a.html",
                        ("<html><body><p>Antennas.</p>" + HTML + "</body></html>").getBytes(StandardCharsets.UTF_8))))
                .containsExactly("94 GHz", "77 GHz");
    }

    @Test
    void haveTheirUnitsInWordDocuments() throws Exception {
        assertThat(quantities(extracted("a.docx", docx()))).containsExactly("94 GHz", "77 GHz");
    }

    private static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("Antennas.");
            XWPFTable table = document.createTable(3, 2);
            List<String> cells = List.of("Antenna", "Frequency (GHz)", "A", "94", "B", "77");
            for (int i = 0; i < cells.size(); i++) {
                table.getRow(i / 2).getCell(i % 2).setText(cells.get(i));
            }
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private List<String> extracted(String name, byte[] document) throws Exception {
        Path file = Files.write(folder.resolve(name), document);
        ExtractedText text = new InProcessExtractor(TestSettings.with(folder)).extract(name, file);
        return text.pages().stream()
                .flatMap(page -> page.paragraphs().stream())
                .map(ExtractedText.Paragraph::words)
                .collect(Collectors.toList());
    }

    private static List<String> quantities(List<String> words) {
        List<String> found = new ArrayList<>();
        for (String line : words) {
            for (Quantity quantity : new QuantityFinder().in(line)) {
                quantity.amounts()
                        .forEach(amount -> found.add("%.0f %s"
                                .formatted(
                                        amount.value(),
                                        quantity.unit().toString().split(" ")[0])));
            }
        }
        return found;
    }
}
