package org.sekisho.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sekisho.clock.Clocks;
import org.sekisho.clock.Deadline;
import org.sekisho.clock.LegalClock;
import org.sekisho.clock.OfficeClocks;
import org.sekisho.filing.Bibliography;
import org.sekisho.filing.FilingNumber;
import org.sekisho.screening.ScreenedFiling;

/**
 * The clock of a case as its row holds it.
 *
 * @param name null if no clock runs
 * @param deadline null if no clock runs, or nobody knows since when
 */
record CaseClock(
        @Nullable String name,
        @Nullable String jurisdiction,
        @Nullable String code,
        @Nullable Deadline deadline) {

    static final CaseClock NONE = new CaseClock(null, null, null, null);

    /** The clock that runs for a filing in the secrecy queue. */
    static CaseClock of(ScreenedFiling filing, Clocks clocks) {
        return of(filing.registered().number(), filing.filing().bibliography(), clocks);
    }

    /** The same, where only its number and first page are at hand. */
    static CaseClock of(FilingNumber number, Bibliography data, Clocks clocks) {
        return clocks.officeOf(data.country(), number.value())
                .map(office -> of(office, data.dates().filed()))
                .orElse(NONE);
    }

    private static CaseClock of(OfficeClocks office, @Nullable LocalDate filed) {
        LegalClock clock = office.secrecyCases();
        return clock == null
                ? NONE
                : new CaseClock(
                        clock.name().english(),
                        office.jurisdiction(),
                        clock.code(),
                        filed == null ? null : office.setOff(clock, filed).deadline());
    }

    @Nullable LocalDate lastDay() {
        return deadline == null ? null : deadline.lastDay();
    }

    @Nullable LocalDate actBy() {
        return deadline == null ? null : deadline.actBy();
    }

    @Nullable LocalDate warnOn() {
        return deadline == null ? null : deadline.warnOn();
    }

    /** The days in a row of {@code review_case}; null if they are not known. */
    static @Nullable Deadline deadline(ResultSet row) throws SQLException {
        LocalDate lastDay = row.getObject("due_on", LocalDate.class);
        if (lastDay == null) {
            return null;
        }
        LocalDate actBy = Objects.requireNonNullElse(row.getObject("act_by", LocalDate.class), lastDay);
        return new Deadline(
                row.getString("clock_jurisdiction"),
                row.getString("clock_code"),
                lastDay,
                actBy,
                Objects.requireNonNullElse(row.getObject("warn_on", LocalDate.class), actBy));
    }
}
