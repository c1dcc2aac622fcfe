package org.sekisho.office.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.office.review.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items of partners that read like a case, as rows. */
@Repository
record JdbcAlikeItems(JdbcClient client) {

    private static final String CASES =
            "SELECT c.id, c.filing_id AS filing, c.queue, a.area FROM review_case c JOIN case_area a ON a.case_id = c.id";

    /** A case in one of its areas. */
    record OwnCase(CaseId id, FilingId filing, ReviewQueue queue, String area) {}

    /** Cases that a run opened in areas of which something is here. */
    List<OwnCase> openedBy(long run, LocalDate today) {
        return JdbcRecords.list(client, OwnCase.class, CASES + """
                         WHERE c.run_id = ? AND a.area IN (SELECT area FROM partner_received WHERE content IS NOT NULL AND expires_on >= ?)
                        ORDER BY c.id, a.area""", run, today);
    }

    /** The newest cases in areas of what a package brought. */
    List<OwnCase> newest(PartnerCode partner, int sequence, int most) {
        return JdbcRecords.list(client, OwnCase.class, CASES + """
                         WHERE a.area IN (SELECT area FROM partner_received WHERE partner = ? AND sequence = ?)
                        ORDER BY c.id DESC LIMIT ?""", partner, sequence, most);
    }

    /** Items that may still be read. */
    List<Long> items(LocalDate today) {
        return JdbcRecords.list(client, Long.class, """
                        SELECT id FROM partner_received WHERE content IS NOT NULL AND expires_on >= ? ORDER BY id""", today);
    }

    List<Long> items(PartnerCode partner, int sequence) {
        return JdbcRecords.list(client, Long.class, """
                        SELECT id FROM partner_received
                        WHERE partner = ? AND sequence = ? AND content IS NOT NULL""", partner, sequence);
    }

    /** The applications of a filing's family. */
    List<String> family(FilingId filing) {
        return JdbcRecords.list(client, String.class, """
                        SELECT application FROM filing_family WHERE filing_id = ?""", filing);
    }

    /** Filings of a family, each in the newest version that is known to be of it: a later one that cannot be read hides none. */
    List<FilingId> filings(Set<String> applications) {
        return applications.isEmpty()
                ? List.of()
                : client.sql("""
                        SELECT f.id FROM filing f JOIN (
                            SELECT k.number, MAX(k.version) AS version FROM filing_family a JOIN filing k ON k.id = a.filing_id
                            WHERE a.application IN (:applications) GROUP BY k.number) n
                            ON n.number = f.number AND n.version = f.version ORDER BY f.id""")
                        .param("applications", applications)
                        .query(JdbcRecords.of(FilingId.class))
                        .list();
    }

    /** Adds it if it is not there. */
    void add(ReceivedItem item, CaseId about, Instant at) {
        JdbcRecords.change(client, """
                        INSERT INTO partner_alike (received_id, case_id, partner, found_at) VALUES (?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE received_id = VALUES(received_id)""", item.id(), about, item.partner(), at);
    }
}
