package org.sekisho.desk.lists;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
