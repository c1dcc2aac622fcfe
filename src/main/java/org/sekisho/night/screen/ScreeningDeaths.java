package org.sekisho.night.screen;

import org.springframework.stereotype.Component;

/** Filings that were being screened when a run died: each may have been what killed it. */
@Component
public class ScreeningDeaths {

    private final JdbcScreeningTries tries;

    ScreeningDeaths(JdbcScreeningTries tries) {
        this.tries = tries;
    }

    /** Counts one death for each filing that was begun and not ended. */
    public void count() {
        tries.countDeath();
    }

    /** Counts one death for each filing that a part of a run had begun and not ended. */
    public void countOf(long after, long upTo) {
        tries.countDeath(after, upTo);
    }

    /** Forgets what was begun of a part of a run: the process that was at it lives. */
    public void letGoOf(long after, long upTo) {
        tries.letGo(after, upTo);
    }
}
