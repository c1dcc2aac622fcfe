package org.sekisho.intake.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.Quarantine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Quarantine as rows that never were, or as deleted and blanked ones. */
@Repository
record JdbcQuarantine(JdbcClient jdbc) implements Quarantine {

    private static final List<String> SEAL = List.of(
            "DELETE c FROM document_chunk c JOIN document d ON d.id = c.document_id WHERE d.filing_id = :filing",
            "UPDATE document SET name = CONCAT('document ', ordinal + 1) WHERE filing_id = :filing",
            "UPDATE receipt SET source = '' WHERE filing_id = :filing",
            "UPDATE filing SET source = '', quarantined = TRUE WHERE id = :filing");

    @Override
    public void seal(FilingId filing) {
        SEAL.forEach(sql -> jdbc.sql(sql).param("filing", filing.value()).update());
    }

    @Override
    public Optional<Sealed> sealed(FilingId filing) {
        return jdbc.sql("SELECT filed_on FROM filing WHERE id = :filing AND quarantined")
                .param("filing", filing.value())
                .query((row, n) -> new Sealed(row.getObject("filed_on", LocalDate.class)))
                .optional();
    }
}
