package org.sekisho.screening.record;

import java.util.List;
import org.sekisho.intake.filing.NameKey;
import org.sekisho.machine.database.JdbcRecords;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the keys of names anew that were kept under another edition of the rule: once, before anybody asks for a case. Doing
 * it twice, or two at once, changes nothing.
 */
@Component
class JdbcNameKeys implements InitializingBean {

    private static final int FILINGS_AT_ONCE = 200;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    JdbcNameKeys(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    @Override
    public void afterPropertiesSet() {
        int made = JdbcRecords.find(client, Integer.class, "SELECT edition FROM name_key_edition WHERE id = 1")
                .orElse(0);
        if (made < NameKey.EDITION) {
            makeAll();
            JdbcRecords.change(client, "REPLACE INTO name_key_edition (id, edition) VALUES (1, ?)", NameKey.EDITION);
        }
    }

    private void makeAll() {
        List<Long> filings = filingsAfter(0);
        while (!filings.isEmpty()) {
            make(filings);
            filings = filingsAfter(filings.get(filings.size() - 1));
        }
    }

    private List<Long> filingsAfter(long last) {
        return client.sql("SELECT DISTINCT filing_id FROM filing_entity WHERE filing_id > ? ORDER BY filing_id LIMIT ?")
                .params(last, FILINGS_AT_ONCE)
                .query((row, n) -> row.getLong("filing_id"))
                .list();
    }

    private void make(List<Long> filings) {
        List<Object[]> keys = client.sql(
                        "SELECT filing_id, ordinal, name FROM filing_entity WHERE filing_id IN (:filings)")
                .param("filings", filings)
                .query((row, n) -> new Object[] {
                    NameKey.of(row.getString("name")).words(), row.getLong("filing_id"), row.getInt("ordinal")
                })
                .list();
        jdbc.batchUpdate("UPDATE filing_entity SET name_key = ? WHERE filing_id = ? AND ordinal = ?", keys);
    }
}
