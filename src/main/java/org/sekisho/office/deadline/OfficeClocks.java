package org.sekisho.office.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of one office, all that its file says.
 *
 * @param jurisdiction two letters (WIPO ST.3)
 * @param forCases the clocks that run for cases in the secrecy queue, by how far the law has come with them; a stage without one
 *     leaves the clock running that runs
 * @param publicationHold null if the file says nothing of it
 */
public record OfficeClocks(
        String jurisdiction,
        Wording name,
        OfficeDays days,
        Map<CaseStage, LegalClock> forCases,
        List<LegalClock> clocks,
        @Nullable PublicationHold publicationHold) {

    public OfficeClocks {
        forCases = Map.copyOf(forCases);
        clocks = List.copyOf(clocks);
    }

    /** One whose file says nothing of publication. */
    public OfficeClocks(
            String jurisdiction,
            Wording name,
            OfficeDays days,
            Map<CaseStage, LegalClock> forCases,
            List<LegalClock> clocks) {
        this(jurisdiction, name, days, forCases, clocks, null);
    }

    /** The clock that runs for a case at a stage; empty if none does. */
    public Optional<LegalClock> forCase(CaseStage stage) {
        return Optional.ofNullable(forCases.get(stage));
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
