package org.sekisho.curation.table;

import java.util.List;
import org.sekisho.curation.table.Table.TableFormatException;

/** The cells of a table, as texts. Rows may have cells less than others; those that are missing are empty. */
record Table(List<List<String>> rows) {

    Table {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Empty where the row has no such cell. */
    String cell(int row, int column) {
        return column < rows.get(row).size() ? rows.get(row).get(column) : "";
    }

    boolean isBlank(int row) {
        return rows.get(row).stream().allMatch(String::isBlank);
    }

    /** A file cannot be read as a table at all. The message says why and what to do. */
    static final class TableFormatException extends Exception {

        TableFormatException(String message) {
            super(message);
        }
    }

    /** How large a table may be: many times what any office's list is, and little enough to be held in memory. */
    static final class TableLimits {

        static final int MOST_ROWS = 50_000;
        static final int MOST_COLUMNS = 100;
        static final long LARGEST_FILE = 64L * 1024 * 1024;

        /** A workbook that is read in memory, packed: a hundred times of it is what it may unpack to. */
        static final long LARGEST_IN_MEMORY = 1024L * 1024;

        /** A part of a workbook, unpacked. */
        static final long LARGEST_PART = 64L * 1024 * 1024;

        /** Spreadsheets pack their texts to a tenth; what is packed a hundred times smaller is made to fill the memory. */
        static final double SMALLEST_PACKED = 0.01;

        private TableLimits() {}

        static void check(int rows, int columns) throws TableFormatException {
            if (rows > MOST_ROWS) {
                throw new TableFormatException(
                        "the table has more than %,d rows; divide the list".formatted(MOST_ROWS));
            }
            if (columns > MOST_COLUMNS) {
                throw new TableFormatException("row %d has more than %d columns; a list has %d"
                        .formatted(rows, MOST_COLUMNS, Column.values().length));
            }
        }
    }
}
