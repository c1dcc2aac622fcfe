package org.sekisho.curation.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.control.EcfrNumber.EcfrOrder;
import org.sekisho.reading.gazette.XmlContent.XmlElement;

/** Reads notes, with the numbering that is their own, and what they cover. */
record EcfrNotes(Account account, Statements statements) {

    private static final Pattern LABEL = Pattern.compile(
            "(?<label>(?<kind>(?i:technical notes?|notes?|n\\.b\\.|nota bene))(?: \\d+)?(?: (?i:to|for) (?<about>[^:]{1,200}?))?\\s*:)\\s*(?<words>.*)");

    private static final Pattern BARE = Pattern.compile(
            "(?i)(?:technical notes?|notes?|n\\.b\\.|nota bene)(?: \\d+)?(?: (?:to|for) [^:]{1,200})?[.:]?");

    private static final Pattern NOTE_LIKE = Pattern.compile("(?i)(?:technical note|note|n\\.b\\.|nota bene).*");

    private static final Set<String> PARAGRAPHS = Set.of("P", "FP", "FP-1", "FP-2");

    /** Whether a paragraph is a note by how it begins. */
    static boolean isNote(String text) {
        return LABEL.matcher(text).matches();
    }

    /** Whether it begins as notes do, so that it is no item. */
    static boolean looksLikeNote(String text) {
        return NOTE_LIKE.matcher(text).matches();
    }

    ControlNote ofParagraph(EcfrBlock block, String owner) {
        Matcher label = LABEL.matcher(EcfrText.of(block.element(), account));
        if (!label.matches()) {
            throw new IllegalArgumentException("No note at line " + block.line());
        }
        account.take(label.group("label"));
        String words = account.take(label.group("words"));
        List<String> covers = covers(label.group("about"), List.of(words), owner);
        List<NoteParagraph> paragraphs = words.isEmpty() ? List.of() : List.of(paragraph("", words, owner, covers));
        return new ControlNote(kind(label.group("kind")), label.group("label"), covers, doubted(paragraphs, covers));
    }

    /** Words without a label, about what their sentence names. */
    ControlNote ofText(String words, String owner) {
        List<String> covers = statements.language().subjects(words, owner);
        List<NoteParagraph> paragraphs = List.of(paragraph("", account.take(words), owner, covers));
        return new ControlNote(NoteKind.TEXT, "", covers, doubted(paragraphs, covers));
    }

    /** A note with a heading and paragraphs of its own. */
    ControlNote ofElement(EcfrBlock block, String owner) {
        refuse(block.element());
        List<XmlElement> children = block.element().children();
        boolean headed = !children.isEmpty() && children.get(0).is("HED");
        String label = headed ? account.take(EcfrText.of(children.get(0), account)) : "";
        if (!headed
                || !children.get(0).attributes().isEmpty()
                || !BARE.matcher(label).matches()) {
            account.problem(block.line(), "a note without a heading that is known, such as 'Note 1:'");
        }
        List<XmlElement> rest = children.subList(headed ? 1 : 0, children.size());
        List<String> texts = rest.stream().map(one -> EcfrText.of(one, account)).toList();
        Matcher about = LABEL.matcher(label.endsWith(":") ? label : label + ":");
        List<String> covers = covers(about.matches() ? about.group("about") : null, texts, owner);
        return new ControlNote(kind(label), label, covers, doubted(paragraphs(rest, texts, owner, covers), covers));
    }

    private void refuse(XmlElement note) {
        if (note.hasWords()) {
            account.problem(note.line(), "words stand in <NOTE> outside of any paragraph");
        }
        account.refuseAttributes(note, Set.of());
    }

    private List<NoteParagraph> paragraphs(
            List<XmlElement> elements, List<String> texts, String owner, List<String> covers) {
        List<NoteParagraph> paragraphs = new ArrayList<>();
        EcfrNoteOrder order = new EcfrNoteOrder();
        for (int i = 0; i < elements.size(); i++) {
            XmlElement element = elements.get(i);
            if (!PARAGRAPHS.contains(element.name()) || !element.attributes().isEmpty()) {
                account.problem(element.line(), "<%s> is not known in a note".formatted(element.name()));
            }
            Optional<EcfrNumber> number = EcfrNumber.of(texts.get(i));
            if (number.isPresent() && !order.takes(number.get())) {
                account.problem(
                        element.line(),
                        "in a note, %s does not follow %s"
                                .formatted(number.get().enumerator(), order.written()));
            }
            order.read(texts.get(i));
            paragraphs.add(numbered(number, texts.get(i), owner, covers));
        }
        return paragraphs;
    }

    private NoteParagraph numbered(Optional<EcfrNumber> number, String text, String owner, List<String> covers) {
        String enumerator = account.take(number.map(EcfrNumber::enumerator).orElse(""));
        String words = account.take(number.map(EcfrNumber::words).orElse(text));
        return paragraph(enumerator, words, owner, covers);
    }

    NoteParagraph paragraph(String enumerator, String words, String owner, List<String> covers) {
        return new NoteParagraph("", enumerator, statements.read(words, owner, covers));
    }

    /** The items that its label names, else those that its sentences begin with. */
    private List<String> covers(@Nullable String about, List<String> texts, String owner) {
        List<String> named = about == null ? List.of() : EcfrLanguage.numbers(about);
        return named.isEmpty()
                ? texts.stream()
                        .flatMap(text -> statements.language().subjects(text, owner).stream())
                        .distinct()
                        .toList()
                : named;
    }

    private static List<NoteParagraph> doubted(List<NoteParagraph> paragraphs, List<String> covers) {
        return covers.isEmpty() ? NoteParagraph.doubted(paragraphs, Doubt.SCOPE_NOT_STATED) : paragraphs;
    }

    private static NoteKind kind(String label) {
        String small = label.toLowerCase(Locale.ROOT);
        if (small.startsWith("technical")) {
            return NoteKind.TECHNICAL_NOTE;
        }
        return small.startsWith("note") ? NoteKind.NOTE : NoteKind.NOTA_BENE;
    }

    /** The numbering within a note: it may begin anew below a number of another kind, and where a paragraph ends with a colon. */
    static final class EcfrNoteOrder {

        private EcfrOrder order = new EcfrOrder();
        private EcfrOrder above = new EcfrOrder();
        private boolean opened = true;

        /** Whether a number may come next; if it may, it has come. */
        boolean takes(EcfrNumber number) {
            if (order.accepts(number)) {
                order.moveTo(number);
                return true;
            }
            if (above.accepts(number)) {
                above.moveTo(number);
                order = above;
                above = new EcfrOrder();
                return true;
            }
            EcfrOrder fresh = new EcfrOrder();
            if (opened && fresh.accepts(number)) {
                fresh.moveTo(number);
                above = order.isAtStart() ? above : order;
                order = fresh;
                return true;
            }
            return false;
        }

        /** Looks at a paragraph's end. */
        void read(String text) {
            opened = text.endsWith(":");
        }

        String written() {
            return order.isAtStart() ? "what stands before it" : order.written() + ".";
        }
    }
}
