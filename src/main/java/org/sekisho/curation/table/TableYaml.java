package org.sekisho.curation.table;

import java.util.ArrayList;
import java.util.List;

/** YAML written line by line, which remembers what cell each line came from. */
final class TableYaml {

    /** @param row from 1; @param line of the cell, 0 if it is the cell's only one */
    record Origin(int row, int column, int line) {}

    static final Origin NOWHERE = new Origin(0, -1, 0);

    private final StringBuilder text = new StringBuilder();
    private final List<Origin> origins = new ArrayList<>();

    void line(Origin origin, String words) {
        text.append(words).append('\n');
        origins.add(origin);
    }

    /** The origin of a line of the YAML; {@code line} from 1. */
    Origin origin(int line) {
        return line < 1 || line > origins.size() ? NOWHERE : origins.get(line - 1);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
