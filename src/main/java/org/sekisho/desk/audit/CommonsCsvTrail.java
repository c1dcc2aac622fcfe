package org.sekisho.desk.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sekisho.curation.table.FormulaGuard;

/** Records of the trail as CSV: UTF-8, one line each, with nothing in it that a spreadsheet runs. */
final class CommonsCsvTrail {

    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader("number", "at_utc", "actor", "action", "subject", "detail")
            .get();

    private CommonsCsvTrail() {}

    static byte[] of(List<TrailPages.TrailPage.Line> lines) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSV)) {
            for (TrailPages.TrailPage.Line line : lines) {
                csv.printRecord(
                        line.number(),
                        line.at(),
                        FormulaGuard.guarded(line.actor()),
                        FormulaGuard.guarded(line.action()),
                        FormulaGuard.guarded(line.subject()),
                        FormulaGuard.guarded(line.detail()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
