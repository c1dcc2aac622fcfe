package org.sekisho.curation.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a list says before its entries: rows above the heading of the columns, a name and a value in each. */
enum Heading {
    LIST,
    TITLE,
    EDITION,
    NOTICE,
    ORGANISATIONS;

    /** The mark of such a row: {@code list:}. */
    String mark() {
        return name().toLowerCase(Locale.ROOT) + ":";
    }

    static Optional<Heading> marked(String cell) {
        return Arrays.stream(values())
                .filter(heading -> heading.mark().equalsIgnoreCase(cell.strip()))
                .findFirst();
    }

    static List<String> marks() {
        return Arrays.stream(values()).map(Heading::mark).toList();
    }
}
