package org.sekisho.office.partner;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.fault.RefusedException;

/**
 * Counts of the filings of a quarter as another office may see them. A small count is hidden, and where it is the only one of its row, the
 * smallest other one with it: what is left of a sum that somebody knows is never one count alone. The rest is rounded. Columns need nothing
 * of that kind: a filing is of several areas, so that no sum over areas is known. A row of which every cell is hidden is not there, as if
 * there were no such filings.
 */
record FigureTable(String quarter, List<String> columns, List<Row> rows) implements MessageContent {

    /** Smaller counts are hidden; the others are rounded to a multiple of it. */
    static final int LEAST = 10;

    FigureTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        Quarter.of(quarter);
        int across = columns.size();
        if (!columns.stream().allMatch(column -> column.matches("[A-Z_]{1,32}"))
                || !rows.stream().allMatch(row -> row.cells.size() == across && row.isWritten())) {
            throw new IllegalArgumentException("This is no table of %s".formatted(quarter));
        }
    }

    /**
     * Counts of one area.
     *
     * @param part of it that is counted by itself; empty for all of it
     * @param cells null for those that are hidden
     */
    record Row(String area, String part, List<@Nullable Integer> cells) {

        Row {
            cells = Collections.unmodifiableList(new ArrayList<>(cells));
        }

        private boolean isWritten() {
            return part.matches("[A-Z0-9]{0,4}")
                    && cells.stream().filter(Objects::nonNull).allMatch(cell -> cell >= LEAST && cell % LEAST == 0);
        }
    }

    /** A quarter of a year, written {@code 2026-Q3}. */
    record Quarter(LocalDate first) {

        private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
                .appendPattern("uuuu-'Q'q")
                .parseDefaulting(IsoFields.DAY_OF_QUARTER, 1)
                .toFormatter(Locale.ROOT);

        /** @throws RefusedException if it is written otherwise */
        static Quarter of(String written) {
            try {
                return new Quarter(LocalDate.parse(written, WRITTEN));
            } catch (DateTimeParseException notOne) {
                throw Why.NO_QUARTER.refusal();
            }
        }

        LocalDate last() {
            return first.plus(1, IsoFields.QUARTER_YEARS).minusDays(1);
        }

        @Override
        public String toString() {
            return WRITTEN.format(first);
        }
    }

    /** Filings that were counted together, as they are. */
    record Counted(String area, String part, String column, int filings) {}

    static FigureTable of(Quarter quarter, List<String> columns, List<Counted> counted) {
        Map<String, List<Counted>> byRow = counted.stream()
                .collect(Collectors.groupingBy(one -> one.area + " " + one.part, TreeMap::new, Collectors.toList()));
        return new FigureTable(
                quarter.toString(),
                columns,
                byRow.values().stream()
                        .map(row -> row(columns, row))
                        .filter(row -> row.cells.stream().anyMatch(Objects::nonNull))
                        .toList());
    }

    private static Row row(List<String> columns, List<Counted> counted) {
        List<Integer> counts = columns.stream()
                .map(column -> counted.stream()
                        .filter(one -> one.column.equals(column))
                        .mapToInt(Counted::filings)
                        .sum())
                .toList();
        Counted first = counted.get(0);
        return new Row(first.area, first.part, shown(counts));
    }

    /** The same row, each count rounded or null. */
    static List<@Nullable Integer> shown(List<Integer> counts) {
        List<@Nullable Integer> shown = new ArrayList<>();
        counts.forEach(count -> shown.add(count < LEAST ? null : (count + LEAST / 2) / LEAST * LEAST));
        if (shown.stream().filter(cell -> cell == null).count() == 1) {
            IntStream.range(0, counts.size())
                    .boxed()
                    .filter(cell -> counts.get(cell) >= LEAST)
                    .min(Comparator.comparing(counts::get))
                    .ifPresent(cell -> shown.set(cell, null));
        }
        int least = shown.stream()
                .filter(Objects::nonNull)
                .mapToInt(cell -> Math.max(LEAST, cell - LEAST / 2))
                .sum();
        if (shown.contains(null)
                && least == counts.stream().mapToInt(Integer::intValue).sum()) {
            Collections.fill(shown, null); // whoever knows the sum would know that the hidden ones are none
        }
        return shown;
    }

    /** The rows about some areas, as they are. */
    FigureTable about(Set<String> areas) {
        return new FigureTable(
                quarter,
                columns,
                rows.stream().filter(row -> areas.contains(row.area)).toList());
    }

    @Override
    public boolean isLet(Agreement terms) {
        return rows.stream().allMatch(row -> terms.areas().contains(row.area));
    }

    /** The table in lines; totals are those of what is shown. */
    @Override
    public String told() {
        return Stream.concat(
                        rows.stream().map(row -> line(row.area + " " + row.part, row.cells::get)),
                        Stream.of(line("in all", this::total)))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private Integer total(int column) {
        return rows.stream()
                .map(row -> Objects.requireNonNullElse(row.cells.get(column), 0))
                .reduce(0, Integer::sum);
    }

    private String line(String name, IntFunction<@Nullable Integer> cells) {
        return IntStream.range(0, columns.size())
                .mapToObj(at -> columns.get(at) + " " + Objects.requireNonNullElse(cells.apply(at), "hidden"))
                .collect(Collectors.joining(", ", "  %s, %s: ".formatted(quarter, name.strip()), ""));
    }
}
