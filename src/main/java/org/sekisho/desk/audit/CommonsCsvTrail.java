package org.sekisho.desk.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Records of the trail as CSV: UTF-8, one line each, with nothing in it that a spreadsheet runs. */
final class CommonsCsvTrail {

    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader("number", "at_utc", "actor", "action", "subject", "detail")
            .get();

    private static final String FORMULA_STARTS = "=+-@＝＋－＠";

    private CommonsCsvTrail() {}

    static byte[] of(List<TrailPage.Line> lines) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSV)) {
            for (TrailPage.Line line : lines) {
                csv.printRecord(
                        line.number(),
                        line.at(),
                        guarded(line.actor()),
                        guarded(line.action()),
                        guarded(line.subject()),
                        guarded(line.detail()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String guarded(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
