package org.sekisho.curation.table;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.curation.table.BodyForm.Role;
import org.sekisho.curation.written.WrittenList;
import org.sekisho.curation.written.YamlText;
import org.sekisho.finding.body.BodyName;
import org.sekisho.intake.filing.NameKey;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.ListProblem;
import org.sekisho.lists.keytech.ListProblemsException;

/**
 * Makes a list of named bodies of a table: an entry for each body, with its names, numbers and criterion, and its row as it is written.
 * A row with something that the form does not have is refused, and then nothing is made; each cell is in the list, or its row is said to
 * be left out.
 */
public final class BodyTables {

    private static final int CODE = 8;
    private static final int PREFIX = 20;
    private static final String PERSON = "individual";
    private static final Set<String> TYPES = Set.of("", "entity", PERSON);

    private final Head head;
    private final BodyForm form;
    private final Table table;
    private final int heading;
    private final Map<Integer, Role> columns = new TreeMap<>();
    private final Map<Role, Integer> places = new EnumMap<>(Role.class);
    private final Map<String, String> criteria;
    private final Map<String, Integer> rowsOfNames = new HashMap<>();
    private final List<Object> entries = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<CellProblem> problems = new ArrayList<>();
    private int cells;

    /**
     * Facts of a list that do not stand in its table.
     *
     * @param form {@code own}, {@code meti} or {@code us-screening}
     * @param keys of the list itself: its name, title and edition
     * @param ofEach keys that all entries have
     * @param source where the table is from, and as of which day
     * @param criteria more that the table may name, each in words
     */
    public record Head(
            String form,
            Map<String, String> keys,
            Map<String, String> ofEach,
            Map<String, String> source,
            Map<String, String> criteria) {}

    /** A list that was made, with how the table was read, and each row that was left out with why. */
    public record Made(KeyTechnologyList list, String yaml, List<String> remarks) {}

    private BodyTables(BodyForm form, Head head, Table table) {
        this.head = head;
        this.form = form;
        this.table = table;
        this.criteria = new HashMap<>(form.criteria());
        criteria.putAll(head.criteria());
        heading = IntStream.range(0, table.rows().size())
                .filter(row -> table.rows().get(row).stream()
                        .anyMatch(cell ->
                                form.column(cell).filter(Role.NAME::equals).isPresent()))
                .findFirst()
                .orElse(-1);
    }

    /**
     * Reads a table.
     *
     * @throws ListProblemsException with all that is wrong with it, each by row and column
     */
    public static Made read(Path file, Head head) {
        List<String> remarks = new ArrayList<>();
        BodyForm form = BodyForm.called(head.form())
                .orElseThrow(() -> ListTables.broken(file, "no table has the form '%s'".formatted(head.form())));
        BodyTables made = new BodyTables(form, head, ListTables.table(file, remarks));
        made.read();
        if (!made.problems.isEmpty()) {
            throw new ListProblemsException(made.problems.stream()
                    .map(one -> new ListProblem(file.toString(), 0, one.written(made.nameOf(one.column()))))
                    .toList());
        }
        remarks.addAll(made.leftOut);
        int bodies = made.entries.size();
        int left = made.leftOut.size();
        remarks.add("%s: %,d rows, of which %,d are bodies and %,d left out; all %,d cells of bodies are in the list"
                .formatted(file, bodies + left, bodies, left, made.cells));
        KeyTechnologyList list = new KeyTechnologyListReader().readAlone(Path.of("list.yml"), made.yaml());
        return new Made(list, WrittenList.yaml(list), remarks);
    }

    private void read() {
        check(heading >= 0, -1, -1, "no row holds the names of the columns, such as name and criterion");
        if (heading < 0) {
            return;
        }
        List<String> names = table.rows().get(heading);
        for (int column = 0; column < names.size(); column++) {
            String name = names.get(column).strip();
            int at = column;
            form.column(name).ifPresent(role -> {
                columns.put(at, role);
                places.putIfAbsent(role, at);
            });
            check(columns.containsKey(at) || name.isEmpty(), heading, at, "no column of the form is called so");
        }
        for (Role role : List.of(Role.NAME, Role.CRITERION)) {
            long there = columns.values().stream().filter(role::equals).count();
            check(there == 1, heading, -1, "%d columns are a %s, and one has to be".formatted(there, role));
        }
        IntStream.range(heading + 1, table.rows().size())
                .filter(row -> !table.isBlank(row))
                .forEach(this::row);
        check(!entries.isEmpty() || !problems.isEmpty(), -1, -1, "no row names a body");
    }

    private void row(int row) {
        int before = problems.size();
        for (int column = 0; column < table.rows().get(row).size(); column++) {
            boolean known =
                    columns.containsKey(column) || table.cell(row, column).isBlank();
            check(known, row, column, "the cell is in no column");
        }
        String type = String.join(" ", cells(row, Role.TYPE)).toLowerCase(Locale.ROOT);
        check(TYPES.contains(type), row, Role.TYPE, "it is neither Entity nor Individual");
        List<String> names = type.equals(PERSON) ? List.of() : names(row);
        boolean body = type.equals("entity")
                || names.stream().anyMatch(name -> BodyName.of(name).isOfABody());
        List<String> met = body ? criteria(row) : List.of();
        check(!body || cells(row, Role.PERSON).isEmpty(), row, Role.PERSON, "it says something of a person");
        if (problems.size() == before && body) {
            entries.add(entry(row, names, met));
        } else if (!body && (!names.isEmpty() || type.equals(PERSON))) {
            String why = type.isEmpty() ? "neither its names nor a type say that it is a body" : "it is of a person";
            leftOut.add("row %d is left out: %s".formatted(row + 1, why));
        }
    }

    /** Its own name, others and numbers. */
    private List<String> names(int row) {
        List<String> names = new ArrayList<>(cells(row, Role.NAME));
        if (names.isEmpty()) {
            check(false, row, Role.NAME, "the row has no name");
            return names;
        }
        Integer earlier = rowsOfNames.putIfAbsent(NameKey.of(names.get(0)).words(), row + 1);
        check(earlier == null, row, Role.NAME, "the body is in row %d already; join the two".formatted(earlier));
        cells(row, Role.OTHER_NAMES).stream()
                .flatMap(cell -> Arrays.stream(cell.split("[;；\\n]|(?m)^\\s*[・•*-]")))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !names.contains(name))
                .forEach(names::add);
        boolean found =
                names.stream().noneMatch(name -> BodyName.of(name).words().isEmpty());
        check(found, row, Role.NAME, "a name of it has no letters, and could not be found");
        for (Role kind : List.of(Role.CORPORATE, Role.ROR, Role.LEI)) {
            for (String number : cells(row, kind)) {
                names.add(kind.listed(number));
                check(BodyName.of(kind.listed(number)).isNumber(), row, kind, "its check digits are wrong");
            }
        }
        return names;
    }

    /** The criteria in words; a cell may be one, or several codes. */
    private List<String> criteria(int row) {
        List<String> codes = cells(row, Role.CRITERION).stream()
                .flatMap(cell -> criteria.containsKey(cell)
                        ? Stream.of(cell)
                        : Arrays.stream(
                                Normalizer.normalize(cell, Normalizer.Form.NFKC).split("[,、/;\\s]+")))
                .distinct()
                .toList();
        check(!codes.isEmpty(), row, Role.CRITERION, "the row has no criterion");
        String unknown = "the criterion '%s' is not known; if it is one: --criterion '%1$s=WORDS'";
        codes.forEach(code -> check(criteria.containsKey(code), row, Role.CRITERION, unknown.formatted(code)));
        return codes.stream().map(code -> criteria.getOrDefault(code, code)).toList();
    }

    private Map<String, Object> entry(int row, List<String> names, List<String> met) {
        List<String> why = cells(row, Role.WHY);
        Map<String, Object> basis = new LinkedHashMap<>();
        basis.put("reason", why.isEmpty() ? "named on the list" : String.join("; ", why));
        basis.put("article", String.join(", ", met));
        basis.put("quote", quote(row));
        basis.putAll(head.source());
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("code", code(names.get(0)));
        entry.put("title", names.get(0));
        entry.putAll(head.ofEach());
        entry.put("basis", basis);
        entry.put("rules", List.of(Map.of("body", names)));
        entry.put("examples", Map.of("match", List.of(Map.of("applicants", names.get(0)))));
        return entry;
    }

    /** The same body keeps its code from one edition to the next, whatever its number in the table. */
    private String code(String name) {
        String prefix = String.valueOf(head.keys().get("list"));
        String hash = DigestUtils.sha256Hex(NameKey.of(name).words()).substring(0, CODE);
        return (prefix.substring(0, Math.min(prefix.length(), PREFIX)) + "-" + hash).toUpperCase(Locale.ROOT);
    }

    /** All that the row says, cell by cell. */
    private String quote(int row) {
        List<String> said = columns.keySet().stream()
                .filter(column -> !table.cell(row, column).isBlank())
                .map(column -> nameOf(column) + ": " + inOneLine(table.cell(row, column)))
                .toList();
        cells += said.size();
        return String.join(" | ", said);
    }

    private static String inOneLine(String cell) {
        return cell.strip().replaceAll("\\s*\\R\\s*", " / ");
    }

    private List<String> cells(int row, Role role) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue() == role)
                .map(column -> table.cell(row, column.getKey()).strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private String nameOf(int column) {
        return columns.containsKey(column) ? table.cell(heading, column).strip() : "";
    }

    private void check(boolean right, int row, Role column, String otherwise) {
        check(right, row, places.getOrDefault(column, -1), otherwise);
    }

    /** @param row from 0 */
    private void check(boolean right, int row, int column, String otherwise) {
        if (!right) {
            problems.add(new CellProblem(row + 1, column, 0, otherwise));
        }
    }

    private String yaml() {
        Map<String, Object> keys = new LinkedHashMap<>(head.keys());
        String above = table.rows().subList(0, heading).stream()
                .flatMap(List::stream)
                .filter(cell -> !cell.isBlank())
                .map(BodyTables::inOneLine)
                .collect(Collectors.joining(" | "));
        if (!above.isEmpty()) {
            keys.put("notice", above);
        }
        keys.put("entries", entries);
        return YamlText.of(keys);
    }
}
