package org.sekisho.office.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.deadline.Stage;
import org.sekisho.office.deadline.Standing;

/**
 * How the undecided cases of one clock stand, in numbers.
 *
 * @param jurisdiction the office of the clock
 * @param clock its code
 * @param open how many there are
 * @param undated of how many nobody knows the last day
 * @param within7 of how many the last day is today or in the next 7 days
 * @param within30 the same of 30 days
 * @param actNow how many have reached their lead time and have not run out
 * @param ranOut how many ran out while they were here
 * @param cameLate how many had run out before they came
 * @param nextLastDay the earliest last day of those to act on now; null if there are none
 * @param firstRanOut the earliest last day of those that ran out here; null if there are none
 */
public record ClockCount(
        String jurisdiction,
        String clock,
        int open,
        int undated,
        int within7,
        int within30,
        int actNow,
        int ranOut,
        int cameLate,
        @Nullable LocalDate nextLastDay,
        @Nullable LocalDate firstRanOut) {

    private static final int WEEK = 7;
    private static final int MONTH = 30;

    static ClockCount undated(String jurisdiction, String clock, int cases) {
        return new ClockCount(jurisdiction, clock, cases, cases, 0, 0, 0, 0, 0, null, null);
    }

    /** Cases that all stand like this. */
    static ClockCount of(Standing standing, boolean inTime, int cases) {
        LocalDate lastDay = standing.deadline().lastDay();
        boolean past = standing.stage() == Stage.PAST;
        boolean urgent = standing.stage() == Stage.ACT_NOW || standing.stage() == Stage.LAST_DAY;
        return new ClockCount(
                standing.deadline().jurisdiction(),
                standing.deadline().clock(),
                cases,
                0,
                !past && standing.daysLeft() <= WEEK ? cases : 0,
                !past && standing.daysLeft() <= MONTH ? cases : 0,
                urgent ? cases : 0,
                past && inTime ? cases : 0,
                past && !inTime ? cases : 0,
                urgent ? lastDay : null,
                past && inTime ? lastDay : null);
    }

    ClockCount and(ClockCount other) {
        return new ClockCount(
                jurisdiction,
                clock,
                open + other.open,
                undated + other.undated,
                within7 + other.within7,
                within30 + other.within30,
                actNow + other.actNow,
                ranOut + other.ranOut,
                cameLate + other.cameLate,
                earlier(nextLastDay, other.nextLastDay),
                earlier(firstRanOut, other.firstRanOut));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    /** Whether somebody has to do something now. */
    public boolean isUrgent() {
        return actNow > 0 || ranOut > 0;
    }

    /** Its office and code, for a person: {@code JP primary-review}. */
    public String name() {
        return jurisdiction + " " + clock;
    }

    /** A sentence for an operator; names what there is and nothing that there is none of. */
    public String sentence() {
        List<String> parts = new ArrayList<>();
        if (actNow > 0) {
            parts.add("%d %s to act on now, the first ends on %s"
                    .formatted(actNow, actNow == 1 ? "case" : "cases", nextLastDay));
        }
        if (ranOut > 0) {
            parts.add("%d ran out undecided, the first on %s".formatted(ranOut, firstRanOut));
        }
        if (cameLate > 0) {
            parts.add("%d had run out before they came".formatted(cameLate));
        }
        return name() + ": " + (parts.isEmpty() ? "nothing to act on now" : String.join("; ", parts));
    }
}
