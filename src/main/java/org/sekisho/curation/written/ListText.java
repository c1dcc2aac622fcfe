package org.sekisho.curation.written;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.lists.keytech.KeyTechnologyList;

/**
 * The text of a list as its author laid it out, entry by entry, so that one can be written anew while all others, and the comments
 * between them, stay as they are. A comment belongs to the entry below it.
 */
public final class ListText {

    private final KeyTechnologyList list;
    private final List<String> lines;

    private ListText(KeyTechnologyList list) {
        this.list = list;
        this.lines = list.source().lines().toList();
    }

    /** Empty if the entries do not each begin on a line of their own, {@code - code: …}. */
    public static Optional<ListText> of(KeyTechnologyList list) {
        ListText text = new ListText(list);
        boolean apart = list.entries().stream()
                .allMatch(entry -> text.lines.get(entry.line() - 1).strip().startsWith("- "));
        return apart && !list.entries().isEmpty() ? Optional.of(text) : Optional.empty();
    }

    /**
     * An entry's lines.
     *
     * @param first of them in the list's text, from 1
     * @param text without the indentation of the list
     */
    public record Block(int first, String text) {}

    /** Empty if the list has no such entry. */
    public Optional<Block> block(EntryCode code) {
        return index(code)
                .map(at -> new Block(
                        start(at) + 1,
                        lines.subList(start(at), end(at)).stream()
                                .map(this::withoutIndent)
                                .collect(Collectors.joining("\n", "", "\n"))));
    }

    /** The list's text with another text of an entry, or with one more at its end if it has none of that code. */
    public String with(EntryCode code, String text) {
        List<String> block = text.strip().lines().map(this::withIndent).toList();
        return index(code)
                .map(at -> joined(lines.subList(0, start(at)), block, lines.subList(end(at), lines.size())))
                .orElseGet(() -> joined(lines, block, List.of()));
    }

    /**
     * The list's text with other texts of entries; those that it has none of come at its end.
     *
     * @param only the entries that stay; a comment above one that goes, goes with it
     */
    public String with(Map<EntryCode, String> texts, Predicate<EntryCode> only) {
        List<String> written = new ArrayList<>(lines.subList(0, start(0)));
        Map<EntryCode, String> left = new LinkedHashMap<>(texts);
        for (int at = 0; at < list.entries().size(); at++) {
            EntryCode code = list.entries().get(at).code();
            String text = left.remove(code);
            if (text != null) {
                text.strip().lines().map(this::withIndent).forEach(written::add);
            } else if (only.test(code)) {
                written.addAll(lines.subList(start(at), end(at)));
            }
        }
        left.values().forEach(text -> text.strip().lines().map(this::withIndent).forEach(written::add));
        return joined(written, List.of(), List.of());
    }

    public String without(EntryCode code) {
        return index(code)
                .map(at -> joined(lines.subList(0, start(at)), List.of(), lines.subList(end(at), lines.size())))
                .orElseGet(list::source);
    }

    /** The list's text with another name of its edition. */
    public String named(String edition) {
        List<String> head = lines.stream()
                .map(line -> line.startsWith("edition:") ? "edition: " + YamlText.inOneLine(edition) : line)
                .toList();
        return joined(head, List.of(), List.of());
    }

    private Optional<Integer> index(EntryCode code) {
        return IntStream.range(0, list.entries().size())
                .filter(at -> list.entries().get(at).code().equals(code))
                .boxed()
                .findFirst();
    }

    /** Before which line an entry begins, with the comments above it. */
    private int start(int at) {
        int line = list.entries().get(at).line() - 1;
        while (line > 0 && isComment(lines.get(line - 1)) && line - 1 > headEnd()) {
            line--;
        }
        return line;
    }

    private int end(int at) {
        return at + 1 < list.entries().size() ? start(at + 1) : lines.size();
    }

    private int headEnd() {
        return IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).startsWith("entries:"))
                .findFirst()
                .orElse(0);
    }

    private boolean isComment(String line) {
        return line.startsWith(indent() + "#");
    }

    private String indent() {
        Entry first = list.entries().get(0);
        String line = lines.get(first.line() - 1);
        return line.substring(0, line.indexOf('-'));
    }

    private String withIndent(String line) {
        return line.isBlank() ? "" : indent() + line;
    }

    private String withoutIndent(String line) {
        return line.startsWith(indent()) ? line.substring(indent().length()) : line.stripLeading();
    }

    private static String joined(List<String> before, List<String> block, List<String> after) {
        List<String> all = new ArrayList<>(before);
        all.addAll(block);
        all.addAll(after);
        return String.join("\n", all) + "\n";
    }
}
