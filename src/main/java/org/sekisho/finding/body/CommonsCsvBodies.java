package org.sekisho.finding.body;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.body.BodyNumber.Kind;
import org.sekisho.finding.body.BodyRegister.Body;
import org.sekisho.finding.body.BodyRegister.Called;

/** The file of a register: one body a row, several values of a cell with semicolons between. All that is wrong is said, by line. */
final class CommonsCsvBodies {

    static final String COLUMNS =
            "id,name,other names,legal form,country,corporate number,ror,lei,parent,renamed from,renamed on,source,dated";
    private static final CSVFormat ROW =
            CSVFormat.RFC4180.builder().setHeader(COLUMNS.split(",")).get();
    private static final Map<String, Kind> NUMBERS =
            Map.of("corporate number", Kind.CORPORATE, "ror", Kind.ROR, "lei", Kind.LEI);
    private static final int MOST_PROBLEMS = 20;

    private final List<String> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private CommonsCsvBodies() {}

    /** Hands out each body of a file with its row, until anything is wrong. */
    static void read(Path file, BiConsumer<String, Body> taker) throws IOException {
        CommonsCsvBodies bodies = new CommonsCsvBodies();
        try (Reader text = Files.newBufferedReader(file);
                CSVParser rows = ROW.parse(text)) {
            for (CSVRecord row : rows) {
                String written = CSVFormat.RFC4180.format((Object[]) row.values());
                if (row.getRecordNumber() == 1) {
                    bodies.check(written.equals(COLUMNS), 1, "the columns have to be " + COLUMNS);
                } else if (bodies.check(
                        row.isConsistent(), rows.getCurrentLineNumber(), "it has too few or many cells")) {
                    Body body = bodies.body(row, rows.getCurrentLineNumber());
                    if (bodies.problems.isEmpty()) {
                        taker.accept(written, body);
                    }
                }
            }
            bodies.check(rows.getRecordNumber() > 0, 1, "the columns have to be " + COLUMNS);
        } catch (UncheckedIOException e) {
            bodies.problems.add(
                    "It is not CSV in UTF-8; a quotation mark in a cell is written twice, and a cell with one stands between two");
        }
        if (!bodies.problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), bodies.problems));
        }
    }

    /** A row as the file has it. */
    static String row(List<String> cells) {
        return CSVFormat.RFC4180.format(cells.toArray());
    }

    /** Reads a row that was read before. */
    static Body read(String row) throws IOException {
        try (CSVParser rows = ROW.parse(new StringReader(row))) {
            return new CommonsCsvBodies().body(rows.iterator().next(), 1);
        }
    }

    private Body body(CSVRecord row, long line) {
        String id = row.get("id").strip();
        boolean named = !id.isEmpty() && !BodyName.of(row.get("name")).words().isEmpty();
        check(named, line, "a body needs an id, and a name with a letter or digit");
        check(ids.add(id), line, "its id stands in a line above already");
        Set<BodyNumber> numbers = new HashSet<>();
        NUMBERS.forEach((column, kind) -> values(row, column).stream()
                .map(written -> BodyNumber.of(kind, written))
                .filter(number ->
                        check(number.isPresent(), line, "its %s is none, by its check digits".formatted(column)))
                .forEach(number -> numbers.add(number.orElseThrow())));
        List<Called> names = new ArrayList<>();
        names.add(new Called(row.get("name").strip(), false, null));
        values(row, "other names").forEach(name -> names.add(new Called(name, false, null)));
        List<String> from = values(row, "renamed from");
        List<String> on = values(row, "renamed on");
        boolean dated = on.isEmpty() || on.size() == from.size();
        check(dated, line, "'renamed on' has no day for each of 'renamed from'");
        for (int at = 0; at < from.size(); at++) {
            names.add(new Called(from.get(at), true, dated && !on.isEmpty() ? day(on.get(at), line) : null));
        }
        values(row, "dated").forEach(day -> day(day, line));
        return new Body(id, names, numbers);
    }

    private static List<String> values(CSVRecord row, String column) {
        return Arrays.stream(row.get(column).split(";"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private @Nullable LocalDate day(String written, long line) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            check(false, line, "a date is none; write it as 2026-11-30");
            return null;
        }
    }

    private boolean check(boolean right, long line, String otherwise) {
        if (!right && problems.size() < MOST_PROBLEMS) {
            problems.add("Line %d: %s".formatted(line, otherwise));
        }
        return right;
    }
}
