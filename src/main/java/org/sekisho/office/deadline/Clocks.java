package org.sekisho.office.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The clocks of all offices that are known here: which one runs for a filing, and how one that runs stands. */
public final class Clocks {

    private final List<OfficeClocks> offices;
    private final @Nullable OfficeClocks own;

    /** @param own the office that runs this; null to take the office that each filing names */
    public Clocks(List<OfficeClocks> offices, @Nullable String own) {
        this.offices = offices.stream()
                .sorted(Comparator.comparing(OfficeClocks::jurisdiction))
                .toList();
        this.own = own == null ? null : office(own).orElse(null);
    }

    /** The offices, by their letters. */
    public List<OfficeClocks> offices() {
        return offices;
    }

    /** The office that runs this; empty if each filing's own office counts. */
    public Optional<OfficeClocks> own() {
        return Optional.ofNullable(own);
    }

    public Optional<OfficeClocks> office(@Nullable String jurisdiction) {
        return offices.stream()
                .filter(office -> office.jurisdiction().equals(jurisdiction))
                .findFirst();
    }

    /**
     * The office whose clocks run for a filing: the one that runs this, or else the one that the filing names, or else the
     * one with whose letters its number begins.
     */
    public Optional<OfficeClocks> officeOf(@Nullable String named, String number) {
        if (own != null) {
            return Optional.of(own);
        }
        return named == null
                ? offices.stream()
                        .filter(office -> number.startsWith(office.jurisdiction()))
                        .findFirst()
                : office(named);
    }

    /** The clock of a deadline; empty if the file does not have it any more. */
    public Optional<LegalClock> clockOf(Deadline deadline) {
        return clock(deadline.jurisdiction(), deadline.clock());
    }

    /** The clock of an office by its code; empty if either is not known. */
    public Optional<LegalClock> clock(@Nullable String jurisdiction, @Nullable String code) {
        return code == null ? Optional.empty() : office(jurisdiction).flatMap(office -> office.clock(code));
    }

    /** The standing of a deadline at a moment, by the days of its office. */
    public Standing standing(Deadline deadline, Instant now) {
        OfficeDays days =
                office(deadline.jurisdiction()).map(OfficeClocks::days).orElse(daysHere());
        return deadline.on(days.at(now));
    }

    /** The days of the office that runs this. */
    public OfficeDays daysHere() {
        return own == null ? OfficeDays.UNKNOWN : own.days();
    }

    /** The day that it is at whichever office is furthest ahead, this one among them: nothing that is due on a day waits beyond it. */
    public LocalDate latestToday(Instant now) {
        return Stream.concat(Stream.of(daysHere()), offices.stream().map(OfficeClocks::days))
                .map(days -> days.at(now))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Today at the office that runs this. */
    public LocalDate today(Instant now) {
        return daysHere().at(now);
    }
}
