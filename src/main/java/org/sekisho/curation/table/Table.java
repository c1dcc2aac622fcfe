package org.sekisho.curation.table;

import java.util.List;

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
}
