package org.sekisho.desk.lists;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.office.rising.SeenRising;
import org.sekisho.office.staff.Language;

/** Entries as a list has them, for a person to go on with. */
final class EntryText {

    private static final String JAPANESE = "ja";
    private static final String ENTRY = """
            - code: %s
              title: %s
              area: %s
              queue: %s
              basis: { reason: %s }
              rules:
                - words: [%s]
              examples:
                match:
                  - %s
                noMatch:
                  - %s
            """;

    private static final Set<String> TEMPLATE = Stream.of(Language.values())
            .flatMap(language -> ofNew(language).lines())
            .map(String::strip)
            .filter(line -> line.startsWith("title:") || line.startsWith("basis:") || line.matches("- (?!code:).*"))
            .collect(Collectors.toUnmodifiableSet());

    private EntryText() {}

    /** A new entry, to be written over: all that an entry must have. */
    static String ofNew(Language language) {
        boolean japanese = language == Language.JA;
        return ENTRY.formatted(
                "AREA-01",
                japanese ? "技術の名称" : "Name of the technology",
                "area",
                "secrecy",
                quoted(japanese ? "根拠" : "why it is on the list"),
                japanese ? "技術の語" : "technology word",
                japanese ? "技術の語を含む文。" : "A sentence with a technology word.",
                japanese ? "似ているが別の文。" : "A sentence that is like it and is none.");
    }

    /** Lines of a new entry that stand for what its author writes in their place. */
    static boolean isTemplate(String line) {
        return TEMPLATE.contains(line.strip());
    }

    /** An entry's text without the rules and examples of a new one beside which others of its author stand. */
    static String withoutTemplate(String text) {
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(at -> !(isTemplate(lines.get(at))
                        && at + 1 < lines.size()
                        && isItem(lines.get(at))
                        && isItem(lines.get(at + 1))
                        && indent(lines.get(at)) == indent(lines.get(at + 1))))
                .mapToObj(lines::get)
                .collect(Collectors.joining("\n", "", text.endsWith("\n") ? "\n" : ""));
    }

    private static boolean isItem(String line) {
        return line.strip().startsWith("- ");
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** A list that is begun, to be written over. */
    static String ofNewList(Language language) {
        return """
                list: new-list
                title: %s
                edition: "1"
                entries:
                """.formatted(language == Language.JA ? "リストの名称" : "Name of the list")
                + ofNew(language).indent(2);
    }

    /** A watch entry for a rising term, under a code that is free in a list. */
    static String ofWatch(SeenRising.Seen term, String month, KeyTechnologyList list) {
        Set<String> taken =
                list.entries().stream().map(entry -> entry.code().value()).collect(Collectors.toSet());
        String code = IntStream.iterate(1, n -> n + 1)
                .mapToObj("RISING-W%d"::formatted)
                .filter(free -> !taken.contains(free))
                .findFirst()
                .orElseThrow();
        String area = term.area() == null ? list.entries().get(0).area() : term.area();
        return ofWatch(term, month, code, area);
    }

    /** The same for whoever puts it into a file. */
    static String ofWatch(SeenRising.Seen term, String month, String code, String area) {
        boolean japanese = term.language().equals(JAPANESE);
        return ENTRY.formatted(
                code,
                quoted(term.term() + (japanese ? "（監視のみ）" : " (watch)")),
                quoted(area),
                "watch",
                quoted(
                        "A term that rises up to %s: %d filings, %d applicants, %d months. Whether it is a key technology what people decide will show."
                                .formatted(month, term.filings(), term.applicants(), term.filed())),
                quoted(term.term()),
                quoted(japanese ? term.term() + "を備える。" : "It has a %s.".formatted(term.term())),
                quoted(japanese ? "木の柄をもつ傘。" : "An umbrella with a wooden handle."));
    }

    private static String quoted(String words) {
        return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
