package org.sekisho.curation.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.gazette.xml.XmlContent.XmlElement;

/** The articles and tables of an order in their order, and which of them are read. */
final class EgovOutline {

    private final Account account;
    private final Set<String> only;
    private final Statements statements = new Statements(new EgovLanguage());
    private final EgovParts parts;
    private final EgovItems reader;
    private final List<ItemNode> items = new ArrayList<>();
    private final Set<String> read = new HashSet<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private @Nullable EgovNum article;

    EgovOutline(Account account, Set<String> only) {
        this.account = account;
        this.only = only;
        this.parts = new EgovParts(account);
        this.reader = new EgovItems(account, statements);
    }

    void read(XmlElement body) {
        if (body.children("MainProvision").size() != 1) {
            account.problem(body.line(), "<LawBody> needs one <MainProvision>");
        }
        for (XmlElement child : body.children()) {
            if (child.is("MainProvision")) {
                parts.check(child, Set.of(), Set.of("Article"));
                child.children("Article").forEach(this::article);
            } else if (child.is("AppdxTable")) {
                table(child);
            }
        }
        Set<String> missing = new TreeSet<>(only);
        missing.removeAll(read);
        if (!missing.isEmpty()) {
            account.problem(body.line(), "it has no " + String.join(", ", missing));
        }
    }

    private void article(XmlElement element) {
        article = reader.checkArticleOrder(element, article);
        if (wanted(EgovItems.title(element), element)) {
            items.add(reader.article(element));
        }
    }

    private boolean wanted(String title, XmlElement element) {
        if (!only.isEmpty() && !only.contains(title)) {
            leftOut.merge(element.name(), 1, Integer::sum);
            return false;
        }
        if (!read.add(title)) {
            account.problem(element.line(), "%s stands twice".formatted(title));
        }
        account.expect(EgovText.characters(element));
        return true;
    }

    private void table(XmlElement element) {
        String title = element.children("AppdxTableTitle").stream()
                .map(found -> found.characters().strip())
                .findFirst()
                .orElse("");
        if (!wanted(title, element)) {
            return;
        }
        parts.check(element, Set.of("Num"), Set.of("AppdxTableTitle", "RelatedArticleNum", "TableStruct", "Remarks"));
        parts.words(element, "AppdxTableTitle", true);
        account.at(title);
        checkNumber(element, title);
        String related = parts.words(element, "RelatedArticleNum", false);
        ItemNode node = ItemNode.division(title, title, Statement.plain(""));
        items.add(node);
        if (!related.isEmpty()) {
            node.add(new ControlNote(NoteKind.HEADING, related, List.of(title), List.of()));
        }
        EgovTable table = new EgovTable(account, statements);
        for (XmlElement child : element.children()) {
            if (child.is("TableStruct")) {
                table.read(child, node);
            } else if (child.is("Remarks")) {
                node.add(table.remarks(child, title));
            }
        }
    }

    private void checkNumber(XmlElement table, String title) {
        EgovNum written = EgovNum.ofTitle(title.replaceFirst("^別表第?", "")).orElse(new EgovNum(List.of(1)));
        boolean same = table.attribute("Num")
                .map(num -> EgovNum.ofAttribute(num).filter(written::equals).isPresent())
                .orElse(true);
        if (!title.startsWith("別表") || !same) {
            account.problem(table.line(), "a table whose title is not known, or not that of its number");
        }
    }

    Map<String, Integer> leftOut() {
        return leftOut;
    }

    List<ControlItem> items() {
        return items.stream().map(item -> item.built(statements.language())).toList();
    }
}
