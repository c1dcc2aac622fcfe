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
}
