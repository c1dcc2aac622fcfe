package org.sekisho.office.rising;

import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.office.review.CountingDecision;
import org.sekisho.office.review.NeedToKnow;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Entries that open no case, and what speaks for making them ones that do. */
@Repository
public class WatchEntries {

    private final JdbcClient jdbc;

    WatchEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What speaks for an entry, by the filings that a person may know of: what was found by it, in whatever edition of its list, and
     * what people decided on it last.
     */
    @Transactional(readOnly = true)
    public WatchEvidence evidence(String list, String entry, StaffMember reader) {
        boolean reads = reader.standing().active()
                && reader.profile().access().cleared().covers(Handling.UNSTATED);
        return jdbc.sql("""
                        SELECT COUNT(*) AS found, COALESCE(SUM(h.decision IS NOT NULL), 0) AS decided,
                            COALESCE(SUM(h.decision <> 'NO_CONCERN'), 0) AS of_concern
                        FROM (SELECT f.id, (SELECT d.decision FROM case_decision d JOIN review_case r ON r.id = d.case_id
                                WHERE r.filing_id = f.id AND %s ORDER BY d.id DESC LIMIT 1) AS decision
                            FROM filing f WHERE NOT f.canary AND f.id IN (SELECT e.filing_id FROM entry_finding e
                                JOIN list_edition l ON l.id = e.list_edition_id WHERE l.list_id = :list AND e.entry_code = :entry)
                                AND %s) h""".formatted(CountingDecision.judging("d"), reads ? JdbcRisingTerms.KNOWN : "FALSE"))
                .params(new NeedToKnow(reader).values())
                .param("list", list)
                .param("entry", entry)
                .query(JdbcRecords.of(WatchEvidence.class))
                .single();
    }
}
