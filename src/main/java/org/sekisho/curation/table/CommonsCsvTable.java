package org.sekisho.curation.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.table.Table.TableFormatException;
import org.sekisho.curation.table.Table.TableLimits;

/** Tables as text with commas; spreadsheets of some countries write semicolons or tabs, which are taken too. */
final class CommonsCsvTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    private CommonsCsvTable() {}

    /** The delimiter is the one under which the heading of the columns is found. */
    static Table read(String text) throws TableFormatException {
        Optional<Table> table = Optional.empty();
        for (int i = 1; i < DELIMITERS.size() && table.isEmpty(); i++) {
            table = withHeading(text, DELIMITERS.get(i));
        }
        return table.isPresent() ? table.get() : read(text, DELIMITERS.get(0));
    }

    private static Optional<Table> withHeading(String text, char delimiter) {
        try {
            return Optional.of(read(text, delimiter))
                    .filter(table -> table.rows().stream().anyMatch(CommonsCsvTable::isHeading));
        } catch (TableFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isHeading(List<String> row) {
        return row.size() > 1 && Column.named(row.get(0)).isPresent();
    }

    private static Table read(String text, char delimiter) throws TableFormatException {
        List<List<String>> rows = new ArrayList<>();
        CSVFormat format = FORMAT.builder().setDelimiter(delimiter).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                rows.add(row.stream().map(FormulaGuard::unguarded).toList());
                TableLimits.check(rows.size(), row.size());
            }
        } catch (IOException | UncheckedIOException e) {
            throw new TableFormatException(
                    "row %d is not CSV; a quotation mark in a cell is written twice, and a cell with one stands between two"
                            .formatted(rows.size() + 1));
        }
        return new Table(rows);
    }

    static String written(Table table) {
        return written(table.rows());
    }

    /** Texts are guarded; what is null is an empty cell. */
    static String written(List<? extends List<? extends @Nullable Object>> rows) {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            for (List<?> row : rows) {
                csv.printRecord(row.stream()
                        .map(cell -> cell instanceof String words ? FormulaGuard.guarded(words) : cell)
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written to", e);
        }
        return text.toString();
    }
}
