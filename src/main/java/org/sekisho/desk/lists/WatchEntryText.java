package org.sekisho.desk.lists;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.office.rising.SeenRising;

/** A watch entry for a rising term, as a list has it. */
final class WatchEntryText {

    private static final String JAPANESE = "ja";

    private WatchEntryText() {}

    /** An entry for a list, under a code that is free there. */
    static String of(SeenRising.Seen term, String month, KeyTechnologyList list) {
        Set<String> taken =
                list.entries().stream().map(entry -> entry.code().value()).collect(Collectors.toSet());
        String code = IntStream.iterate(1, n -> n + 1)
                .mapToObj("RISING-W%d"::formatted)
                .filter(free -> !taken.contains(free))
                .findFirst()
                .orElseThrow();
        String area = term.area() == null ? list.entries().get(0).area() : term.area();
        return of(term, month, code, area);
    }

    /** The same for whoever puts it into a file. */
    static String of(SeenRising.Seen term, String month, String code, String area) {
        boolean japanese = term.language().equals(JAPANESE);
        return """
                - code: %s
                  title: %s
                  area: %s
                  queue: watch
                  basis: { reason: %s }
                  rules:
                    - words: [%s]
                  examples:
                    match:
                      - %s
                    noMatch:
                      - %s
                """.formatted(
                        code,
                        quoted(term.term() + (japanese ? "（監視のみ）" : " (watch)")),
                        quoted(area),
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
