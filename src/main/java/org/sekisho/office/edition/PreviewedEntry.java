package org.sekisho.office.edition;

import org.jspecify.annotations.Nullable;
import org.sekisho.curation.evaluation.Interval;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.StaffMember;

/**
 * What a preview says of one entry that changes.
 *
 * @param areaBefore null if the entry is new
 * @param areaAfter null if it goes
 * @param handling the higher of its levels before and after
 * @param met filings that meet it as it would be, of those looked at, whether or not the reader may know of each
 * @param micros what a filing costs it, measured on some; null if it was not
 * @param scanned whether every filing was read for it, because the index of the archive could not tell which need not be
 */
public record PreviewedEntry(
        String code,
        String title,
        @Nullable String areaBefore,
        @Nullable String areaAfter,
        Handling handling,
        int met,
        @Nullable Integer micros,
        boolean scanned,
        Counts counts) {

    /** The fewest filings looked at that allow a conclusion. */
    private static final int ENOUGH_LOOKED = 50;

    private static final double HALF = 0.5;

    /**
     * Filings for which it changes, of those the reader may know of.
     *
     * @param opens those that are in no case of that queue and would be
     * @param closes those for whose case nothing would be left to speak
     */
    public record Counts(int newly, int noLonger, int otherwise, int elsewhere, int opens, int closes) {

        /** The counts of an entry that changes nothing for any filing. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
    }

    /** The area it is in, or was in. */
    public String area() {
        return areaAfter == null ? String.valueOf(areaBefore) : areaAfter;
    }

    /** Whether it flags more than half of what is held, as far as what was looked at tells nineteen times of twenty. */
    public boolean flagsOverHalf(int looked) {
        return looked >= ENOUGH_LOOKED
                && Interval.of(Math.min(met, looked), looked).low() > HALF;
    }

    /** Whether a person may know of the entry, as it is and as it would be. */
    public boolean isKnownTo(StaffMember reader) {
        Access access = reader.profile().access();
        return (areaBefore == null || access.reaches(areaBefore))
                && (areaAfter == null || access.reaches(areaAfter))
                && access.cleared().covers(handling);
    }
}
