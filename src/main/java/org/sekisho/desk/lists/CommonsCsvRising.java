package org.sekisho.desk.lists;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sekisho.curation.table.FormulaGuard;
import org.sekisho.office.rising.SeenRising;

/** Rising terms, a line each, with the filings of each month. */
final class CommonsCsvRising {

    private CommonsCsvRising() {}

    static String of(SeenRising seen) {
        List<String> header = new ArrayList<>(List.of("term", "language", "filings", "applicants", "months", "q"));
        seen.state().window().months().forEach(month -> header.add(month.toString()));
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(header.toArray(String[]::new))
                .get();
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, format)) {
            for (SeenRising.Seen term : seen.terms()) {
                csv.printRecord(cells(term));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written to", e);
        }
        return text.toString();
    }

    private static List<Object> cells(SeenRising.Seen term) {
        List<Object> cells = new ArrayList<>(List.of(
                FormulaGuard.guarded(term.term()),
                term.language(),
                term.filings(),
                term.applicants(),
                term.filed(),
                String.format(Locale.ROOT, "%.4g", term.q())));
        cells.addAll(term.months());
        return cells;
    }
}
