package org.sekisho.desk.draft;

import org.sekisho.office.staff.Language;

/** What stands in the field when a list is begun, to be written over. */
final class NewList {

    private NewList() {}

    static String of(Language language) {
        boolean japanese = language == Language.JA;
        return """
                list: new-list
                title: %s
                edition: "1"
                entries:
                """.formatted(japanese ? "リストの名称" : "Name of the list")
                + NewEntry.of(language).indent(2);
    }
}
