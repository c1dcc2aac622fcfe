package org.sekisho.intake.inbox;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingDates.PossibleDays;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.inbox.Manifest.Row;

/** Reads the rows of a manifest: what is right is taken, and everything that is wrong is said, by row, quoting nothing. */
final class CommonsCsvManifest {

    private static final String NUMBER = "number";
    private static final String DATE = "date";
    private static final String WITHDRAWN = "withdrawn";
    private static final List<String> COLUMNS = List.of(NUMBER, DATE, WITHDRAWN);
    private static final Pattern WRITTEN_DATE = Pattern.compile("(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})");

    private final Path path;
    private final Function<String, Optional<FilingNumber>> numbers;
    private final List<Row> rows = new ArrayList<>();
    private final Map<FilingNumber, Long> places = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    CommonsCsvManifest(Path path, Function<String, Optional<FilingNumber>> numbers) {
        this.path = path;
        this.numbers = numbers;
    }

    Manifest read(String text, List<String> alreadySaid) {
        remarks.addAll(alreadySaid);
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            Iterator<CSVRecord> records = parser.iterator();
            Map<String, Integer> columns = records.hasNext() ? columns(records.next()) : Map.of();
            if (columns.containsKey(NUMBER) && columns.containsKey(DATE)) {
                records.forEachRemaining(row -> read(row, columns));
            } else {
                problems.add(path + " has to name its columns in the first row: number,date");
            }
        } catch (IOException | UncheckedIOException e) {
            problems.add(path + " is not CSV from row " + (rows.size() + 2) + " on; see its quotation marks");
        }
        return new Manifest(rows, problems, remarks);
    }

    private Map<String, Integer> columns(CSVRecord header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        int unknown = 0;
        for (int place = 0; place < header.size(); place++) {
            String name = header.get(place).strip().toLowerCase(Locale.ROOT);
            if (COLUMNS.contains(name)) {
                columns.putIfAbsent(name, place);
            } else {
                unknown++;
            }
        }
        if (unknown > 0 && columns.containsKey(NUMBER)) {
            remarks.add("%s: %d columns are none of %s and were passed over".formatted(path, unknown, COLUMNS));
        }
        return columns;
    }

    private void read(CSVRecord row, Map<String, Integer> columns) {
        if (row.stream().allMatch(String::isBlank)) {
            return;
        }
        Optional<FilingNumber> number = numbers.apply(cell(row, columns, NUMBER));
        if (number.isEmpty() || number.get().canary()) {
            problem(row, "there is no filing's number in it");
            return;
        }
        LocalDate receivedOn = date(cell(row, columns, DATE));
        if (receivedOn == null) {
            problem(row, "its date is none; write it as 2026-11-24. The filing is expected all the same");
        }
        Long before = places.putIfAbsent(number.get(), row.getRecordNumber());
        if (before == null) {
            rows.add(new Row(
                    number.get(), receivedOn, !cell(row, columns, WITHDRAWN).isEmpty()));
        } else {
            remarks.add("%s, row %d: %s stands in row %d already"
                    .formatted(path, row.getRecordNumber(), number.get(), before));
        }
    }

    private void problem(CSVRecord row, String what) {
        problems.add("%s, row %d: %s".formatted(path, row.getRecordNumber(), what));
    }

    private static String cell(CSVRecord row, Map<String, Integer> columns, String name) {
        Integer place = columns.get(name);
        return place == null || place >= row.size() ? "" : row.get(place).strip();
    }

    private static @Nullable LocalDate date(String written) {
        Matcher date = WRITTEN_DATE.matcher(written);
        try {
            return date.matches()
                    ? PossibleDays.orUnknown(LocalDate.of(
                            Integer.parseInt(date.group(1)),
                            Integer.parseInt(date.group(3)),
                            Integer.parseInt(date.group(4))))
                    : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
