package org.sekisho.office.partner;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.sekisho.office.partner.PartnerRefusedException.Why;

/** A quarter of a year, written {@code 2026-Q3}. */
public record Quarter(LocalDate first) {

    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-'Q'q")
            .parseDefaulting(IsoFields.DAY_OF_QUARTER, 1)
            .toFormatter(Locale.ROOT);

    /** @throws PartnerRefusedException if it is written otherwise */
    public static Quarter of(String written) {
        try {
            return new Quarter(LocalDate.parse(written, WRITTEN));
        } catch (DateTimeParseException notOne) {
            throw Why.NO_QUARTER.refusal();
        }
    }

    LocalDate last() {
        return first.plus(1, IsoFields.QUARTER_YEARS).minusDays(1);
    }

    @Override
    public String toString() {
        return WRITTEN.format(first);
    }
}
