package org.sekisho.reading.gazette.xml;

import java.util.Set;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.TableHeads;

/** The words of a table, CALS or HTML, each number with what the head above or beside it says: see {@link TableHeads}. */
final class GazetteTable {

    private static final Set<String> TABLES = Set.of("table", "Table", "TABLE");
    private static final Set<String> ROWS = Set.of("row", "tr", "ROW", "TR");
    private static final Set<String> CELLS = Set.of("entry", "td", "th", "ENTRY", "TD", "TH");
    private static final Set<String> HEADS = Set.of("thead", "th", "THEAD", "TH");

    private final TableHeads heads = new TableHeads();
    private final Set<String> leftOut;
    private final StringBuilder words;

    GazetteTable(Set<String> leftOut, StringBuilder words) {
        this.leftOut = leftOut;
        this.words = words;
    }

    static boolean is(Element element) {
        return TABLES.contains(element.getName());
    }

    /** Appends all words of a table, in their order. */
    void append(Element table) {
        append(table, false);
    }

    private void append(Element part, boolean head) {
        for (Content content : part.getContent()) {
            if (content instanceof Element child && !leftOut.contains(child.getName())) {
                words.append(' ');
                child(child, head || HEADS.contains(child.getName()));
                words.append(' ');
            } else {
                GazetteText.append(content, leftOut, words);
            }
        }
    }

    private void child(Element child, boolean head) {
        if (CELLS.contains(child.getName())) {
            cell(child, head);
        } else if (!is(child) && holdsCells(child)) {
            if (ROWS.contains(child.getName())) {
                heads.row();
            }
            append(child, head);
        } else {
            GazetteText.append((Content) child, leftOut, words);
        }
    }

    /** Tells whether a part is a row, or holds rows; a title or a picture beside them is read like everywhere else. */
    private static boolean holdsCells(Element part) {
        return ROWS.contains(part.getName())
                || part.getChildren().stream()
                        .anyMatch(child -> ROWS.contains(child.getName())
                                || child.getChildren().stream().anyMatch(below -> ROWS.contains(below.getName())));
    }

    private void cell(Element cell, boolean head) {
        int named = column(cell, "namest");
        int first = named > 0 ? named : column(cell, "colname");
        if (first > 0) {
            heads.goTo(first);
        }
        int last = column(cell, "nameend");
        int columns = named > 0 && last >= named ? last - named + 1 : number(cell.getAttributeValue("colspan"), 1);
        int rows = cell.getAttribute("morerows") == null
                ? number(cell.getAttributeValue("rowspan"), 1)
                : number(cell.getAttributeValue("morerows"), 0) + 1;
        words.append(heads.cell(GazetteText.of(cell, leftOut), head, columns, rows));
    }

    /** The number of a column that is named {@code c2}, {@code col2} or {@code 2}; 0 for any other name. */
    private static int column(Element cell, String attribute) {
        String name = cell.getAttributeValue(attribute, "");
        return number(name.replaceFirst("^(?:c|col|COL|C)(?=\\d)", ""), 0);
    }

    private static int number(@Nullable String written, int otherwise) {
        return written != null && written.matches("[0-9]{1,4}") ? Integer.parseInt(written) : otherwise;
    }
}
