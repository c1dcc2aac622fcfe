package org.sekisho.curation.table;

/**
 * Something wrong with a table.
 *
 * @param row from 1, as spreadsheets count; 0 if it concerns the whole table
 * @param column from 0; below 0 if it concerns the whole row
 * @param line of the cell, from 1; 0 if the cell has only one
 */
record CellProblem(int row, int column, int line, String message) {

    private static final int LETTERS = 26;

    /** {@code row 5, column F (basis.reason), line 2: …}. */
    String written(String name) {
        StringBuilder place = new StringBuilder();
        if (row > 0) {
            place.append("row ").append(row);
        }
        if (column >= 0) {
            place.append(", column ").append(letters(column));
            place.append(name.isEmpty() ? "" : " (" + name + ")");
        }
        if (line > 0) {
            place.append(", line ").append(line);
        }
        return place.isEmpty() ? message : place + ": " + message;
    }

    /** A, B, … Z, AA. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
