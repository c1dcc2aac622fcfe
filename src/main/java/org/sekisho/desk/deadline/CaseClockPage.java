package org.sekisho.desk.deadline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.CaseTop;
import org.sekisho.desk.DaysLeft;

/**
 * Which clock runs for a case, which ran before, and what can be noted. Keys are those of words.
 *
 * @param orderKey what a day can be noted for: {@code given}, {@code renewed}, {@code mended}; null if none can
 * @param order null if none runs
 */
record CaseClockPage(
        CaseTop top,
        Running running,
        @Nullable HoldLine hold,
        List<ClockLine> changes,
        boolean mayStateFiling,
        List<String> sources,
        @Nullable String orderKey,
        boolean mayEnd,
        @Nullable Order order,
        String on) {

    /** The clock that runs: its name, its days, and what is written of it; null where there is none or a day is not known. */
    record Running(
            String stageKey,
            DaysLeft days,
            @Nullable String clock,
            @Nullable String from,
            @Nullable String actBy,
            @Nullable String dueOn,
            @Nullable Law law) {}

    /** What is written of a clock. */
    record Law(String silence, @Nullable String article, List<String> sources) {}

    /**
     * An order that runs, and what was decided on it.
     *
     * @param said by whom and in which words, the newest last; none if nothing was decided
     * @param endedBySilence whether the law has ended it by itself
     */
    record Order(
            String stateKey,
            List<Said> said,
            boolean endedBySilence,
            boolean mayDecide,
            boolean mayAnswer,
            List<Choice> kinds,
            String words) {

        @Override
        public String toString() {
            return stateKey;
        }
    }

    record Choice(String value, boolean chosen) {}

    record Said(String key, String by, String at, String words) {

        @Override
        public String toString() {
            return key + " by " + by;
        }
    }
}
