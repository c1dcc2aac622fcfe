package org.sekisho.desk.lists;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sekisho.curation.table.FormulaGuard;
import org.sekisho.desk.Percentages;
import org.sekisho.lists.keytech.Stewardship;

/** Entries and how they do, a line each, for a spreadsheet. */
final class CommonsCsvEntries {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "list",
                    "edition",
                    "entry",
                    "title",
                    "area",
                    "queue",
                    "owner",
                    "review_by",
                    "found_in_a_year",
                    "last_found",
                    "decided",
                    "precision_low",
                    "precision",
                    "precision_high",
                    "missed",
                    "microseconds_a_filing",
                    "concerns")
            .get();

    private CommonsCsvEntries() {}

    static String of(ListsPage page) {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            for (ListsPage.Listed list : page.lists()) {
                for (ListsPage.Row entry : list.entries()) {
                    csv.printRecord(cells(list, entry).stream()
                            .map(FormulaGuard::guarded)
                            .toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written to", e);
        }
        return text.toString();
    }

    private static List<String> cells(ListsPage.Listed list, ListsPage.Row entry) {
        Percentages precision = entry.precision();
        Stewardship stewardship = entry.entry().stewardship();
        return Stream.of(
                        list.edition().list(),
                        list.edition().name(),
                        entry.entry().code(),
                        entry.title(),
                        entry.entry().area(),
                        entry.entry().queue(),
                        stewardship.owner(),
                        stewardship.reviewBy(),
                        entry.does().found(),
                        entry.last(),
                        entry.does().decided(),
                        precision == null ? null : precision.low(),
                        precision == null ? null : precision.share(),
                        precision == null ? null : precision.high(),
                        entry.does().missed(),
                        entry.micros(),
                        entry.concerns().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .map(value -> Objects.toString(value, ""))
                .toList();
    }
}
