package org.sekisho.curation.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.gazette.XmlContent.XmlElement;

/**
 * A table of which each row has a number in its first column and items in its second, as the lists of an order have; or any
 * table within an article, cell by cell.
 */
final class EgovTable {

    private static final Pattern LEVEL_1 =
            Pattern.compile("(?<title>（[〇一二三四五六七八九十百]+(?:の[〇一二三四五六七八九十]+)*）)\\s*(?<words>.*)");
    private static final Pattern LEVEL_2 = Pattern.compile("(?<title>[０-９0-9]+(?:の[０-９0-9]+)*)\\s+(?<words>.*)");
    private static final Pattern PROVISO = Pattern.compile("(?:ただし|この場合).*");

    private static final Set<String> ROWS = Set.of("TableHeaderRow", "TableRow");

    private final Account account;
    private final Statements statements;
    private final EgovParts parts;
    private final List<String> headings = new ArrayList<>();
    private @Nullable EgovNum row;

    EgovTable(Account account, Statements statements) {
        this.account = account;
        this.statements = statements;
        this.parts = new EgovParts(account);
    }

    /** Reads the rows of a table as items below its title. */
    void read(XmlElement struct, ItemNode table) {
        parts.check(struct, Set.of(), Set.of("Table", "Remarks"));
        for (XmlElement child : struct.children()) {
            if (child.is("Remarks")) {
                table.add(remarks(child, table.number()));
            } else {
                parts.check(child, Set.of(), ROWS);
                child.children().forEach(one -> row(one, table));
            }
        }
    }

    private void row(XmlElement element, ItemNode table) {
        boolean header = element.is("TableHeaderRow");
        parts.check(element, Set.of(), Set.of(column(element)));
        List<XmlElement> columns = element.children();
        columns.forEach(column -> parts.check(column, Set.of(), Set.of("Sentence")));
        boolean unnumbered = columns.isEmpty()
                || Blanks.collapsed(columns.get(0).characters()).isEmpty();
        if (header || (unnumbered && headings.isEmpty() && row == null)) {
            heading(columns, table);
        } else if (columns.size() < 2 || unnumbered) {
            account.problem(element.line(), "a row of %s without a number".formatted(table.number()));
        } else {
            numbered(columns, table);
        }
    }

    private static String column(XmlElement row) {
        return row.is("TableHeaderRow") ? "TableHeaderColumn" : "TableColumn";
    }

    private void heading(List<XmlElement> columns, ItemNode table) {
        if (row != null || !headings.isEmpty()) {
            account.problem(columns.isEmpty() ? 0 : columns.get(0).line(), "a second row of headings");
        }
        List<NoteParagraph> cells = new ArrayList<>();
        for (XmlElement column : columns) {
            headings.add(parts.sentences(column.children("Sentence")));
            String heading = headings.get(headings.size() - 1);
            cells.add(new NoteParagraph("heading of column " + headings.size(), "", Statement.plain(heading)));
        }
        table.add(new ControlNote(NoteKind.TABLE, "", List.of(table.number()), cells));
    }

    private void numbered(List<XmlElement> columns, ItemNode table) {
        String title = parts.sentences(columns.get(0).children("Sentence"));
        String number = "%sの%sの項".formatted(table.number(), title);
        account.at(number);
        row = follow(title, row, number, columns.get(0).line());
        ItemNode node = items(columns.get(1), number, title);
        table.add(node);
        for (int i = 2; i < columns.size(); i++) {
            String words = parts.sentences(columns.get(i).children("Sentence"));
            node.add(new ControlNote(
                    NoteKind.FIELD,
                    "",
                    List.of(number),
                    List.of(new NoteParagraph(column(i), "", Statement.plain(words)))));
        }
        if (!headings.isEmpty() && headings.size() != columns.size()) {
            account.problem(columns.get(0).line(), "a row with more or fewer columns than it has headings");
        }
    }

    private String column(int at) {
        return "column %d%s".formatted(at + 1, at < headings.size() ? " " + headings.get(at) : "");
    }

    private @Nullable EgovNum follow(String title, @Nullable EgovNum before, String number, int line) {
        Optional<EgovNum> num = EgovNum.ofTitle(title);
        if (num.isEmpty() || !num.get().follows(before)) {
            account.problem(
                    line, "%s stands twice, one before it is missing, or its number is not known".formatted(number));
        }
        return num.orElse(before);
    }

    /** The sentences of a cell: words about all of them, items, and items of items. */
    private ItemNode items(XmlElement cell, String number, String title) {
        List<String> texts = parts.texts(cell.children("Sentence"), Set.of("Num"));
        boolean introduced = !texts.isEmpty() && isPlain(texts.get(0));
        String words = introduced ? account.take(texts.get(0)) : "";
        ItemNode node = introduced
                ? ItemNode.of(number, title, read(words, number))
                : ItemNode.division(number, title, Statement.plain(""));
        EgovNum first = null;
        EgovNum second = null;
        ItemNode above = node;
        for (String text : texts.subList(introduced ? 1 : 0, texts.size())) {
            Matcher one = LEVEL_1.matcher(text);
            Matcher two = LEVEL_2.matcher(text);
            if (one.matches()) {
                first = follow(one.group("title"), first, number + one.group("title"), cell.line());
                second = null;
                above = node.add(item(one, number));
            } else if (two.matches()) {
                second = follow(two.group("title"), second, above.number() + two.group("title"), cell.line());
                above.add(item(two, above.number()));
            } else {
                aside(text, above, cell.line());
            }
        }
        return node;
    }

    private static boolean isPlain(String text) {
        return !LEVEL_1.matcher(text).matches() && !LEVEL_2.matcher(text).matches();
    }

    private ItemNode item(Matcher found, String above) {
        String title = account.take(found.group("title"));
        String number = above + title;
        account.at(number);
        return ItemNode.of(number, title, read(account.take(found.group("words")), number));
    }

    private void aside(String text, ItemNode above, int line) {
        if (!PROVISO.matcher(text).matches()) {
            account.problem(line, "words without a number stand among items");
        }
        Statement statement = statements.read(account.take(text), above.number(), List.of());
        above.add(new ControlNote(
                NoteKind.TEXT,
                "",
                List.of(),
                List.of(new NoteParagraph("", "", statement.with(Doubt.SCOPE_NOT_STATED)))));
    }

    private Statement read(String text, String number) {
        return statements.read(text, number, List.of(number));
    }

    /** {@code 備考}: what is said about all of a table. */
    ControlNote remarks(XmlElement remarks, String table) {
        parts.check(remarks, Set.of(), Set.of("RemarksLabel", "Sentence", "Item"));
        String label = parts.words(remarks, "RemarksLabel", true);
        if (!remarks.children().isEmpty() && !remarks.children().get(0).is("RemarksLabel")) {
            account.problem(remarks.line(), "remarks that do not begin with their label");
        }
        List<NoteParagraph> paragraphs = new ArrayList<>();
        EgovNum before = null;
        for (XmlElement child : remarks.children()) {
            if (child.is("Item")) {
                before = remark(child, table, before, paragraphs);
            } else if (child.is("Sentence")) {
                paragraphs.add(new NoteParagraph("", "", read(parts.words(child), table)));
            }
        }
        return new ControlNote(NoteKind.NOTE, label, List.of(table), paragraphs);
    }

    private @Nullable EgovNum remark(
            XmlElement item, String table, @Nullable EgovNum before, List<NoteParagraph> paragraphs) {
        parts.check(item, Set.of("Num"), Set.of("ItemTitle", "ItemSentence"));
        String title = parts.words(item, "ItemTitle", true);
        List<XmlElement> sentences = item.children("ItemSentence").stream()
                .flatMap(sentence -> sentence.children().stream())
                .toList();
        item.children("ItemSentence").forEach(sentence -> parts.check(sentence, Set.of(), Set.of("Sentence")));
        paragraphs.add(new NoteParagraph("", title, read(parts.sentences(sentences), table)));
        EgovNum num = follow(title, before, "備考" + title, item.line());
        if (num != null
                && !num.equals(
                        EgovNum.ofAttribute(item.attribute("Num").orElse("")).orElse(null))) {
            account.problem(item.line(), "備考%s has another number than its title".formatted(title));
        }
        return num;
    }

    /** Any table or picture within an article. */
    ControlNote plain(XmlElement struct, String number) {
        List<NoteParagraph> cells = new ArrayList<>();
        boolean picture = struct.is("FigStruct");
        parts.check(struct, Set.of(), picture ? Set.of("Fig") : Set.of("Table"));
        if (picture) {
            cells.add(new NoteParagraph("", "", read(account.take(EgovParts.EgovText.of(struct, account)), number)));
        }
        int rowNumber = 0;
        for (XmlElement table : picture ? List.<XmlElement>of() : struct.children()) {
            parts.check(table, Set.of(), ROWS);
            for (XmlElement one : table.children()) {
                cells.addAll(cells(one, ++rowNumber, number));
            }
        }
        return new ControlNote(NoteKind.TABLE, "", List.of(number), NoteParagraph.doubted(cells, Doubt.TABLE));
    }

    private List<NoteParagraph> cells(XmlElement rowElement, int rowNumber, String number) {
        parts.check(rowElement, Set.of(), Set.of(column(rowElement)));
        List<NoteParagraph> cells = new ArrayList<>();
        for (XmlElement column : rowElement.children()) {
            parts.check(column, Set.of("rowspan", "colspan"), Set.of("Sentence"));
            String spans = column.attributes().entrySet().stream()
                    .filter(attribute -> attribute.getKey().endsWith("span")
                            && !attribute.getValue().equals("1"))
                    .map(attribute -> ", " + attribute.getKey() + " " + attribute.getValue())
                    .sorted()
                    .collect(Collectors.joining());
            String at = "row %d, column %d%s".formatted(rowNumber, cells.size() + 1, spans);
            cells.add(new NoteParagraph(at, "", read(parts.sentences(column.children("Sentence")), number)));
        }
        return cells;
    }
}
