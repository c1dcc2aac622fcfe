package org.sekisho.curation.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one entry, block by block: its licence lines, its fields, and then its items with their notes. */
final class EcfrEntry {

    /** The part of an entry in which its items stand. */
    static final String ITEMS = "list of items controlled";

    private static final Pattern FIELD = Pattern.compile(
            "(?i:reason for control|control\\(s\\)|related controls|related definitions|items|units?|eccn controls|license requirements? notes?"
                    + "|reporting requirements|special conditions for sta):|Items|[A-Z]{3}:");

    private static final Pattern OPENS_ITEMS = Pattern.compile("(?i)items:?");

    /** Words that begin in small letters or figures, or with a number that is written in an unknown way. */
    private static final Pattern ODD = Pattern.compile("[a-z(\\d].*|[A-Z0-9]{1,4}[.)]\\s.*", Pattern.DOTALL);

    private final ItemNode entry;
    private final Account account;
    private final Statements statements;
    private final EcfrNotes notes;
    private final EcfrItems items;
    private String section = "";

    EcfrEntry(ItemNode entry, Account account, Statements statements) {
        this.entry = entry;
        this.account = account;
        this.statements = statements;
        this.notes = new EcfrNotes(account, statements);
        this.items = new EcfrItems(entry, account, statements);
    }

    void take(EcfrBlock block) {
        account.expect(EcfrText.characters(block.element()));
        account.at(items.last().number());
        switch (block.kind()) {
            case NOTE -> note(notes.ofElement(block, items.last().number()));
            case TABLE ->
                note(new EcfrBlock.EcfrTable(account, statements)
                        .read(block, items.last().number(), inItems() ? List.of() : covers()));
            default -> words(block);
        }
    }

    private void words(EcfrBlock block) {
        String opened = EcfrHeading.section(block.text());
        if (opened != null) {
            section = opened;
            heading(block);
        } else if (block.kind() == EcfrBlock.Kind.HEADING) {
            subheading(block);
        } else {
            paragraph(block);
        }
    }

    private void heading(EcfrBlock block) {
        String label = account.take(EcfrText.of(block.element(), account));
        note(new ControlNote(NoteKind.HEADING, label, covers(), List.of()));
    }

    private void subheading(EcfrBlock block) {
        if (!inItems() || EcfrHeading.gathers(block.text())) {
            account.problem(block.line(), "a heading that is not known in an entry");
        }
        heading(block);
    }

    private void paragraph(EcfrBlock block) {
        Optional<EcfrNumber> number = EcfrNumber.of(block.text());
        if (inItems() && number.isPresent()) {
            items.take(EcfrText.of(block.element(), account), block.line());
        } else if (EcfrNotes.isNote(block.text())) {
            note(notes.ofParagraph(block, items.last().number()));
            items.open(block.text());
        } else if (FIELD.matcher(block.label()).matches()) {
            field(block);
        } else {
            unlabelled(block, number.isPresent());
        }
    }

    /** {@code Related Controls: …}, and {@code Items: a. …}. */
    private void field(EcfrBlock block) {
        String text = EcfrText.of(block.element(), account);
        boolean opensItems = OPENS_ITEMS.matcher(block.label()).matches();
        if (!text.startsWith(block.label())) {
            account.problem(block.line(), "a field whose name does not stand before its words");
            return;
        }
        if (opensItems) {
            section = ITEMS;
        }
        String label = account.take(block.label());
        String rest = text.substring(label.length()).strip();
        boolean item = opensItems && EcfrNumber.of(rest).isPresent();
        note(new ControlNote(NoteKind.FIELD, label, covers(), item ? List.of() : words(rest)));
        if (item) {
            items.take(rest, block.line());
        }
    }

    private void unlabelled(EcfrBlock block, boolean numbered) {
        String text = EcfrText.of(block.element(), account);
        refuseUnlabelled(block, numbered);
        ControlNote before = items.last().lastNote();
        if (inItems() || before == null || before.kind() != NoteKind.FIELD) {
            note(notes.ofText(text, items.last().number()));
            items.open(text);
        } else {
            items.last().extend(extended(before, text));
        }
    }

    private void refuseUnlabelled(EcfrBlock block, boolean numbered) {
        String text = block.text();
        boolean aboutItems =
                !statements.language().subjects(text, entry.number()).isEmpty();
        boolean other = text.matches(EcfrLanguage.ENTRY + "\\b.*") && !text.startsWith(entry.number());
        if (other) {
            account.problem(block.line(), "a paragraph begins as another entry and is no heading of one");
        } else if (block.label().endsWith(":")) {
            account.problem(block.line(), "a field whose name is not known");
        } else if (EcfrNotes.looksLikeNote(text)) {
            account.problem(block.line(), "a note whose heading is not known");
        } else if (numbered || (inItems() && !aboutItems)) {
            account.problem(
                    block.line(),
                    ODD.matcher(text).matches()
                            ? "an item where none belongs, or with a number that is not known"
                            : "a paragraph without a number or a label");
        } else if (!inItems() && before() == null) {
            account.problem(block.line(), "a paragraph that belongs to no field");
        }
    }

    private @Nullable ControlNote before() {
        ControlNote last = items.last().lastNote();
        return last != null && (last.kind() == NoteKind.FIELD || last.kind() == NoteKind.HEADING) ? last : null;
    }

    private ControlNote extended(ControlNote field, String text) {
        List<NoteParagraph> paragraphs =
                Stream.concat(field.paragraphs().stream(), words(text).stream()).toList();
        return new ControlNote(field.kind(), field.label(), field.covers(), paragraphs);
    }

    private List<NoteParagraph> words(String text) {
        List<NoteParagraph> words = new ArrayList<>();
        if (!text.isEmpty()) {
            words.add(notes.paragraph("", account.take(text), entry.number(), covers()));
        }
        return words;
    }

    private void note(ControlNote note) {
        items.last().add(note);
        items.close();
    }

    private List<String> covers() {
        return List.of(entry.number());
    }

    private boolean inItems() {
        return section.equals(ITEMS);
    }
}
