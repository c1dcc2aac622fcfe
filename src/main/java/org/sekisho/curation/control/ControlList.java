package org.sekisho.curation.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A control list as its source writes it: a draft for the people who keep a list, and never law by itself. Items are
 * addressed by the numbers that the law gives them, never by their place.
 *
 * @param title as the source has it
 * @param authority what the law is called: {@code 15 CFR part 774, supplement no. 1}
 * @param version the day or edition that the source itself states; null if it states none
 * @param names by which an entry of an office's list may cite it
 * @param notes what belongs to the list as a whole
 */
public record ControlList(
        ControlSource source,
        String title,
        String authority,
        @Nullable String version,
        List<String> names,
        List<ControlNote> notes,
        List<ControlItem> items) {

    public ControlList {
        names = List.copyOf(names);
        notes = List.copyOf(notes);
        items = List.copyOf(items);
    }

    /** All items at every depth, in the law's own order. */
    public Stream<ControlItem> all() {
        return items.stream().flatMap(ControlItem::all);
    }

    public Optional<ControlItem> item(String number) {
        return all().filter(item -> item.number().equals(number)).findFirst();
    }

    /** Every piece of the source's words that is kept. */
    public Stream<String> pieces() {
        return Stream.of(
                        Stream.of(title),
                        notes.stream().flatMap(ControlNote::pieces),
                        items.stream().flatMap(ControlItem::pieces))
                .flatMap(pieces -> pieces);
    }

    /**
     * From which bytes a draft was read, by what, and how much of them.
     *
     * @param format {@code eCFR} or {@code e-Gov}
     * @param reader the reader's version: another one may read the same bytes otherwise
     * @param sha256 of the bytes, 64 hexadecimal digits
     * @param only what was asked for by number; empty if all
     * @param leftOut what of the document is no part of the draft, and how many of each
     */
    public record ControlSource(String format, int reader, String sha256, List<String> only, List<String> leftOut) {

        public ControlSource {
            only = List.copyOf(only);
            leftOut = List.copyOf(leftOut);
        }
    }
}
