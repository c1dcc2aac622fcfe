package org.sekisho.desk.lists;

import org.sekisho.office.staff.Language;

/** What stands in the field of a new entry, to be written over: all that an entry must have. */
final class NewEntry {

    private NewEntry() {}

    static String of(Language language) {
        boolean japanese = language == Language.JA;
        return """
                - code: AREA-01
                  title: %s
                  area: area
                  queue: secrecy
                  basis: { reason: "%s" }
                  rules:
                    - words: [%s]
                  examples:
                    match:
                      - %s
                    noMatch:
                      - %s
                """.formatted(
                        japanese ? "技術の名称" : "Name of the technology",
                        japanese ? "根拠" : "why it is on the list",
                        japanese ? "技術の語" : "technology word",
                        japanese ? "技術の語を含む文。" : "A sentence with a technology word.",
                        japanese ? "似ているが別の文。" : "A sentence that is like it and is none.");
    }
}
