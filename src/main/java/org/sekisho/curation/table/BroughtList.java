package org.sekisho.curation.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.written.ListText;
import org.sekisho.curation.written.WrittenEntry;
import org.sekisho.curation.written.WrittenList;
import org.sekisho.curation.written.YamlText;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.ListProblem;
import org.sekisho.lists.keytech.ListProblemsException;

/**
 * A list, or some entries of one, that somebody brings as YAML, CSV or XLSX. One that says which list it is is all of it. Entries
 * alone go into a list that is there: they take the place of those with their codes, and nothing is dropped.
 *
 * @param content the list as it would be, in YAML
 * @param whole whether it is all of a list
 * @param table whether it has no layout of its own
 * @param remarks how it was read
 */
public record BroughtList(KeyTechnologyList list, String content, boolean whole, boolean table, List<String> remarks) {

    private static final Pattern TABLE = Pattern.compile("\\ufeff?\"?[A-Za-z]+:?\"?[,;\t].*");
    private static final Path NAMED = Path.of("list.yml");

    public BroughtList {
        remarks = List.copyOf(remarks);
    }

    /** The name that a text would have as a file: of a table if its first line has columns. */
    public static String nameOf(String pasted) {
        boolean table = pasted.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> TABLE.matcher(line).matches())
                .isPresent();
        return table ? "text.csv" : "text.yml";
    }

    /** Whether a file of that name can be a list. */
    public static boolean isRead(String name) {
        Path file = Path.of(name);
        return ListTables.isTable(file) || ListTables.isYaml(file);
    }

    /**
     * Reads it.
     *
     * @param name of the file, by the ending of which it is read
     * @param into the list that entries alone go into; null if none was chosen
     * @throws ListProblemsException with all that is wrong with it, each by its line, or its row and column
     */
    public static BroughtList read(String name, byte[] bytes, @Nullable KeyTechnologyList into) {
        Path file = Path.of(name);
        String head = into == null ? "" : YamlText.of(WrittenList.head(into));
        if (ListTables.isTable(file)) {
            ListTables.Imported made = new ListTables().read(file, bytes, head);
            KeyTechnologyList list = read(made.yaml());
            return made.headed() || into == null
                    ? new BroughtList(list, made.yaml(), true, true, made.remarks())
                    : put(list, into, made.remarks());
        }
        String text = text(name, bytes);
        if (!text.replaceAll("(?m)^(\\s*#.*|---.*|\\s*)$", "").stripLeading().startsWith("- ")) {
            KeyTechnologyList list = new KeyTechnologyListReader().readAlone(file, text);
            return new BroughtList(list, text, true, false, List.of());
        }
        if (into == null) {
            throw new ListProblemsException(List.of(new ListProblem(
                    name,
                    0,
                    "it does not say which list it is: choose one that its entries go into, or begin with 'list: …'")));
        }
        return put(entries(file, head, text), into, List.of());
    }

    private static String text(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new ListProblemsException(
                    List.of(new ListProblem(name, 0, "the file is not in UTF-8; save it as UTF-8")));
        }
    }

    /** Problems name the lines that were brought, and not those that they came under. */
    private static KeyTechnologyList entries(Path file, String head, String text) {
        String above = head + "entries:\n";
        long lines = above.lines().count();
        try {
            return new KeyTechnologyListReader().readAlone(file, above + text);
        } catch (ListProblemsException e) {
            throw new ListProblemsException(e.problems().stream()
                    .map(problem -> new ListProblem(
                            problem.file(), (int) Math.max(0, problem.line() - lines), problem.message()))
                    .toList());
        }
    }

    private static BroughtList put(KeyTechnologyList brought, KeyTechnologyList into, List<String> remarks) {
        String content = ListText.of(into).orElseThrow().with(changed(brought, into), code -> true);
        return new BroughtList(read(content), content, false, false, remarks);
    }

    /**
     * The same on a list that is there: what did not change stays as its author laid it out, with the comments. A file of YAML
     * stays as it is, for it has its own.
     */
    public BroughtList on(KeyTechnologyList before) {
        Optional<ListText> text = ListText.of(before);
        if (!table || text.isEmpty() || !WrittenList.head(before).equals(WrittenList.head(list))) {
            return this;
        }
        Set<EntryCode> codes = list.entries().stream().map(Entry::code).collect(Collectors.toCollection(HashSet::new));
        String laidOut = text.get().with(changed(list, before), codes::contains);
        return new BroughtList(read(laidOut), laidOut, true, false, remarks);
    }

    private static Map<EntryCode, String> changed(KeyTechnologyList brought, KeyTechnologyList before) {
        Map<EntryCode, Entry> known = before.entries().stream()
                .collect(Collectors.toMap(Entry::code, Entry::withoutLines, (one, other) -> one));
        Optional<ListText> text = ListText.of(brought);
        Map<EntryCode, String> texts = new LinkedHashMap<>();
        for (Entry entry : brought.entries()) {
            if (!entry.withoutLines().equals(known.get(entry.code()))) {
                texts.put(
                        entry.code(),
                        text.flatMap(laidOut -> laidOut.block(entry.code()))
                                .map(ListText.Block::text)
                                .orElseGet(() -> YamlText.item(WrittenEntry.of(entry))));
            }
        }
        return texts;
    }

    private static KeyTechnologyList read(String yaml) {
        return new KeyTechnologyListReader().readAlone(NAMED, yaml);
    }

    /** The bytes of a text that was pasted. */
    public static byte[] bytes(String pasted) {
        return pasted.getBytes(StandardCharsets.UTF_8);
    }
}
