package org.sekisho.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.Deadline;
import org.sekisho.office.deadline.Stage;
import org.sekisho.office.deadline.Standing;
import org.sekisho.office.review.ReviewCase;
import org.sekisho.office.review.WorkList;

/**
 * The days the law leaves, in words and in a colour.
 *
 * @param key of the words
 * @param days beside them
 * @param actKey of the words for the days within which something can still be done with effect; empty if those are all days
 * @param daysToAct beside them
 * @param tone {@code late}, {@code soon}, {@code ample} or {@code none}
 */
public record DaysLeft(String key, int days, String actKey, int daysToAct, String tone) {

    /** The days left of a case; if it has ended, no clock runs. */
    public static DaysLeft of(ReviewCase standing, Clocks clocks, Instant now) {
        if (standing.list() == WorkList.ENDED) {
            return only("days.ended", 0, "none");
        }
        return standing.publicSince() != null
                ? only("days.public", 0, "none")
                : of(standing.clock(), standing.deadline(), clocks, now);
    }

    /** @param clock its name; null if none runs */
    public static DaysLeft of(@Nullable String clock, @Nullable Deadline deadline, Clocks clocks, Instant now) {
        if (deadline == null) {
            return clock == null ? only("days.none", 0, "none") : only("days.unknown", 0, "late");
        }
        return of(clocks.standing(deadline, now));
    }

    private static DaysLeft of(Standing clock) {
        int days = clock.daysLeft();
        return switch (clock.stage()) {
            case PAST -> only("days.over", -days, "late");
            case LAST_DAY -> only("days.today", 0, "soon");
            case ACT_NOW, RUNNING -> running(clock, days);
        };
    }

    private static DaysLeft running(Standing clock, int days) {
        String key = days == 1 ? "days.one" : "days.left";
        String tone = clock.stage() == Stage.ACT_NOW ? "soon" : "ample";
        int toAct = clock.daysToAct();
        if (toAct == days) {
            return new DaysLeft(key, days, "", 0, tone);
        }
        return toAct < 0
                ? new DaysLeft(key, days, "days.act-over", -toAct, "late")
                : new DaysLeft(key, days, "days.act", toAct, tone);
    }

    private static DaysLeft only(String key, int days, String tone) {
        return new DaysLeft(key, days, "", 0, tone);
    }
}
