package org.sekisho.desk.lists;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.table.FormulaGuard;

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
        return List.of(
                list.list(),
                list.edition(),
                entry.code(),
                entry.title(),
                entry.area(),
                code(entry.queueKey()),
                Objects.requireNonNullElse(entry.owner(), ""),
                Objects.requireNonNullElse(entry.reviewBy(), ""),
                String.valueOf(entry.found()),
                Objects.requireNonNullElse(entry.last(), ""),
                String.valueOf(entry.decided()),
                percent(precision == null ? null : precision.low()),
                percent(precision == null ? null : precision.share()),
                percent(precision == null ? null : precision.high()),
                String.valueOf(entry.missed()),
                entry.micros() == null ? "" : entry.micros().toString(),
                String.join(
                        " ",
                        entry.concernKeys().stream()
                                .map(CommonsCsvEntries::code)
                                .toList()));
    }

    private static String percent(@Nullable Long value) {
        return value == null ? "" : value.toString();
    }

    /** The last part of a key: codes, so that a program can go by them in whatever language. */
    private static String code(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
