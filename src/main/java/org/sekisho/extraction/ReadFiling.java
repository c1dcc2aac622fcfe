package org.sekisho.extraction;

import java.util.List;
import org.sekisho.filing.Bibliography;
import org.sekisho.filing.Filing;

/**
 * What could be read of a filing, and what could not.
 *
 * @param filing from all documents together; without text if nothing could be read
 */
public record ReadFiling(Filing filing, List<UnreadPart> unread) {

    public ReadFiling {
        unread = List.copyOf(unread);
    }

    /** A filing that carries a classification marking: nothing of it but its number and the dates that clocks need. */
    static ReadFiling withheld(Filing filing) {
        Bibliography all = filing.bibliography();
        Bibliography dates = new Bibliography(
                all.country(), all.kind(), all.language(), all.dates(), List.of(), List.of(), List.of());
        return new ReadFiling(
                new Filing(filing.number(), dates, List.of(), List.of()),
                List.of(new UnreadPart("", 0, UnreadReason.MARKED, "")));
    }

    /** Whether it was withheld for its marking. */
    public boolean marked() {
        return unread.stream().anyMatch(part -> part.reason() == UnreadReason.MARKED);
    }
}
