package org.sekisho.office.deadline;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Clocks made up for tests, and those that are shipped. */
public final class TestClocks {

    public static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    public static final OfficeDays TOKYO = new OfficeDays(ZoneId.of("Asia/Tokyo"), WEEKEND, Set.of());
    static final OfficeDays NEW_YORK = new OfficeDays(ZoneId.of("America/New_York"), WEEKEND, Set.of());

    private TestClocks() {}

    static Clocks shipped(@Nullable String office) {
        return ClockFiles.read(new ClockSettings(Path.of("config/clocks"), office));
    }

    static LegalClock clock(Term term) {
        return new LegalClock(
                "a-clock",
                new Wording("a clock", "時計"),
                Trigger.FILING,
                term,
                new Wording("nothing", "なし"),
                false,
                new Provenance(null, List.of("https://example.org/"), true));
    }

    static Term term(String length) {
        return new Term(Period.parse(length), null, false, null, null);
    }

    static RunningClock began(LocalDate day, Term term, OfficeDays days) {
        LegalClock clock = clock(term);
        return new OfficeClocks("XX", new Wording("X", "X"), days, Map.of(CaseStage.FIRST, clock), List.of(clock))
                .setOff(clock, day);
    }
}
