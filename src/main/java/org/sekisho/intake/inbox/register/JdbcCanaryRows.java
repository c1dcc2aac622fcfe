package org.sekisho.intake.inbox.register;

import java.util.Optional;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code filing} that are canaries. */
@Repository
public class JdbcCanaryRows {

    private final JdbcClient jdbc;

    JdbcCanaryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version under a number that holds these bytes. */
    public Optional<FilingId> find(FilingNumber number, String fingerprint) {
        return jdbc.sql("SELECT id FROM filing WHERE canary AND number = :number AND fingerprint = :fingerprint")
                .param("number", number.value())
                .param("fingerprint", fingerprint)
                .query((row, n) -> new FilingId(row.getLong("id")))
                .optional();
    }

    /** Puts one into a run, whichever had it before. */
    public void giveTo(long run, FilingId canary) {
        jdbc.sql("UPDATE filing SET run_id = :run WHERE canary AND id = :id")
                .param("run", run)
                .param("id", canary.value())
                .update();
    }

    public boolean isWith(long run, FilingId canary) {
        return jdbc.sql("SELECT COUNT(*) FROM filing WHERE canary AND run_id = :run AND id = :id")
                        .param("run", run)
                        .param("id", canary.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
