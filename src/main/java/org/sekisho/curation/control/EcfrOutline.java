package org.sekisho.curation.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.control.EcfrBlock.EcfrBlocks;
import org.sekisho.curation.control.EcfrHeading.EcfrDivisions;
import org.sekisho.reading.gazette.XmlContent.XmlElement;

/** The categories, groups and entries of the list, in their order, and which of them are read. */
final class EcfrOutline {

    private final Account account;
    private final Set<String> only;
    private final Statements statements = new Statements(new EcfrLanguage());
    private final EcfrBlocks blocks;
    private final EcfrNotes notesReader;
    private final List<ControlNote> notes = new ArrayList<>();
    private final EcfrDivisions divisions;
    private final Set<String> read = new HashSet<>();
    private String title = "";
    private int leftOut;
    private String lastEntry = "";
    private @Nullable EcfrEntry entry;
    private boolean passing;
    private boolean begun;
    private boolean ended;

    EcfrOutline(Account account, Set<String> only) {
        this.account = account;
        this.only = only;
        this.blocks = new EcfrBlocks(account);
        this.divisions = new EcfrDivisions(account);
        this.notesReader = new EcfrNotes(account, statements);
    }

    void read(XmlElement supplement) {
        List<XmlElement> heads = supplement.children("HEAD");
        if (heads.size() != 1 || !supplement.children().get(0).is("HEAD")) {
            account.problem(supplement.line(), "the supplement does not begin with one heading");
        }
        heads.forEach(head -> {
            if (!head.attributes().isEmpty()) {
                account.problem(head.line(), "an attribute of <HEAD> is not known");
            }
            account.expect(EcfrText.characters(head));
            title = account.take(EcfrText.of(head, account));
        });
        blocksOf(supplement).forEach(this::take);
        Set<String> missing = new TreeSet<>(only);
        missing.removeAll(read);
        if (!missing.isEmpty()) {
            account.problem(supplement.line(), "it has no entry " + String.join(", ", missing));
        }
    }

    private List<EcfrBlock> blocksOf(XmlElement supplement) {
        return blocks.in(new XmlElement(
                supplement.name(),
                Map.of(),
                supplement.content().stream()
                        .filter(one -> !(one instanceof XmlElement child && child.is("HEAD")))
                        .toList(),
                supplement.line()));
    }

    private void take(EcfrBlock block) {
        if (block.kind() == EcfrBlock.Kind.REMARK) {
            remark(block);
            return;
        }
        refuseBehindTheEnd(block);
        begun = true;
        if (block.kind() == EcfrBlock.Kind.NOT_KNOWN) {
            passOrRefuse(block);
            return;
        }
        EcfrHeading heading = block.kind() == EcfrBlock.Kind.HEADING ? EcfrHeading.of(block.text()) : null;
        if (heading != null) {
            blocks.check(block);
            divide(heading, block);
        } else if (block.opensEntry()) {
            open(block);
        } else if (entry != null) {
            blocks.check(block);
            entry.take(block);
        } else if (!passing) {
            blocks.check(block);
            aside(block);
        }
    }

    private void divide(EcfrHeading heading, EcfrBlock block) {
        entry = null;
        passing = false;
        lastEntry = "";
        account.expect(EcfrText.characters(block.element()));
        EcfrText.of(block.element(), account);
        account.take(heading.enumerator());
        Statement words = statements.read(account.take(heading.words()), "", List.of());
        divisions.add(heading, words, block.line());
    }

    private void open(EcfrBlock block) {
        String number = block.text().substring(0, 5);
        entry = null;
        passing = !only.isEmpty() && !only.contains(number);
        check(number, block.line());
        lastEntry = number;
        if (passing) {
            leftOut++;
            return;
        }
        read.add(number);
        blocks.check(block);
        account.expect(EcfrText.characters(block.element()));
        String text = EcfrText.of(block.element(), account);
        account.take(number);
        String words = account.take(text.substring(number.length()).strip());
        ItemNode node = ItemNode.of(number, number, statements.read(words, number, List.of(number)));
        ItemNode group = divisions.group();
        if (group != null) {
            group.add(node);
        }
        account.at(number);
        entry = new EcfrEntry(node, account, statements);
    }

    private void check(String number, int line) {
        String here = divisions.entriesBegin();
        if (!number.startsWith(here) || here.isEmpty()) {
            account.problem(line, "%s stands in no group, or in another than its own".formatted(number));
        }
        if (number.compareTo(lastEntry) <= 0) {
            account.problem(line, "%s stands twice, or not in its order: %s is before it".formatted(number, lastEntry));
        }
    }

    private void passOrRefuse(EcfrBlock block) {
        if (!passing) {
            blocks.check(block);
        }
    }

    private void refuseBehindTheEnd(EcfrBlock block) {
        if (ended) {
            ended = false;
            account.problem(
                    block.line(), "a remark of the editors stands among the items; what it is about is not known");
        }
    }

    /** Words of the editors, which stand before the list or behind it and belong to no item. */
    private void remark(EcfrBlock block) {
        ended = begun;
        account.expect(EcfrText.characters(block.element()));
        List<XmlElement> parts = block.element().children();
        boolean plain = block.element().hasWords() || parts.isEmpty();
        List<NoteParagraph> paragraphs = new ArrayList<>();
        for (XmlElement one : plain ? List.of(block.element()) : parts) {
            String words = account.take(EcfrText.of(one, account));
            paragraphs.add(new NoteParagraph(
                    (begun ? "behind the list, " : "before the list, ") + place(one), "", Statement.plain(words)));
        }
        notes.add(new ControlNote(NoteKind.TEXT, "", List.of(), paragraphs));
    }

    private static String place(XmlElement one) {
        return one.attributes().entrySet().stream()
                .map(attribute -> attribute.getKey() + " " + attribute.getValue())
                .collect(Collectors.joining(", ", one.name() + " ", ""))
                .strip();
    }

    /** Takes a block above the entries of a group or category, or before the first of all. */
    private void aside(EcfrBlock block) {
        account.expect(EcfrText.characters(block.element()));
        switch (block.kind()) {
            case NOTE -> add(notesReader.ofElement(block, ""));
            case PARAGRAPH -> paragraph(block);
            default -> account.problem(block.line(), "a heading or table that stands in no entry");
        }
    }

    private void paragraph(EcfrBlock block) {
        if (EcfrNotes.isNote(block.text())) {
            add(notesReader.ofParagraph(block, ""));
            return;
        }
        if (EcfrNumber.of(block.text()).isPresent() || block.text().matches(EcfrLanguage.ENTRY + "\\b.*")) {
            account.problem(block.line(), "an item that stands in no entry, or an entry that is no heading");
        }
        add(notesReader.ofText(EcfrText.of(block.element(), account), ""));
    }

    private void add(ControlNote note) {
        ItemNode above = divisions.innermost();
        if (above == null) {
            notes.add(note);
        } else {
            above.add(note);
        }
    }

    String title() {
        return title;
    }

    List<String> leftOut() {
        return leftOut == 0 ? List.of() : List.of("%d entries".formatted(leftOut));
    }

    List<ControlNote> notes() {
        return notes;
    }

    List<ControlItem> items() {
        return divisions.categories().stream()
                .map(one -> one.built(statements.language()))
                .toList();
    }

    ControlList closed(ControlList list) {
        return account.closed(list);
    }
}
