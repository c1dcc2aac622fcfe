package org.sekisho.office.edition;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sekisho.curation.table.FormulaGuard;

/** Filings that an entry would have caught, a line each. */
final class CommonsCsvHindsight {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("list", "entry", "filing", "version", "received", "in_case", "public_since", "days_left")
            .get();

    private CommonsCsvHindsight() {}

    static String of(SeenHindsight seen) {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            for (SeenHindsight.Row row : seen.rows()) {
                csv.printRecord(
                        seen.state().list(),
                        seen.entry(),
                        FormulaGuard.guarded(row.number()),
                        row.version(),
                        row.received(),
                        row.inCase(),
                        Objects.toString(row.publicSince(), ""),
                        Objects.toString(row.daysLeft(), ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written to", e);
        }
        return text.toString();
    }
}
