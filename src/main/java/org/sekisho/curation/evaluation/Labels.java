package org.sekisho.curation.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sekisho.curation.evaluation.LabelProblemsException.LabelProblems;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.machine.yaml.GivenFile;

/**
 * Filings of which someone has said what has to be found in them, in a CSV file, row by row: of a file of any size one row is
 * in memory, and when it is checked all ids.
 */
public final class Labels {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path file;
    private final ListedCodes codes;
    private List<String> remarks = List.of();

    private Labels(Path file, ListedCodes codes) {
        this.file = file;
        this.codes = codes;
    }

    /**
     * Reads labels; {@code src/docs/numbers.md#how-well-a-list-finds} describes them. The file is checked here from end to
     * end, and read once more by {@link #filings}.
     *
     * @param lists whose entries and areas the labels may name
     * @throws LabelProblemsException with all that is wrong with the file
     */
    public static Labels in(Path file, List<KeyTechnologyList> lists) {
        Labels labels = new Labels(file, new ListedCodes(lists));
        labels.check();
        return labels;
    }

    /** Remarks on how the labels were read, such as a column that was not; may be empty. */
    public List<String> remarks() {
        return remarks;
    }

    private void check() {
        LabelProblems problems = new LabelProblems(file);
        Set<String> ids = new HashSet<>();
        try (Reader reader = open();
                CSVParser rows = CSVFormat.RFC4180.parse(reader)) {
            Iterator<CSVRecord> records = rows.iterator();
            LabelColumns columns =
                    LabelColumns.of(records.hasNext() ? records.next().toList() : List.of(), problems);
            remarks = columns.remarks(file);
            while (columns.usable() && records.hasNext()) {
                checkRow(records.next(), columns, ids, problems);
            }
            if (columns.usable() && ids.isEmpty()) {
                problems.note("there is no row under the header; give at least one");
            }
        } catch (IOException | UncheckedIOException e) {
            problems.note(whyUnreadable(e));
        }
        problems.throwIfAny(codes);
    }

    private void checkRow(CSVRecord row, LabelColumns columns, Set<String> ids, LabelProblems problems) {
        read(row, columns, problems);
        String id = columns.cells(row.toList()).getOrDefault("id", "").strip();
        if (!isBlank(row) && !ids.add(id) && !id.isEmpty()) {
            problems.note(
                    number(row),
                    "the id %s is there already; give every row an id of its own".formatted(VisibleText.of(id)));
        }
    }

    /** All of them, one at a time: their texts are not kept. Close it; it holds the file open. */
    public Stream<LabelledFiling> filings() {
        LabelProblems problems = new LabelProblems(file);
        try {
            CSVParser rows = CSVFormat.RFC4180.parse(open());
            Iterator<CSVRecord> records = rows.iterator();
            LabelColumns columns = LabelColumns.of(records.next().toList(), problems);
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED), false)
                    .flatMap(row -> {
                        Optional<LabelledFiling> filing = read(row, columns, problems);
                        problems.throwIfAny(codes);
                        return filing.stream();
                    })
                    .onClose(() -> close(rows));
        } catch (IOException e) {
            throw new UncheckedIOException("The labels cannot be read again", e);
        }
    }

    private Optional<LabelledFiling> read(CSVRecord row, LabelColumns columns, LabelProblems problems) {
        if (isBlank(row)) {
            return Optional.empty();
        }
        if (row.size() != columns.count()) {
            problems.note(
                    number(row),
                    "it has %d cells and the header has %d; write empty cells too, and put a text with commas into quotation marks"
                            .formatted(row.size(), columns.count()));
            return Optional.empty();
        }
        return new LabelRow(number(row), columns.cells(row.toList()), file, problems).read(codes);
    }

    /** An empty line, or cells of a spreadsheet that were emptied. */
    private static boolean isBlank(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }

    private static int number(CSVRecord row) {
        return (int) row.getRecordNumber();
    }

    private Reader open() throws IOException {
        InputStream bytes = Files.newInputStream(file);
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private String whyUnreadable(Exception failure) {
        IOException cause = failure instanceof UncheckedIOException late
                ? Objects.requireNonNull(late.getCause())
                : (IOException) failure;
        if (cause instanceof CharacterCodingException) {
            return "the file is not in UTF-8; save it as 'CSV UTF-8', or convert it: iconv -f SHIFT_JIS -t UTF-8";
        }
        if (cause instanceof CSVException) {
            return "a quotation mark is not closed, or stands inside a cell and is not doubled; no row after it was read";
        }
        return new GivenFile(file).why(cause);
    }

    private static void close(CSVParser rows) {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The labels cannot be closed", e);
        }
    }

    /** The header of a file of labels. */
    record LabelColumns(List<String> names, boolean usable) {

        private static final Set<String> KNOWN = Set.of("id", "text", "file", "expected", "section", "language");

        static LabelColumns of(List<String> header, LabelProblems problems) {
            List<String> names = header.stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
            boolean usable = true;
            if (names.size() == 1 && (names.get(0).contains(";") || names.get(0).contains("\t"))) {
                problems.note("the columns are not divided by commas; save the file as CSV with commas");
                return new LabelColumns(names, false);
            }
            Set<String> missing = new TreeSet<>(Set.of("id", "expected"));
            missing.removeAll(names);
            if (!names.contains("text") && !names.contains("file")) {
                missing.add("text (or file)");
            }
            if (!missing.isEmpty()) {
                problems.note("the header lacks %s; its first row names the columns id, text or file, expected"
                        .formatted(String.join(", ", missing)));
                usable = false;
            }
            for (String twice : KNOWN) {
                if (names.stream().filter(twice::equals).count() > 1) {
                    problems.note("the header has the column %s twice; remove one".formatted(twice));
                    usable = false;
                }
            }
            return new LabelColumns(names, usable);
        }

        int count() {
            return names.size();
        }

        Map<String, String> cells(List<String> row) {
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < Math.min(names.size(), row.size()); i++) {
                cells.put(names.get(i), row.get(i));
            }
            return cells;
        }

        List<String> remarks(Path file) {
            String others = names.stream()
                    .filter(name -> !KNOWN.contains(name))
                    .map(name -> "'" + VisibleText.of(name) + "'")
                    .collect(Collectors.joining(", "));
            return others.isEmpty() ? List.of() : List.of("%s: the columns %s are not read".formatted(file, others));
        }
    }
}
