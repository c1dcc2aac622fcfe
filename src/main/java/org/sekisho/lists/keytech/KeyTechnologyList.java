package org.sekisho.lists.keytech;

import java.time.LocalDate;
import java.util.List;

/**
 * The technologies an office screens for.
 *
 * @param file the name of the file it was read from
 * @param notice what everyone who sees a result of it has to know, such as <em>candidate, not law</em>; may be empty
 * @param source the file's content, kept with the run that used it
 */
public record KeyTechnologyList(
        Edition edition, String title, String notice, String file, List<Entry> entries, String source) {

    public KeyTechnologyList {
        entries = List.copyOf(entries);
    }

    /** The same with the entries that are in force on a day. */
    public KeyTechnologyList inForceOn(LocalDate day) {
        List<Entry> inForce = entries.stream()
                .filter(entry -> entry.stewardship().inForceOn(day))
                .toList();
        return new KeyTechnologyList(edition, title, notice, file, inForce, source);
    }

    @Override
    public String toString() {
        return "%s, %d entries".formatted(edition, entries.size());
    }
}
