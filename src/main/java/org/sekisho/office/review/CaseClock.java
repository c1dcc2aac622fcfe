package org.sekisho.office.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.Deadline;
import org.sekisho.office.deadline.OfficeClocks;
import org.sekisho.screening.ScreenedFiling;

/**
 * The clock of a case as its row holds it.
 *
 * @param stage how far the law has come with the case
 * @param name null if no clock runs
 * @param from the day that set it off; null if nobody knows
 * @param deadline null if no clock runs, or nobody knows since when
 */
public record CaseClock(
        CaseStage stage,
        @Nullable String name,
        @Nullable String jurisdiction,
        @Nullable String code,
        @Nullable LocalDate from,
        @Nullable Deadline deadline) {

    public static final CaseClock NONE = none(CaseStage.FIRST);

    /** No clock runs. */
    public static CaseClock none(CaseStage stage) {
        return new CaseClock(stage, null, null, null, null, null);
    }

    /** The clock that runs for a filing in the secrecy queue. */
    public static CaseClock of(ScreenedFiling filing, CaseStage stage, Clocks clocks) {
        return of(filing.registered().number(), filing.filing().bibliography(), stage, clocks);
    }

    /** The same, where only its number and first page are at hand. */
    public static CaseClock of(FilingNumber number, Bibliography data, CaseStage stage, Clocks clocks) {
        return clocks.officeOf(data.country(), number.value())
                .flatMap(office -> of(office, stage, data.dates().filed()))
                .orElse(none(stage));
    }

    /** The clock that an office has for a stage, set off on a day; empty if it has none. */
    public static Optional<CaseClock> of(OfficeClocks office, CaseStage stage, @Nullable LocalDate from) {
        return office.forCase(stage)
                .map(clock -> new CaseClock(
                        stage,
                        clock.name().english(),
                        office.jurisdiction(),
                        clock.code(),
                        from,
                        from == null ? null : office.setOff(clock, from).deadline()));
    }

    /** The same clock with other days. */
    public CaseClock until(Deadline other) {
        return new CaseClock(stage, name, jurisdiction, code, from, other);
    }

    /** Its name as its file has it now; as it was called when it was set off, if the file has it no more. */
    public @Nullable String nameIn(Locale language, Clocks clocks) {
        return clocks.clock(jurisdiction, code)
                .map(known -> known.name().in(language))
                .orElse(name);
    }

    public @Nullable LocalDate lastDay() {
        return deadline == null ? null : deadline.lastDay();
    }

    public @Nullable LocalDate actBy() {
        return deadline == null ? null : deadline.actBy();
    }

    public @Nullable LocalDate warnOn() {
        return deadline == null ? null : deadline.warnOn();
    }

    /** The clock in a row that has the columns of {@code review_case}. */
    public static CaseClock in(ResultSet row) throws SQLException {
        return new CaseClock(
                CaseStage.valueOf(row.getString("clock_stage")),
                row.getString("clock"),
                row.getString("clock_jurisdiction"),
                row.getString("clock_code"),
                row.getObject("clock_from", LocalDate.class),
                deadline(row));
    }

    /** The days in such a row; null if they are not known. */
    public static @Nullable Deadline deadline(ResultSet row) throws SQLException {
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
