package org.sekisho.screening.archive;

import java.util.List;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.machine.database.JdbcRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Filings in which entries were found, as rows. */
@Repository
record JdbcFlaggedFilings(JdbcClient jdbc) {

    /** The first from a key on; none if there is none. */
    List<FilingId> from(long filing) {
        return JdbcRecords.list(jdbc, FilingId.class, """
                        SELECT filing_id FROM screening_outcome WHERE filing_id >= ? AND outcome = 'FLAGGED'
                        ORDER BY filing_id LIMIT 1""", filing);
    }
}
