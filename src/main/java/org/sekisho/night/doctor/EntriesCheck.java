package org.sekisho.night.doctor;

import org.sekisho.office.edition.StaleEntries;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether entries of the lists in use grow old. */
@Component
public class EntriesCheck implements Check {

    private final JdbcDatabase database;
    private final ObjectProvider<StaleEntries> stale;

    EntriesCheck(JdbcDatabase database, ObjectProvider<StaleEntries> stale) {
        this.database = database;
        this.stale = stale;
    }

    @Override
    public Finding look() {
        if (!database.hasTables()) {
            return Finding.ok("no run has gone by lists yet");
        }
        StaleEntries.Counts counts = stale.getObject().count();
        return counts.entries() == 0
                ? Finding.ok("no entry in use is overdue, without use, noisy or behind its source")
                : Finding.warning(
                        "%d entries: %d with an overdue review, %d not found in a year, %d noisy, %d not compared with their source for a year"
                                .formatted(
                                        counts.entries(),
                                        counts.overdue(),
                                        counts.notFound(),
                                        counts.noisy(),
                                        counts.behind()),
                        "/lists/health at the desk names them");
    }
}
