package org.sekisho.curation.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.reading.gazette.xml.XmlContent.XmlElement;

/** A table, cell by cell, with the place of each. */
final class EcfrTable {

    /** What stands in what. */
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
