package org.sekisho.office.partner;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Handling;

/**
 * The standing of a secrecy order on a filing, as one office tells another.
 *
 * @param runs whether it was given or renewed; it has ended otherwise
 * @param clock the clock by which it runs there, in the office's words; empty if it has ended
 * @param filing the filing's number there
 * @param family its applications, as {@code filing_family} has them
 * @param on the day on which it was given, renewed or ended
 * @param until the last day of its term; null if it has none, or has ended
 */
public record PartnerOrder(
        boolean runs,
        String clock,
        String filing,
        Set<String> family,
        String area,
        Handling mark,
        LocalDate on,
        @Nullable LocalDate until) {

    private static final int LONGEST = 200;

    public PartnerOrder {
        family = Collections.unmodifiableSet(new TreeSet<>(family));
        boolean tooLong = Stream.concat(Stream.of(clock, filing, area), family.stream())
                .anyMatch(words -> words.length() > LONGEST);
        if (on == null || mark == null || filing.isBlank() || family.size() > LONGEST || tooLong) {
            throw new IllegalArgumentException("No order on a filing");
        }
    }

    static PartnerOrder read(String content) {
        return PartnerPackage.JSON.readValue(content, PartnerOrder.class);
    }

    String written() {
        return PartnerPackage.JSON.writeValueAsString(this);
    }

    /** True on a day of its term, which may end without another word. */
    boolean runsOn(LocalDate today) {
        return runs && (until == null || !today.isAfter(until));
    }

    /** Says how it stands and not on what. */
    @Override
    public String toString() {
        return "order %s on %s%s".formatted(runs ? "given" : "ended", on, until == null ? "" : ", until " + until);
    }
}
