package org.sekisho.curation.control;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A place of a draft at which a person has to look.
 *
 * @param number the item's; empty for the list as a whole
 * @param note the label of the note in which it is; empty for the item's own words
 */
public record DoubtedPlace(String number, String note, Doubt doubt) {

    /** All of them, in the law's own order. */
    public static List<DoubtedPlace> of(ControlList list) {
        return Stream.concat(notes("", list.notes()), list.all().flatMap(DoubtedPlace::of))
                .distinct()
                .toList();
    }

    /** The places of an item, without those below it. */
    static Stream<DoubtedPlace> of(ControlItem item) {
        return Stream.concat(
                item.statement().doubts().stream().map(doubt -> new DoubtedPlace(item.number(), "", doubt)),
                notes(item.number(), item.notes()));
    }

    private static Stream<DoubtedPlace> notes(String number, List<ControlNote> notes) {
        return notes.stream()
                .flatMap(note -> note.paragraphs().stream()
                        .flatMap(paragraph -> paragraph.statement().doubts().stream())
                        .map(doubt -> new DoubtedPlace(number, name(note), doubt)));
    }

    private static String name(ControlNote note) {
        return note.label().isEmpty() ? note.kind().name().toLowerCase(Locale.ROOT) : note.label();
    }
}
