package org.sekisho.curation.table;

/** How large a table may be: many times what any office's list is, and little enough to be held in memory. */
final class TableLimits {

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
            throw new TableFormatException("the table has more than %,d rows; divide the list".formatted(MOST_ROWS));
        }
        if (columns > MOST_COLUMNS) {
            throw new TableFormatException("row %d has more than %d columns; a list has %d"
                    .formatted(rows, MOST_COLUMNS, Column.values().length));
        }
    }
}
