package org.sekisho.office.edition;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.evaluation.Interval;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEditions.KeptEdition;
import org.sekisho.office.review.CaseFigures;
import org.sekisho.screening.record.EntryUse;

/**
 * How an entry does.
 *
 * @param found filings of the last year in which it was found
 * @param last when it was found last; null if it never was
 * @param decided cases that it opened whose newest decision counts
 * @param concern those of them with another decision than no concern
 * @param missed clear filings of the blind sample that it ought to have found, as people named it
 */
public record EntryFigures(int found, @Nullable Instant last, int decided, int concern, int missed) {

    public static final EntryFigures NONE = new EntryFigures(0, null, 0, 0, 0);

    /** In which an entry should be found. */
    private static final Duration YEAR = Duration.ofDays(365);

    /** The fewest decisions that allow a conclusion. */
    private static final int ENOUGH_DECIDED = 10;

    /** An entry is noisy if its precision is lower than that, nineteen times of twenty. */
    private static final double NOISY = 0.2;

    /** A basis that nobody compared with its source for longer may be behind it. */
    private static final Period BASIS_HOLDS = Period.ofYears(1);

    /** Why somebody should look at an entry. */
    public enum Concern {
        REVIEW_OVERDUE,
        NOT_IN_FORCE,
        NOT_FOUND,
        NOISY,
        MISSED,
        BASIS_OLD
    }

    /** Since when an entry should have been found. */
    public static Instant yearBefore(Instant now) {
        return now.minus(YEAR);
    }

    /** Whether any of the editions of a list was in use a year ago. */
    public static boolean yearOfRuns(List<KeptEdition> editions, Instant now) {
        return editions.stream().anyMatch(used -> used.since().isBefore(yearBefore(now)));
    }

    /** The figures of an entry from what is known of it; null where nothing is. */
    public static EntryFigures of(
            EntryUse.@Nullable Found found, CaseFigures.@Nullable EntryFigure decided, int missed) {
        return new EntryFigures(
                found == null ? 0 : found.filings(),
                found == null ? null : found.last(),
                decided == null ? 0 : decided.decided(),
                decided == null ? 0 : decided.decided() - decided.noConcern(),
                missed);
    }

    /** The share of decided cases to act on; null if none is decided. */
    public @Nullable Interval precision() {
        return decided == 0 ? null : Interval.of(concern, decided);
    }

    /**
     * All that hold on a day, in the order in which they are named here.
     *
     * @param yearOfRuns whether runs have used the entry's list for a year: before, one that was not found may still be
     */
    public List<Concern> concerns(Entry entry, LocalDate today, boolean yearOfRuns) {
        List<Concern> concerns = new ArrayList<>();
        add(concerns, Concern.REVIEW_OVERDUE, entry.stewardship().overdueOn(today));
        add(concerns, Concern.NOT_IN_FORCE, !entry.stewardship().inForceOn(today));
        add(concerns, Concern.NOT_FOUND, found == 0 && yearOfRuns && !entry.namesBody());
        add(concerns, Concern.NOISY, isNoisy());
        add(concerns, Concern.MISSED, missed > 0);
        LocalDate retrieved = entry.basis().retrieved();
        add(
                concerns,
                Concern.BASIS_OLD,
                retrieved != null && retrieved.plus(BASIS_HOLDS).isBefore(today));
        return concerns;
    }

    private boolean isNoisy() {
        Interval precision = precision();
        return precision != null && decided >= ENOUGH_DECIDED && precision.high() < NOISY;
    }

    private static void add(List<Concern> concerns, Concern concern, boolean holds) {
        if (holds) {
            concerns.add(concern);
        }
    }
}
