package org.sekisho.office.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.office.review.Assignment.End;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Assignments as rows, and whose a case is now. The caller has locked the case. */
@Repository
record JdbcAssignments(JdbcClient client) {

    /** A case and what the audit trail calls it. */
    record Named(CaseId id, String subject) {}

    List<Assignment> of(CaseId id) {
        return JdbcRecords.list(client, Assignment.class, """
                        SELECT person AS `to`, assigned_by AS `by`, assigned_at AS `at`, words, ended AS ended_how, ended_by,
                            ended_at
                        FROM case_assignment WHERE case_id = ? ORDER BY id""", id);
    }

    /** Locks a person's rights until the transaction ends. */
    void lock(StaffId person) {
        client.sql("SELECT id FROM staff_member WHERE id = ? FOR UPDATE")
                .param(person.value())
                .query()
                .listOfRows();
    }

    /** To whom the case is assigned, as of now and not as of the beginning of the transaction. */
    Optional<StaffId> assignee(CaseId id) {
        return client.sql("SELECT assigned_to FROM review_case WHERE id = ? AND assigned_to IS NOT NULL FOR UPDATE")
                .param(id.value())
                .query(JdbcRecords.of(StaffId.class))
                .optional();
    }

    void begin(CaseId id, AssignmentDraft draft, StaffId by, Instant at) {
        JdbcRecords.change(client, """
                        INSERT INTO case_assignment (case_id, person, words, assigned_by, assigned_at)
                        VALUES (?, ?, ?, ?, ?)""", id, draft.to(), draft.words(), by, at);
        JdbcRecords.change(client, "UPDATE review_case SET assigned_to = ? WHERE id = ?", draft.to(), id);
    }

    void end(CaseId id, End how, String by, Instant at) {
        JdbcRecords.change(client, """
                        UPDATE case_assignment SET ended = ?, ended_by = ?, ended_at = ?
                        WHERE case_id = ? AND ended IS NULL""", how.name(), by, at, id);
        JdbcRecords.change(client, "UPDATE review_case SET assigned_to = NULL WHERE id = ?", id);
    }

    boolean mayKnow(CaseId id, StaffMember person) {
        return client.sql("SELECT COUNT(*) FROM review_case c WHERE c.id = :case AND %s"
                                .formatted(NeedToKnow.CONDITION))
                        .params(new NeedToKnow(person).values())
                        .param("case", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Cases that are assigned to a person who may not decide them. They stay locked. */
    List<Named> lost(StaffMember person) {
        return lost(person, "", "TRUE", Map.of());
    }

    /** Lost cases of these filings alone: no other row is read, so that nights which write several filings at a time never wait for each other. */
    List<Named> lost(StaffMember person, Collection<FilingId> filings) {
        return lost(
                person,
                "FORCE INDEX (review_case_once)",
                "c.filing_id IN (:filings)",
                Map.of("filings", filings.stream().map(FilingId::value).toList()));
    }

    private List<Named> lost(StaffMember person, String index, String which, Map<String, Object> values) {
        return client.sql("""
                        SELECT c.id, CONCAT(f.number, ' version ', f.version, ' ', c.queue) AS subject
                        FROM review_case c %s JOIN filing f ON f.id = c.filing_id
                        WHERE %s AND c.assigned_to = :reader AND NOT (:decides AND %s) ORDER BY c.id FOR UPDATE""".formatted(index, which, NeedToKnow.CONDITION))
                .params(new NeedToKnow(person).values())
                .params(values)
                .param("decides", CaseRights.of(person).mayDecide())
                .query(JdbcRecords.of(Named.class))
                .list();
    }

    /** To whom cases of these filings are assigned. */
    List<StaffId> assignees(Collection<FilingId> filings) {
        return filings.isEmpty()
                ? List.of()
                : client.sql("""
                                SELECT DISTINCT assigned_to FROM review_case
                                WHERE filing_id IN (:filings) AND assigned_to IS NOT NULL ORDER BY assigned_to""")
                        .param("filings", filings.stream().map(FilingId::value).toList())
                        .query(JdbcRecords.of(StaffId.class))
                        .list();
    }
}
