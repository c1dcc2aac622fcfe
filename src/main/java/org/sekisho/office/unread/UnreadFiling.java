package org.sekisho.office.unread;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.office.deadline.Deadline;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.extraction.UnreadReason;

/**
 * A version of a filing that could not be read in full and that no readable copy has taken the place of.
 *
 * @param run the run whose outcome this is
 * @param sinceRun the first run that could not read it
 * @param since when that run began
 * @param clock the clock of its case; null if none is known
 * @param deadline the clock's days; null if they are not known
 * @param retryAsked whether the next run screens it again
 * @param copyNumber number of the newest version given as a readable copy of it, which waits or could not be read either: another
 *     one where this filing came without; null if there is none
 * @param copyVersion that version; 0 if there is none
 */
public record UnreadFiling(
        FilingId id,
        FilingNumber number,
        int version,
        long run,
        long sinceRun,
        Instant since,
        @Nullable String clock,
        @Nullable Deadline deadline,
        boolean retryAsked,
        @Nullable FilingNumber copyNumber,
        int copyVersion,
        List<UnreadPart> parts) {

    public UnreadFiling {
        parts = List.copyOf(parts);
    }

    /** Why, each reason once. */
    public Set<UnreadReason> reasons() {
        Set<UnreadReason> reasons = EnumSet.noneOf(UnreadReason.class);
        parts.forEach(part -> reasons.add(part.reason()));
        return reasons;
    }

    /** Whether it is quarantined for its marking: such a filing is never read again. */
    public boolean marked() {
        return reasons().contains(UnreadReason.MARKED);
    }

    /** The reasons' codes, with spaces between them. */
    String codes() {
        return reasons().stream().map(UnreadReason::name).collect(Collectors.joining(" "));
    }

    /** Says which and why, and not what its documents are called: names can say what a filing is about. */
    @Override
    public String toString() {
        return "%s version %d: %s".formatted(number, version, codes());
    }
}
