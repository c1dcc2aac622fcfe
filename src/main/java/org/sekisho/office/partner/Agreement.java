package org.sekisho.office.partner;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.deadline.Wording;

/**
 * The terms on which two offices give each other passages of filings. Both have the same version, each with the other's certificates.
 *
 * @param partner the other office
 * @param version of the terms; a later one takes the place of an earlier one
 * @param theirs the certificates by which it signs and receives
 * @param purpose what it may use them for; each item that is given says so
 * @param onward to whom it may show them
 * @param areas of technology about which they may be given
 * @param views in which they may
 * @param highest the highest level that they may have
 * @param from the first day of it
 * @param until its last day
 * @param keepDays how many days the other office may keep what it was given
 */
public record Agreement(
        PartnerCode partner,
        int version,
        Wording name,
        PartnerIdentity theirs,
        String purpose,
        String onward,
        Set<String> areas,
        Set<View> views,
        Handling highest,
        LocalDate from,
        LocalDate until,
        int keepDays) {

    private static final int LONGEST_KEPT = 3_660;

    public Agreement {
        views = Set.copyOf(views);
        areas = Collections.unmodifiableSet(new TreeSet<>(areas));
        if (version < 1) {
            throw new IllegalArgumentException("'version' is a number from 1");
        }
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("'until' is before 'from'");
        }
        if (areas.isEmpty()) {
            throw new IllegalArgumentException("'areas' names none");
        }
        if (keepDays < 1 || keepDays > LONGEST_KEPT) {
            throw new IllegalArgumentException("'keepDays' is a number from 1 to " + LONGEST_KEPT);
        }
    }

    boolean lets(View view) {
        return views.contains(view);
    }

    /** Whether something of an area and a level may be given in a view. */
    public boolean lets(View view, String area, Handling mark) {
        return lets(view) && areas.contains(area) && highest.covers(mark);
    }

    /**
     * The hash that the first package by these terms names, in place of one before it: the same at both offices, if both approved the
     * same terms and each other's certificates.
     *
     * @param from fingerprint of whom sends it
     * @param to fingerprint of the recipient
     */
    String chain(String from, String to) {
        return PartnerPackage.hash(PartnerPackage.JSON.writeValueAsString(Stream.of(
                        "sekisho-partner-chain/1",
                        from,
                        to,
                        version,
                        purpose.strip(),
                        onward.strip(),
                        areas,
                        new TreeSet<>(views),
                        highest,
                        this.from,
                        until,
                        keepDays)
                .map(String::valueOf)
                .toList()));
    }

    /** The last day on which something that is given on a day may be kept: the agreement ends all of it with itself. */
    LocalDate keptUntil(LocalDate given) {
        LocalDate kept = given.plusDays(keepDays);
        return kept.isAfter(until) ? until : kept;
    }
}
