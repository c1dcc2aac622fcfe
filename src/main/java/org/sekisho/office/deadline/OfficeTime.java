package org.sekisho.office.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.sekisho.machine.database.RowMoments;
import org.springframework.stereotype.Component;

/** The day and the moment at the office that runs this. */
@Component
public record OfficeTime(Clocks clocks, Clock clock) {

    public LocalDate today() {
        return days().at(clock.instant());
    }

    /** The days by which it goes. */
    public OfficeDays days() {
        return clocks.daysHere();
    }

    /** This moment, as exactly as a row keeps it. */
    public Instant now() {
        return RowMoments.now(clock);
    }
}
