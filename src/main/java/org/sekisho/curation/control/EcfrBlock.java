package org.sekisho.curation.control;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sekisho.reading.gazette.xml.XmlElement;
import org.sekisho.reading.gazette.xml.XmlWords;

/**
 * A paragraph, heading, note or table of the supplement.
 *
 * @param text its words; empty for notes and tables, which have more than one
 * @param label the words in italics or bold with which it begins, {@code Related Controls:}; empty if there are none
 */
record EcfrBlock(Kind kind, XmlElement element, String text, String label) {

    /** What a block is by its element. */
    enum Kind {
        HEADING,
        PARAGRAPH,
        NOTE,
        TABLE,
        REMARK,
        NOT_KNOWN
    }

    private static final Set<String> HEADINGS = Set.of("HD1", "HD2", "HD3");
    private static final Set<String> PARAGRAPHS = Set.of("P", "FP", "FP-1", "FP-2", "PSPACE");

    /** Words of the editors at the end, and notices of amendments to come. */
    private static final Set<String> REMARKS = Set.of("CITA", "EDNOTE", "XREF");

    private static final Pattern ENTRY = Pattern.compile(EcfrLanguage.ENTRY + "\\b.*");

    static Kind kind(XmlElement element) {
        String name = element.name();
        if (HEADINGS.contains(name)) {
            return Kind.HEADING;
        }
        if (PARAGRAPHS.contains(name)) {
            return Kind.PARAGRAPH;
        }
        if (REMARKS.contains(name)) {
            return Kind.REMARK;
        }
        if (name.equals("NOTE")) {
            return Kind.NOTE;
        }
        return name.equals("DIV") || name.equals("TABLE") ? Kind.TABLE : Kind.NOT_KNOWN;
    }

    int line() {
        return element.line();
    }

    boolean isParagraph() {
        return kind == Kind.PARAGRAPH;
    }

    /** Whether it opens an entry: its words begin in bold, and with an entry's number. */
    boolean opensEntry() {
        List<XmlElement> children = element.children();
        return kind == Kind.PARAGRAPH
                && !children.isEmpty()
                && isBold(children.get(0))
                && beginsWith(children.get(0))
                && ENTRY.matcher(text).matches()
                && ENTRY.matcher(children.get(0).characters().strip()).matches();
    }

    /** Whether its words begin in an element. */
    private boolean beginsWith(XmlElement child) {
        return beginsWith(element, child);
    }

    static boolean beginsWith(XmlElement element, XmlElement child) {
        return element.content().stream()
                .takeWhile(one -> !one.equals(child))
                .allMatch(one ->
                        one instanceof XmlWords words && words.characters().isBlank());
    }

    private static boolean isBold(XmlElement child) {
        return child.is("B")
                || (child.is("E") && child.attribute("T").orElse("").equals("04"));
    }
}
