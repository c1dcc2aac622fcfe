package org.sekisho.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of one office, all that its file says.
 *
 * @param jurisdiction two letters (WIPO ST.3)
 * @param secrecyCases the clock that runs for a case in the secrecy queue; null if none does
 */
public record OfficeClocks(
        String jurisdiction,
        Wording name,
        OfficeDays days,
        @Nullable LegalClock secrecyCases,
        List<LegalClock> clocks) {

    public OfficeClocks {
        clocks = List.copyOf(clocks);
    }

    public Optional<LegalClock> clock(String code) {
        return clocks.stream().filter(clock -> clock.code().equals(code)).findFirst();
    }

    /** Sets a clock off by something that happened on a day. */
    public RunningClock setOff(LegalClock clock, LocalDate day) {
        return new RunningClock(this, clock, day, day.plus(clock.term().length()), false);
    }

    /** Sets a clock off by something that happened at a moment: it counts from the day that it was at the office. */
    public RunningClock setOff(LegalClock clock, Instant moment) {
        return setOff(clock, days.at(moment));
    }
}
