package org.sekisho.reading.gazette;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Text;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.JoinedLines;
import org.sekisho.intake.filing.TableHeads;

/** Reads the words inside an element as one line of text: the step every XML format ends with. */
public final class GazetteText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    /** Elements that end a word: the text of two of them is not written together. */
    private static final Set<String> APART = Set.of("""
            p claim-text li ul ol dl dt dd row entry tr td th table tables tbody maths math mi mn mo mtext chemistry
            in-line-formula heading paragraph paragraph-us PARA PTEXT CLMSTEP F LI UL OL P pre sl df frac over che
            title Table Math ChemicalFormulae ClaimText
            """.split("\\s+"));

    /** Elements that break a line, which ends no word of a script without blanks. */
    private static final Set<String> BREAKS = Set.of("br", "Br", "BR", "break");

    private static final Set<String> RAISED = Set.of("sup", "Sup", "SUP", "SP", "sup2", "superscript");

    private static final String PLAIN = "0123456789+-−–n０１２３４５６７８９＋－ｎ";
    private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻ⁿ⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ";

    private GazetteText() {}

    /** All words below an element, blanks collapsed; empty if there are none. */
    public static String of(Element element) {
        return of(element, Set.of());
    }

    /** All words below an element but those inside elements of these local names. */
    public static String of(Element element, Set<String> leftOut) {
        StringBuilder words = new StringBuilder();
        if (GazetteTable.is(element)) {
            new GazetteTable(leftOut, words).append(element);
        } else {
            append(element, leftOut, words);
        }
        return JoinedLines.of(words);
    }

    static void append(Element element, Set<String> leftOut, StringBuilder words) {
        for (Content content : element.getContent()) {
            append(content, leftOut, words);
        }
    }

    static void append(Content content, Set<String> leftOut, StringBuilder words) {
        if (content instanceof Text text) {
            words.append(text.getText());
        } else if (content instanceof Element child && !leftOut.contains(child.getName())) {
            appendChild(child, leftOut, words);
        }
    }

    private static void appendChild(Element child, Set<String> leftOut, StringBuilder words) {
        if (RAISED.contains(child.getName())) {
            appendRaised(child, leftOut, words);
            return;
        }
        if (GazetteTable.is(child)) {
            words.append(' ');
            new GazetteTable(leftOut, words).append(child);
            words.append(' ');
            return;
        }
        words.append(BREAKS.contains(child.getName()) ? "\n" : "");
        boolean apart = APART.contains(child.getName());
        words.append(apart ? " " : "");
        append(child, leftOut, words);
        words.append(apart ? " " : "");
    }

    /** Appends raised words. Blanks at the edges stand between words even though they are raised as well. */
    private static void appendRaised(Element child, Set<String> leftOut, StringBuilder words) {
        StringBuilder inside = new StringBuilder();
        append(child, leftOut, inside);
        String text = inside.toString();
        String exponent = BLANKS.matcher(text).replaceAll(" ").strip();
        boolean apartBefore = !text.isEmpty() && Character.isWhitespace(text.charAt(0));
        boolean apartAfter = !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
        words.append(apartBefore ? " " : "").append(raised(exponent)).append(apartAfter ? " " : "");
    }

    /** Raises words: an exponent must not melt into the number before it, 10⁵ is not 105. */
    public static String raised(String words) {
        boolean known = !words.isEmpty() && words.chars().allMatch(c -> PLAIN.indexOf(c) >= 0);
        return known
                ? words.chars()
                        .mapToObj(c -> SUPERSCRIPT.substring(PLAIN.indexOf(c), PLAIN.indexOf(c) + 1))
                        .collect(Collectors.joining())
                : words;
    }

    /** The words of a table, CALS or HTML, each number with what the head above or beside it says: see {@link TableHeads}. */
    static final class GazetteTable {

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
}
