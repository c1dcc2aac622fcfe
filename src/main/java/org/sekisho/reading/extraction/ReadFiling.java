package org.sekisho.reading.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.TextBlock;

/**
 * The filing as far as it could be read, and the parts that could not.
 *
 * @param filing from all documents together; without text if nothing could be read
 * @param rest blocks of its text that readers of formats passed over
 * @param pictures formulae and tables that are pictures, beside text that was read
 * @param uncompared documents with lines that nobody could compare with what their pages show
 */
public record ReadFiling(Filing filing, List<UnreadPart> unread, Set<TextBlock> rest, int pictures, int uncompared) {

    public ReadFiling {
        unread = List.copyOf(unread);
        rest = Set.copyOf(rest);
    }

    /** A filing of which readers passed over nothing, without pictures. */
    public ReadFiling(Filing filing, List<UnreadPart> unread) {
        this(filing, unread, Set.of(), 0, 0);
    }

    /** Adds what an earlier version has; where both have an answer this one's counts. */
    ReadFiling and(ReadFiling earlier) {
        FilingAssembly both = new FilingAssembly();
        both.add(filing);
        both.add(earlier.filing());
        return new ReadFiling(
                both.whole(),
                Stream.concat(unread.stream(), earlier.unread().stream()).toList(),
                rest,
                pictures + earlier.pictures(),
                uncompared + earlier.uncompared());
    }

    /** A filing whose marking was seen before it was stored: nothing of it but the date that deadlines count from. */
    static ReadFiling withheld(@Nullable LocalDate filed) {
        Bibliography dates =
                new Bibliography(null, null, null, new FilingDates(filed, null, null), List.of(), List.of(), List.of());
        return withheld(new Filing(null, dates, List.of(), List.of()));
    }

    /** A filing that carries a classification marking: only its number and the dates that deadlines need. */
    static ReadFiling withheld(Filing filing) {
        Bibliography all = filing.bibliography();
        Bibliography dates = new Bibliography(
                all.country(), all.kind(), all.language(), all.dates(), List.of(), List.of(), List.of());
        return new ReadFiling(
                new Filing(filing.number(), dates, List.of(), List.of()),
                List.of(new UnreadPart("", 0, UnreadReason.MARKED, "")));
    }

    /** Tells whether it was withheld for its marking. */
    public boolean marked() {
        return unread.stream().anyMatch(part -> part.reason() == UnreadReason.MARKED);
    }
}
