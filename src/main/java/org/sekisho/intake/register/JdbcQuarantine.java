package org.sekisho.intake.register;

import java.util.List;
import org.sekisho.filing.FilingId;
import org.sekisho.filing.Quarantine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Quarantine as deleted and blanked rows. */
@Repository
class JdbcQuarantine implements Quarantine {

    private static final List<String> SEAL = List.of(
            "DELETE c FROM document_chunk c JOIN document d ON d.id = c.document_id WHERE d.filing_id = :filing",
            "UPDATE document SET name = CONCAT('document ', ordinal + 1) WHERE filing_id = :filing",
            "UPDATE receipt SET source = '' WHERE filing_id = :filing",
            "UPDATE filing SET source = '', quarantined = TRUE WHERE id = :filing");

    private final JdbcClient jdbc;

    JdbcQuarantine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void seal(FilingId filing) {
        SEAL.forEach(sql -> jdbc.sql(sql).param("filing", filing.value()).update());
    }
}
