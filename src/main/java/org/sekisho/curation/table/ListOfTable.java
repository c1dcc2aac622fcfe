package org.sekisho.curation.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sekisho.curation.table.Column.Form;
import org.sekisho.curation.table.Column.Heading;
import org.sekisho.curation.table.TableYaml.Origin;
import org.sekisho.curation.written.YamlText.YamlScalar;

/**
 * Makes the YAML of a list from a table. What is wrong with the cells' form is noted here; what the list's reader finds
 * wrong with the YAML is brought back to the cell it came from.
 */
final class ListOfTable {

    /** Lets keys begin in a line of their own, so that what is said of all of them is not said of the first. */
    private static final String KEYS_BEGIN = "!!map";

    private final Table table;
    private final int heading;
    private final TableYaml yaml = new TableYaml();
    private final List<CellProblem> problems = new ArrayList<>();
    /** In the order of the notation, so that keys within the same key come together. */
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);

    ListOfTable(Table table) {
        this(table, "");
    }

    /** @param head what stands above the entries if the table has nothing there, in YAML */
    ListOfTable(Table table, String head) {
        this.table = table;
        this.heading = heads();
        if (!hasHead()) {
            head.lines().forEach(line -> yaml.line(TableYaml.NOWHERE, line));
        }
        if (heading >= table.rows().size()) {
            note(0, -1, 0, "no row holds the names of the columns, beginning with 'code'; export a list to see one");
            return;
        }
        columns();
        yaml.line(new Origin(heading + 1, -1, 0), "entries:");
        for (int row = heading + 1; row < table.rows().size(); row++) {
            if (!table.isBlank(row)) {
                entry(row);
            }
        }
    }

    TableYaml yaml() {
        return yaml;
    }

    List<CellProblem> problems() {
        return problems;
    }

    /** Whether anything of a list stands above the entries. */
    boolean hasHead() {
        return IntStream.range(0, Math.min(heading, table.rows().size())).anyMatch(row -> !table.isBlank(row));
    }

    /** Whether no entry could be looked for, so that nothing can be said of the list. */
    boolean unreadable() {
        return columns.isEmpty();
    }

    /** The name above the cell with a problem; empty if it has none. */
    String nameOf(CellProblem problem) {
        return columns.entrySet().stream()
                .filter(named -> named.getValue() == problem.column() && problem.row() > heading + 1)
                .map(named -> named.getKey().key())
                .findFirst()
                .orElse("");
    }

    /** Reads the rows above the names of the columns; returns the row of these. */
    private int heads() {
        int row = 0;
        while (row < table.rows().size() && Column.named(table.cell(row, 0)).isEmpty()) {
            if (!table.isBlank(row)) {
                head(row);
            }
            row++;
        }
        return row;
    }

    private void head(int row) {
        Optional<Heading> heading = Heading.marked(table.cell(row, 0));
        if (heading.isEmpty()) {
            note(
                    row + 1,
                    0,
                    0,
                    "'%s' is neither one of %s nor the name of the first column, 'code'"
                            .formatted(table.cell(row, 0).strip(), String.join(", ", Heading.marks())));
        } else if (heading.get() == Heading.ORGANISATIONS) {
            yaml.line(new Origin(row + 1, 0, 0), heading.get().mark());
            lines(
                    row,
                    1,
                    (origin, line) -> readable(origin, line, "{" + line + "}", true)
                            .ifPresent(words -> yaml.line(origin, "  " + line)));
        } else {
            yaml.line(new Origin(row + 1, 1, 0), heading.get().mark() + " " + scalar(table.cell(row, 1)));
        }
    }

    private void columns() {
        List<String> names = table.rows().get(heading);
        for (int i = 0; i < names.size(); i++) {
            Optional<Column> column = Column.named(names.get(i));
            int place = i;
            if (column.isPresent() && columns.putIfAbsent(column.get(), i) != null) {
                note(
                        heading + 1,
                        i,
                        0,
                        "the column '%s' is there twice; keep one"
                                .formatted(names.get(i).strip()));
            } else if (column.isEmpty() && !isEmptyColumn(place)) {
                note(
                        heading + 1,
                        i,
                        0,
                        "no column is called '%s'; known here: %s"
                                .formatted(names.get(i).strip(), String.join(", ", Column.keys())));
            }
        }
        for (int row = heading + 1; row < table.rows().size(); row++) {
            for (int i = names.size(); i < table.rows().get(row).size(); i++) {
                if (!table.cell(row, i).isBlank()) {
                    note(row + 1, i, 0, "the cell is right of the last column; move it under the column it belongs to");
                }
            }
        }
    }

    private boolean isEmptyColumn(int column) {
        return table.cell(heading, column).isBlank()
                && table.rows().stream()
                        .skip(heading)
                        .allMatch(row -> row.size() <= column || row.get(column).isBlank());
    }

    private void entry(int row) {
        yaml.line(new Origin(row + 1, -1, 0), "  - " + KEYS_BEGIN);
        String parent = "";
        for (Map.Entry<Column, Integer> column : columns.entrySet()) {
            if (table.cell(row, column.getValue()).isBlank()) {
                continue;
            }
            String key = column.getKey().key();
            int dot = key.indexOf('.');
            if (dot > 0 && !key.substring(0, dot).equals(parent)) {
                yaml.line(new Origin(row + 1, -1, 0), "    " + key.substring(0, dot) + ": " + KEYS_BEGIN);
            }
            parent = dot > 0 ? key.substring(0, dot) : "";
            cell(row, column.getKey(), column.getValue(), (dot > 0 ? "      " : "    ") + key.substring(dot + 1) + ":");
        }
    }

    private void cell(int row, Column column, int place, String key) {
        Origin origin = new Origin(row + 1, place, 0);
        if (column.form() == Form.TEXT) {
            yaml.line(origin, key + " " + scalar(table.cell(row, place)));
            return;
        }
        String indent = " ".repeat(key.length() - key.stripLeading().length() + 2) + "- ";
        yaml.line(origin, key);
        lines(
                row,
                place,
                (from, line) -> item(column.form(), from, line).ifPresent(words -> yaml.line(from, indent + words)));
    }

    private Optional<String> item(Form form, Origin origin, String line) {
        return switch (form) {
            case TEXT, LINES -> Optional.of(YamlScalar.written(line, false));
            case RULES -> readable(origin, line, line.startsWith("{") ? line : "{" + line + "}", true);
            case EXAMPLES ->
                line.startsWith("{") || line.startsWith("\"")
                        ? readable(origin, line, line, false)
                        : Optional.of(YamlScalar.written(line, false));
        };
    }

    private Optional<String> readable(Origin origin, String line, String yamlLine, boolean keys) {
        Optional<String> problem = SnakeYamlLine.problem(yamlLine, keys);
        problem.ifPresent(
                wrong -> note(origin.row(), origin.column(), origin.line(), "'%s' %s".formatted(line, wrong)));
        return problem.isPresent() ? Optional.empty() : Optional.of(yamlLine);
    }

    private static String scalar(String cell) {
        return YamlScalar.written(cell.strip(), false);
    }

    /** Takes a line of a cell. */
    private interface OfLine {
        void take(Origin origin, String line);
    }

    private void lines(int row, int column, OfLine taking) {
        String[] lines = table.cell(row, column).split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                taking.take(new Origin(row + 1, column, lines.length > 1 ? i + 1 : 0), lines[i].strip());
            }
        }
    }

    private void note(int row, int column, int line, String message) {
        problems.add(new CellProblem(row, column, line, message));
    }
}
