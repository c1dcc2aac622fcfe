package org.sekisho.curation.control;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One item of a control list.
 *
 * @param number as the law cites it: {@code 3A001.a.5.a}, {@code 別表第一 一の項（一）}
 * @param through the last number of a row that the law keeps as one, {@code f. through w. [Reserved]}; null for one item
 * @param enumerator as it stands before the words: {@code a.5.a.}
 * @param joining how the items below it make it up
 * @param notes in the law's order, each with what it covers
 */
public record ControlItem(
        String number,
        @Nullable String through,
        String enumerator,
        Statement statement,
        Joining joining,
        List<ControlNote> notes,
        List<ControlItem> items) {

    public ControlItem {
        notes = List.copyOf(notes);
        items = List.copyOf(items);
    }

    /** It and all items below it, in the law's own order. */
    public Stream<ControlItem> all() {
        return Stream.concat(Stream.of(this), items.stream().flatMap(ControlItem::all));
    }

    Stream<String> pieces() {
        return Stream.of(
                        Stream.of(enumerator, statement.text()),
                        notes.stream().flatMap(ControlNote::pieces),
                        items.stream().flatMap(ControlItem::pieces))
                .flatMap(pieces -> pieces);
    }
}
