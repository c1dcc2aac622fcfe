package org.sekisho.curation.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.gazette.XmlContent.XmlElement;

/** Articles with their paragraphs, items and what is below those, each at the number that its title has. */
final class EgovItems {

    private static final Pattern SUBITEM = Pattern.compile("Subitem(\\d{1,2})");
    private static final Pattern ARTICLE =
            Pattern.compile("第(?<number>[〇一二三四五六七八九十百千]+)条(?<branches>(?:の[〇一二三四五六七八九十百]+)*)");
    private static final Pattern ROW = Pattern.compile("(?<first>.+?)(?:から|及び)(?<last>.+?)(?:まで)?");

    private final Account account;
    private final Statements statements;
    private final EgovParts parts;

    EgovItems(Account account, Statements statements) {
        this.account = account;
        this.statements = statements;
        this.parts = new EgovParts(account);
    }

    static String title(XmlElement article) {
        return article.children("ArticleTitle").stream()
                .map(title -> title.characters().strip())
                .findFirst()
                .orElse("");
    }

    ItemNode article(XmlElement article) {
        parts.check(article, Set.of("Num"), Set.of("ArticleCaption", "ArticleTitle", "Paragraph"));
        refuseOrder(article, List.of("ArticleCaption", "ArticleTitle", "Paragraph"));
        String caption = parts.words(article, "ArticleCaption", false);
        String title = parts.words(article, "ArticleTitle", true);
        account.at(title);
        checkTitle(article, articleNumber(title), title);
        List<XmlElement> paragraphs = article.children("Paragraph");
        ItemNode node = paragraphs.size() == 1
                ? single(title, paragraphs.get(0))
                : ItemNode.division(title, title, Statement.plain(""));
        Matcher row = ROW.matcher(title);
        if (row.matches()) {
            node = node.renumbered(row.group("first")).through(row.group("last"));
            refuseRow(paragraphs.get(0), "Paragraph");
        }
        if (!caption.isEmpty()) {
            node.add(new ControlNote(NoteKind.HEADING, caption, List.of(title), List.of()));
        }
        if (paragraphs.size() == 1) {
            below(paragraphs.get(0), node);
        } else {
            paragraphs(paragraphs, node);
        }
        return node;
    }

    /** Without 第 and 条, of a row of articles, too. */
    private static String articleNumber(String title) {
        return ARTICLE.matcher(title).replaceAll("${number}${branches}");
    }

    private ItemNode single(String title, XmlElement paragraph) {
        checkParagraph(paragraph, 1);
        return item(title, title, paragraph, "ParagraphSentence");
    }

    private void paragraphs(List<XmlElement> paragraphs, ItemNode article) {
        for (int i = 0; i < paragraphs.size(); i++) {
            XmlElement paragraph = paragraphs.get(i);
            String written = paragraph.children("ParagraphNum").stream()
                    .map(number -> number.characters().strip())
                    .findFirst()
                    .orElse("");
            checkParagraph(paragraph, i + 1);
            String number = "%s第%s項".formatted(article.number(), Kanji.written(i + 1));
            ItemNode node = item(number, written, paragraph, "ParagraphSentence");
            article.add(node);
            below(paragraph, node);
        }
    }

    /** The number of a paragraph is written from the second on. */
    private void checkParagraph(XmlElement paragraph, int number) {
        parts.check(
                paragraph,
                Set.of("Num"),
                Set.of("ParagraphNum", "ParagraphSentence", "Item", "TableStruct", "FigStruct"));
        refuseOrder(paragraph, List.of("ParagraphNum", "ParagraphSentence", "Item|TableStruct|FigStruct"));
        String written = parts.words(paragraph, "ParagraphNum", true);
        boolean right = written.isEmpty()
                ? number == 1
                : EgovNum.ofTitle(written).equals(Optional.of(new EgovNum(List.of(number))));
        if (!right || !paragraph.attribute("Num").orElse("").equals(String.valueOf(number))) {
            account.problem(
                    paragraph.line(), "paragraph %d is missing, stands twice or has another number".formatted(number));
        }
    }

    /** An item by its words; its title has been taken, or is empty. */
    private ItemNode item(String number, String enumerator, XmlElement element, String sentence) {
        List<XmlElement> found = element.children(sentence);
        if (found.size() != 1) {
            account.problem(element.line(), "<%s> needs one <%s>".formatted(element.name(), sentence));
            return ItemNode.of(number, enumerator, Statement.plain(""));
        }
        XmlElement holder = found.get(0);
        parts.check(holder, Set.of(), Set.of("Sentence", "Column"));
        List<XmlElement> columns = holder.children("Column");
        if (columns.isEmpty()) {
            return ItemNode.of(number, enumerator, read(parts.sentences(holder.children("Sentence")), number));
        }
        if (!holder.children("Sentence").isEmpty()) {
            account.problem(holder.line(), "sentences stand beside columns");
        }
        ItemNode node = ItemNode.of(number, enumerator, read(column(columns.get(0), 1), number));
        List<NoteParagraph> others = new ArrayList<>();
        for (int i = 1; i < columns.size(); i++) {
            others.add(new NoteParagraph("column " + (i + 1), "", read(column(columns.get(i), i + 1), number)));
        }
        node.add(new ControlNote(NoteKind.TABLE, "", List.of(number), others));
        return node;
    }

    private String column(XmlElement column, int number) {
        parts.check(column, Set.of("Num"), Set.of("Sentence"));
        if (!column.attribute("Num").orElse("").equals(String.valueOf(number))) {
            account.problem(column.line(), "column %d is missing or stands twice".formatted(number));
        }
        return parts.sentences(column.children("Sentence"));
    }

    private Statement read(String text, String number) {
        return statements.read(text, number, List.of(number));
    }

    /** All that is below an element: items, items of items, tables and pictures. */
    private void below(XmlElement element, ItemNode node) {
        EgovNum before = null;
        for (XmlElement child : element.children()) {
            if (child.is("Item") || SUBITEM.matcher(child.name()).matches()) {
                before = numbered(child, node, before);
            } else if (child.is("TableStruct") || child.is("FigStruct")) {
                node.add(new EgovTable(account, statements).plain(child, node.number()));
            }
        }
    }

    private @Nullable EgovNum numbered(XmlElement element, ItemNode above, @Nullable EgovNum before) {
        String name = element.name();
        String next = below(name);
        parts.check(
                element, Set.of("Num"), Set.of(name + "Title", name + "Sentence", next, "TableStruct", "FigStruct"));
        refuseOrder(element, List.of(name + "Title", name + "Sentence", next + "|TableStruct|FigStruct"));
        String title = parts.words(element, name + "Title", true);
        Matcher row = ROW.matcher(title);
        boolean rows = row.matches();
        String number = above.number() + cited(name, rows ? row.group("first") : title);
        EgovNum num = checkTitle(element, title, number);
        if (num != null && !num.follows(before)) {
            account.problem(element.line(), "%s stands twice, or one before it is missing".formatted(number));
        }
        account.at(number);
        ItemNode node = item(number, title, element, name + "Sentence");
        if (rows) {
            node = node.through(above.number() + cited(name, row.group("last")));
            refuseRow(element, name);
        }
        above.add(node);
        below(element, node);
        return rows ? last(element, num) : num;
    }

    private static String cited(String name, String title) {
        return name.equals("Item") ? itemNumber(title) : title;
    }

    /** Only what was struck out is written as a row. */
    private void refuseRow(XmlElement element, String name) {
        boolean struck = element.children(name + "Sentence").stream()
                .allMatch(sentence -> sentence.characters().strip().equals("削除"));
        if (!struck) {
            account.problem(element.line(), "a row of numbers with words of its own");
        }
    }

    /** {@code Num="5:7"}: the numbers of a row that was struck out. */
    private static @Nullable EgovNum last(XmlElement element, @Nullable EgovNum first) {
        String num = element.attribute("Num").orElse("");
        return EgovNum.ofAttribute(num.substring(num.indexOf(':') + 1)).orElse(first);
    }

    private static String below(String name) {
        Matcher subitem = SUBITEM.matcher(name);
        return "Subitem" + (subitem.matches() ? Integer.parseInt(subitem.group(1)) + 1 : 1);
    }

    /** 十の二 is cited as 第十号の二. */
    private static String itemNumber(String title) {
        int branch = title.indexOf('の');
        return branch < 0 ? "第" + title + "号" : "第" + title.substring(0, branch) + "号" + title.substring(branch);
    }

    /** The number twice, as an attribute and as it is written; they have to be the same. */
    private @Nullable EgovNum checkTitle(XmlElement element, String title, String number) {
        String attribute = element.attribute("Num").orElse("");
        Matcher row = ROW.matcher(title);
        boolean isRow = row.matches();
        String first = isRow ? row.group("first") : title;
        Optional<EgovNum> written = EgovNum.ofTitle(first);
        Optional<EgovNum> num = EgovNum.ofAttribute(attribute.split(":")[0]);
        boolean rows = isRow == attribute.contains(":") && (!isRow || rowEnds(row.group("last"), attribute, num));
        if (written.isEmpty() || !written.equals(num) || !rows) {
            account.problem(
                    element.line(), "%s has a number that is not known, or not that of its title".formatted(number));
        }
        return num.orElse(null);
    }

    private static boolean rowEnds(String last, String attribute, Optional<EgovNum> first) {
        Optional<EgovNum> end = EgovNum.ofAttribute(attribute.substring(attribute.indexOf(':') + 1));
        return end.isPresent()
                && end.equals(EgovNum.ofTitle(last))
                && first.filter(one -> one.isBefore(end.get())).isPresent();
    }

    /** Children of another order could be read, and would be read differently by people. */
    private void refuseOrder(XmlElement element, List<String> order) {
        int at = 0;
        for (XmlElement child : element.children()) {
            int place = place(child.name(), order);
            if (place >= 0 && place < at) {
                account.problem(child.line(), "<%s> stands behind what belongs behind it".formatted(child.name()));
            }
            at = Math.max(at, place);
        }
    }

    private static int place(String name, List<String> order) {
        for (int i = 0; i < order.size(); i++) {
            if (name.matches(order.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Articles in their order; {@code before} is the one read last. */
    @Nullable EgovNum checkArticleOrder(XmlElement article, @Nullable EgovNum before) {
        Optional<EgovNum> num =
                EgovNum.ofAttribute(article.attribute("Num").orElse("").split(":")[0]);
        if (num.isEmpty() || !num.get().follows(before)) {
            account.problem(article.line(), "%s stands twice, or one before it is missing".formatted(title(article)));
        }
        return article.attribute("Num").orElse("").contains(":") ? last(article, num.orElse(null)) : num.orElse(null);
    }
}
