package org.sekisho.intake.inbox;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/** The places at which the filings of a batch were seen, written together. */
class JdbcReceipts {

    private final LocalDateTime at;
    private final List<Object[]> rows = new ArrayList<>();

    JdbcReceipts(LocalDateTime at) {
        this.at = at;
    }

    /** @param unnamed whether the place is only noted by its fingerprint, for its name may say too much */
    void add(String source, long filing, boolean unnamed) {
        rows.add(
                new Object[] {unnamed ? "" : JdbcText.ending(source, 1024), DigestUtils.sha256Hex(source), filing, at});
    }

    /** Writes them; one that is there already stays as it is. */
    void write(JdbcTemplate jdbc) {
        jdbc.batchUpdate("""
                INSERT INTO receipt (source, source_sha256, filing_id, received_at) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE filing_id = filing_id
                """, rows);
    }
}
