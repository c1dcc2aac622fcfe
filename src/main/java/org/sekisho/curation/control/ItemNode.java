package org.sekisho.curation.control;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item while it is being read. */
final class ItemNode {

    private final String number;
    private final @Nullable String through;
    private final String enumerator;
    private final Statement statement;
    private final boolean division;
    private final List<ControlNote> notes = new ArrayList<>();
    private final List<ItemNode> items = new ArrayList<>();

    private ItemNode(
            String number, @Nullable String through, String enumerator, Statement statement, boolean division) {
        this.number = number;
        this.through = through;
        this.enumerator = enumerator;
        this.statement = statement;
        this.division = division;
    }

    public static ItemNode of(String number, String enumerator, Statement statement) {
        return new ItemNode(number, null, enumerator, statement, false);
    }

    /** A heading that only gathers what is below it. */
    public static ItemNode division(String number, String enumerator, Statement statement) {
        return new ItemNode(number, null, enumerator, statement, true);
    }

    /** The same as a row of numbers that the law keeps as one; before anything is added to it. */
    public ItemNode through(String last) {
        return new ItemNode(number, last, enumerator, statement, division);
    }

    /** The same with another number; before anything is added to it. */
    public ItemNode renumbered(String other) {
        return new ItemNode(other, through, enumerator, statement, division);
    }

    public String number() {
        return number;
    }

    public void add(ControlNote note) {
        notes.add(note);
    }

    /** Adds words to what was noted last. */
    public void extend(ControlNote extended) {
        notes.set(notes.size() - 1, extended);
    }

    public @Nullable ControlNote lastNote() {
        return notes.isEmpty() ? null : notes.get(notes.size() - 1);
    }

    public ItemNode add(ItemNode item) {
        items.add(item);
        return item;
    }

    public ControlItem built(LawLanguage language) {
        Joining joining = joining(language);
        return new ControlItem(
                number,
                through,
                enumerator,
                joining == Joining.NOT_STATED ? statement.with(Doubt.JOINING_NOT_STATED) : statement,
                joining,
                notes,
                items.stream().map(item -> item.built(language)).toList());
    }

    private Joining joining(LawLanguage language) {
        if (items.isEmpty()) {
            return Joining.NONE;
        }
        List<String> below = items.stream().map(item -> item.statement.text()).toList();
        return division ? Joining.ANY : language.joining(statement.text(), below);
    }
}
