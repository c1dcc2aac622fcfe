package org.sekisho.curation.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.control.ControlList.ControlSource;
import org.sekisho.curation.control.EgovParts.EgovText;
import org.sekisho.reading.gazette.XmlContent.XmlElement;

/**
 * Reads the main provisions and tables of an order out of a document of e-Gov: the order by itself, or as the service answers
 * with it. Supplementary provisions, forms and the table of contents are no part of the list.
 */
final class EgovControlList {

    /** Changes whenever the same bytes may be read otherwise. */
    public static final int VERSION = 1;

    /** The element in which the service says from which day the words hold. */
    private static final String DAY = "amendment_enforcement_date";

    private static final Set<String> NOT_READ = Set.of("""
            SupplProvision TOC EnactStatement Preamble AppdxNote AppdxStyle AppdxFormat AppdxFig Appdx
            """.split("\\s+"));

    private static final Set<String> OF_THE_LAW =
            Set.of("Era", "Year", "Num", "LawType", "Lang", "PromulgateMonth", "PromulgateDay");

    private EgovControlList() {}

    /** Whether a document is one of e-Gov. */
    public static boolean recognises(XmlElement root) {
        return root.all().anyMatch(element -> element.is("LawBody"));
    }

    /**
     * Reads the order.
     *
     * @param sha256 of the document's bytes
     * @param only the articles and tables asked for, 第一条 or 別表第一; empty for all
     */
    public static ControlList read(XmlElement root, String sha256, List<String> only) {
        List<XmlElement> laws = root.all().filter(element -> element.is("Law")).toList();
        if (laws.size() != 1) {
            throw new SourceRefusedException(root.line(), "the document holds %d laws".formatted(laws.size()));
        }
        Account account = new Account();
        XmlElement law = laws.get(0);
        EgovParts parts = new EgovParts(account);
        parts.check(law, OF_THE_LAW, Set.of("LawNum", "LawBody"));
        XmlElement lawNum = one(law, "LawNum", account);
        XmlElement body = one(law, "LawBody", account);
        refuseOthers(law, lawNum, body, account);
        String number = lawNum.characters().strip();
        String title = title(body, parts, account);
        EgovOutline outline = new EgovOutline(account, Set.copyOf(only));
        outline.read(body);
        ControlSource source = new ControlSource("e-Gov", VERSION, sha256, only, leftOut(body, outline));
        return account.closed(new ControlList(
                source,
                title,
                "%s（%s）".formatted(title, number),
                day(root),
                List.of(title, number),
                List.of(),
                outline.items()));
    }

    private static void refuseOthers(XmlElement law, XmlElement lawNum, XmlElement body, Account account) {
        if (!lawNum.attributes().isEmpty() || !lawNum.children().isEmpty()) {
            account.problem(lawNum.line(), "<LawNum> has more than words");
        }
        if (!law.children().isEmpty() && !law.children().get(0).is("LawNum")) {
            account.problem(law.line(), "<Law> does not begin with <LawNum>");
        }
        if (body.children("LawTitle").size() != 1 || !body.children().get(0).is("LawTitle")) {
            account.problem(body.line(), "<LawBody> does not begin with one <LawTitle>");
        }
    }

    private static String title(XmlElement body, EgovParts parts, Account account) {
        parts.check(
                body,
                Set.of(),
                Stream.concat(NOT_READ.stream(), Stream.of("LawTitle", "MainProvision", "AppdxTable"))
                        .collect(Collectors.toSet()));
        List<XmlElement> titles = body.children("LawTitle");
        titles.forEach(title -> {
            parts.checkAttributes(title, Set.of("Kana", "Abbrev", "AbbrevKana"));
            account.expect(EgovText.characters(title));
        });
        return titles.stream()
                .map(title -> account.take(EgovText.of(title, account)))
                .collect(Collectors.joining());
    }

    private static XmlElement one(XmlElement element, String name, Account account) {
        List<XmlElement> found = element.children(name);
        if (found.size() != 1) {
            account.problem(element.line(), "<%s> needs one <%s>".formatted(element.name(), name));
        }
        return found.isEmpty() ? new XmlElement(name, Map.of(), List.of(), element.line()) : found.get(0);
    }

    private static List<String> leftOut(XmlElement body, EgovOutline outline) {
        Map<String, Integer> left = new TreeMap<>(outline.leftOut());
        body.children().stream()
                .filter(child -> NOT_READ.contains(child.name()))
                .forEach(child -> left.merge(child.name(), 1, Integer::sum));
        return left.entrySet().stream()
                .map(one -> "%d %s".formatted(one.getValue(), one.getKey()))
                .toList();
    }

    private static @Nullable String day(XmlElement root) {
        List<String> days = root.all()
                .filter(element -> element.is(DAY))
                .map(element -> element.characters().strip())
                .distinct()
                .toList();
        return days.size() == 1 && !days.get(0).isEmpty() ? days.get(0) : null;
    }

    /** The articles and tables of an order in their order, and which of them are read. */
    static final class EgovOutline {

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
            parts.check(
                    element, Set.of("Num"), Set.of("AppdxTableTitle", "RelatedArticleNum", "TableStruct", "Remarks"));
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
}
