package org.sekisho.curation.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sekisho.curation.table.Column.Heading;
import org.sekisho.curation.table.Table.TableFormatException;
import org.sekisho.curation.table.Table.TableLimits;
import org.sekisho.curation.written.WrittenEntry;
import org.sekisho.curation.written.WrittenList;
import org.sekisho.curation.written.YamlText;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.ListProblem;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.machine.yaml.GivenFile;

/**
 * Writes lists as CSV, XLSX or YAML, by the ending of the file's name, and reads them from CSV and XLSX. Nothing is lost
 * either way: what is written is read back and compared before it counts.
 */
public final class ListTables {

    /** A line named in a problem, which becomes a row. */
    private static final Pattern LINE = Pattern.compile("in line (\\d{1,9})");

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final KeyTechnologyListReader reader = new KeyTechnologyListReader();

    /**
     * A list that was read from a table.
     *
     * @param yaml the list as the file it is to become
     * @param headed whether the table says of which list it is
     * @param remarks what the reader of it should know: {@code read as Shift_JIS}
     */
    public record Imported(KeyTechnologyList list, String yaml, boolean headed, List<String> remarks) {}

    /** Whether the name of a file ends like that of a table. */
    public static boolean isTable(Path file) {
        return endsWith(file, ".csv") || endsWith(file, ".xlsx");
    }

    public static boolean isYaml(Path file) {
        return endsWith(file, ".yml") || endsWith(file, ".yaml");
    }

    private static boolean endsWith(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /**
     * The file for a list, by the ending of its name. It is read back before it is given out.
     *
     * @throws IllegalArgumentException if the name ends otherwise
     * @throws IllegalStateException if reading it would not give the list again
     */
    public byte[] written(KeyTechnologyList list, Path file) {
        if (!isTable(file) && !isYaml(file)) {
            throw new IllegalArgumentException("%s: a list is written as .csv, .xlsx or .yml".formatted(file));
        }
        if (isYaml(file)) {
            String yaml = WrittenList.yaml(list);
            compare(list, reader.read(file, yaml));
            return yaml.getBytes(StandardCharsets.UTF_8);
        }
        Table table = TableOfList.of(list);
        compare(list, reader.read(file, new ListOfTable(table).yaml().toString()));
        return endsWith(file, ".xlsx")
                ? PoiTable.written(table)
                : (BYTE_ORDER_MARK + CommonsCsvTable.written(table)).getBytes(StandardCharsets.UTF_8);
    }

    private static void compare(KeyTechnologyList list, KeyTechnologyList again) {
        if (!withoutLines(list).equals(withoutLines(again))
                || !WrittenList.head(list).equals(WrittenList.head(again))) {
            throw new IllegalStateException("List %s cannot be written without loss".formatted(list.edition()));
        }
    }

    private static List<Entry> withoutLines(KeyTechnologyList list) {
        return list.entries().stream().map(Entry::withoutLines).toList();
    }

    /**
     * Reads a table.
     *
     * @param target the file that the list is going to be, from which the files of its examples are named
     * @throws ListProblemsException with all that is wrong with it, each by row and column
     */
    public Imported read(Path file, Path target) {
        List<String> remarks = new ArrayList<>();
        return imported(file, yaml -> reader.read(target, yaml), new ListOfTable(table(file, remarks)), remarks);
    }

    /**
     * Reads a table that somebody sent.
     *
     * @param head what stands above its entries if it has nothing there, in YAML
     * @throws ListProblemsException with all that is wrong with it, each by row and column
     */
    public Imported read(Path file, byte[] sent, String head) {
        List<String> remarks = new ArrayList<>();
        try {
            Table table = endsWith(file, ".xlsx") ? PoiTable.read(sent) : csv(file, sent, remarks);
            return imported(
                    file, yaml -> reader.readAlone(Path.of("list.yml"), yaml), new ListOfTable(table, head), remarks);
        } catch (TableFormatException e) {
            throw broken(file, String.valueOf(e.getMessage()));
        }
    }

    private static Imported imported(
            Path file, Function<String, KeyTechnologyList> reading, ListOfTable made, List<String> remarks) {
        List<CellProblem> problems = new ArrayList<>(made.problems());
        Optional<KeyTechnologyList> list = Optional.empty();
        try {
            list = Optional.of(reading.apply(made.yaml().toString()));
        } catch (ListProblemsException e) {
            if (!made.unreadable()) {
                e.problems().stream()
                        .map(problem -> atItsCell(made, problem))
                        .filter(problem -> made.problems().stream().noneMatch(noted -> explains(noted, problem)))
                        .forEach(problems::add);
            }
        }
        if (!problems.isEmpty() || list.isEmpty()) {
            throw new ListProblemsException(problems.stream()
                    .sorted(Comparator.comparingInt(CellProblem::row)
                            .thenComparingInt(CellProblem::column)
                            .thenComparingInt(CellProblem::line))
                    .map(problem -> new ListProblem(file.toString(), 0, problem.written(made.nameOf(problem))))
                    .toList());
        }
        String yaml = WrittenList.yaml(list.get());
        compare(list.get(), reading.apply(yaml));
        return new Imported(list.get(), yaml, made.hasHead(), remarks);
    }

    private static CellProblem atItsCell(ListOfTable made, ListProblem problem) {
        TableYaml.Origin origin = made.yaml().origin(problem.line());
        String message = LINE.matcher(problem.message())
                .replaceAll(line -> "in row "
                        + made.yaml().origin(Integer.parseInt(line.group(1))).row());
        return new CellProblem(origin.row(), origin.column(), origin.line(), message);
    }

    /** A line that cannot be read leaves its cell without it, and what follows from that needs no saying. */
    private static boolean explains(CellProblem noted, CellProblem problem) {
        return noted.row() == problem.row() && noted.column() == problem.column() && problem.line() == 0;
    }

    static Table table(Path file, List<String> remarks) {
        try {
            if (Files.size(file) > TableLimits.LARGEST_FILE) {
                throw new TableFormatException("the file is larger than %d MB; divide the list"
                        .formatted(TableLimits.LARGEST_FILE / 1024 / 1024));
            }
            return endsWith(file, ".xlsx") ? PoiTable.read(file) : csv(file, Files.readAllBytes(file), remarks);
        } catch (TableFormatException e) {
            throw broken(file, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw broken(file, new GivenFile(file).why(e));
        }
    }

    private static Table csv(Path file, byte[] bytes, List<String> remarks) throws TableFormatException {
        IcuEncoding.Decoded decoded = IcuEncoding.decoded(bytes)
                .orElseThrow(
                        () -> new TableFormatException("the encoding is not known; save the file as CSV in UTF-8"));
        remarks.add("%s: read as %s".formatted(file, decoded.readAs()));
        return CommonsCsvTable.read(decoded.text());
    }

    static ListProblemsException broken(Path file, String message) {
        return new ListProblemsException(List.of(new ListProblem(file.toString(), 0, message)));
    }

    static final class TableOfList {

        private TableOfList() {}

        static Table of(KeyTechnologyList list) {
            Map<String, Object> head = WrittenList.head(list);
            List<List<String>> rows = new ArrayList<>();
            for (Heading heading : Heading.values()) {
                Object value = head.get(heading.name().toLowerCase(Locale.ROOT));
                if (value != null) {
                    rows.add(List.of(heading.mark(), written(value)));
                }
            }
            rows.add(List.of(""));
            rows.add(Column.keys());
            list.entries().forEach(entry -> rows.add(row(WrittenEntry.of(entry))));
            return new Table(rows);
        }

        private static List<String> row(Map<String, Object> entry) {
            return Arrays.stream(Column.values())
                    .map(column -> column.cell(entry))
                    .toList();
        }

        /** Organisations are a list in each line: {@code name: [one, another]}. */
        private static String written(Object value) {
            return value instanceof Map<?, ?> lists
                    ? lists.entrySet().stream()
                            .map(named -> YamlText.withoutBraces(Map.of(named.getKey(), named.getValue())))
                            .collect(Collectors.joining("\n"))
                    : String.valueOf(value);
        }
    }
}
