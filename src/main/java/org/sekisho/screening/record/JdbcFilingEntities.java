package org.sekisho.screening.record;

import java.util.List;
import org.sekisho.intake.filing.FilingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entities as rows of {@code filing_entity} and {@code state_funding}. */
@Repository
class JdbcFilingEntities implements FilingEntities {

    private final JdbcClient client;

    JdbcFilingEntities(JdbcClient client) {
        this.client = client;
    }

    @Override
    public Found of(FilingId filing) {
        return new Found(named(filing), paid(filing));
    }

    private List<Named> named(FilingId filing) {
        return client.sql("SELECT kind, role, name FROM filing_entity WHERE filing_id = ? ORDER BY ordinal")
                .param(filing.value())
                .query((row, n) -> new Named(row.getString("kind"), row.getString("role"), row.getString("name")))
                .list();
    }

    private List<Paid> paid(FilingId filing) {
        return client.sql("""
                        SELECT agency, contract, span_start, span_end FROM state_funding
                        WHERE filing_id = ? ORDER BY ordinal""")
                .param(filing.value())
                .query((row, n) -> new Paid(
                        row.getString("agency"),
                        row.getString("contract"),
                        row.getInt("span_start"),
                        row.getInt("span_end")))
                .list();
    }
}
