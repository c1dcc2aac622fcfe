package org.sekisho.curation.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.curation.control.EcfrBlock.Kind;
import org.sekisho.reading.gazette.XmlContent.XmlElement;
import org.sekisho.reading.gazette.XmlContent.XmlWords;

/**
 * A paragraph, heading, note or table of the supplement.
 *
 * @param text its words; empty for notes and tables, which have more than one
 * @param label the words in italics or bold with which it begins, {@code Related Controls:}; empty if there are none
 */
record EcfrBlock(Kind kind, XmlElement element, String text, String label) {

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

    /** The supplement as one row of blocks. What is no block that is known is a problem as soon as it is read. */
    record EcfrBlocks(Account account) {

        /** Wrappers that only set their paragraphs apart. */
        private static final Set<String> WRAPPERS = Set.of("EXTRACT");

        /** All blocks in an element, whether they are known or not. */
        List<EcfrBlock> in(XmlElement element) {
            List<EcfrBlock> blocks = new ArrayList<>();
            if (element.hasWords()) {
                account.problem(
                        element.line(), "words stand in <%s> outside of any paragraph".formatted(element.name()));
            }
            for (XmlElement child : element.children()) {
                if (WRAPPERS.contains(child.name())) {
                    account.refuseAttributes(child, Set.of());
                    blocks.addAll(in(child));
                } else {
                    add(block(EcfrBlock.kind(child), child), blocks);
                }
            }
            return blocks;
        }

        /** Notes what is not known about a block that is read. */
        void check(EcfrBlock block) {
            if (block.kind() == Kind.NOT_KNOWN) {
                account.problem(
                        block.line(),
                        "<%s> is not known here; other entries can be read by naming them with --only"
                                .formatted(block.element().name()));
            } else if (block.isParagraph() || block.kind() == Kind.HEADING) {
                account.refuseAttributes(block.element(), Set.of());
            }
        }

        /** A paragraph without words says nothing. */
        private static void add(EcfrBlock block, List<EcfrBlock> blocks) {
            if (!block.isParagraph() || !block.text().isEmpty()) {
                blocks.add(block);
            }
        }

        private static EcfrBlock block(Kind kind, XmlElement element) {
            boolean words = kind == Kind.PARAGRAPH || kind == Kind.HEADING;
            return words
                    ? new EcfrBlock(kind, element, EcfrText.of(element, new Account()), label(element))
                    : new EcfrBlock(kind, element, "", "");
        }

        /** The words of the emphasis that it begins with. */
        private static String label(XmlElement element) {
            List<XmlElement> children = element.children();
            if (children.isEmpty() || !EcfrText.isEmphasis(children.get(0))) {
                return "";
            }
            XmlElement first = children.get(0);
            return EcfrBlock.beginsWith(element, first) ? EcfrText.of(first, new Account()) : "";
        }
    }

    /** A table, cell by cell, with the place of each. */
    static final class EcfrTable {

        /** The elements that may stand in each. */
        private static final Map<String, Set<String>> FRAMES = Map.of(
                "DIV", Set.of("DIV", "TABLE"),
                "TABLE", Set.of("CAPTION", "THEAD", "TBODY", "TFOOT", "TR"),
                "THEAD", Set.of("TR"),
                "TBODY", Set.of("TR"),
                "TFOOT", Set.of("TR"),
                "TR", Set.of("TD", "TH"));

        private static final Set<String> CELLS = Set.of("TD", "TH", "CAPTION");
        private static final Set<String> SPANS = Set.of("colspan", "rowspan");

        /** They say what a table looks like. */
        private static final Set<String> LOOKS = Set.of(
                "class", "width", "border", "cellpadding", "cellspacing", "frame", "align", "valign", "scope", "style");

        private static final Set<String> OF_CELLS =
                Stream.concat(LOOKS.stream(), SPANS.stream()).collect(Collectors.toSet());

        private final Account account;
        private final Statements statements;
        private final List<NoteParagraph> cells = new ArrayList<>();
        private int row;
        private int column;

        EcfrTable(Account account, Statements statements) {
            this.account = account;
            this.statements = statements;
        }

        ControlNote read(EcfrBlock block, String owner, List<String> covers) {
            read(block.element(), owner, covers);
            return new ControlNote(NoteKind.TABLE, "", covers, cells);
        }

        private void read(XmlElement element, String owner, List<String> covers) {
            refuse(element);
            if (CELLS.contains(element.name())) {
                cell(element, owner, covers);
                return;
            }
            if (element.is("TR")) {
                row++;
                column = 0;
            }
            element.children().forEach(child -> read(child, owner, covers));
        }

        private void cell(XmlElement element, String owner, List<String> covers) {
            column++;
            String words = account.take(EcfrText.of(element, account));
            Statement statement = statements.read(words, owner, covers);
            boolean first = cells.isEmpty();
            cells.add(new NoteParagraph(place(element), "", first ? statement.with(Doubt.TABLE) : statement));
        }

        private String place(XmlElement element) {
            String place = element.is("CAPTION") ? "caption" : "row %d, column %d".formatted(row, column);
            return Stream.concat(
                            Stream.of(place),
                            SPANS.stream()
                                    .sorted()
                                    .flatMap(name -> element.attribute(name).stream()
                                            .filter(value -> !value.equals("1"))
                                            .map(value -> name + " " + value)))
                    .reduce((one, other) -> one + ", " + other)
                    .orElse(place);
        }

        private void refuse(XmlElement element) {
            boolean frame = FRAMES.containsKey(element.name());
            Set<String> inside = FRAMES.getOrDefault(element.name(), Set.of());
            element.children().stream()
                    .filter(child -> frame && !inside.contains(child.name()))
                    .forEach(child -> account.problem(
                            child.line(), "<%s> is not known in <%s>".formatted(child.name(), element.name())));
            if (frame && element.hasWords()) {
                account.problem(element.line(), "words stand in a table outside of any cell");
            }
            account.refuseAttributes(element, frame ? LOOKS : OF_CELLS);
        }
    }
}
