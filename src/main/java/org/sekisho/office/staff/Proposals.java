package org.sekisho.office.staff;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.staff.Proposal.Draft;
import org.sekisho.office.staff.Proposal.What;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proposals that wait for a second person, about accounts and about cases: proposed, and answered once, each on the audit trail. Who may
 * answer, and what is done then, is for the room to say that proposes. Call it in a transaction.
 */
@Repository
public record Proposals(JdbcClient jdbc, AuditTrail audit, Clock clock) {

    private static final String STANDS =
            "(SELECT CONCAT(c.version, ' ', c.handling) FROM review_case c WHERE c.id = %s)";

    private static final String OPEN = "answer IS NULL AND proposed_at > ? AND (case_id IS NULL OR was = %s)"
            .formatted(STANDS.formatted("case_id"));

    /** In place of what is open of that kind about the same; of conflicts and entries, about the same one of them. */
    public void propose(Draft draft, String by) {
        Proposal made = add(draft, by);
        record(by, AuditAction.PROPOSAL_MADE, made, made.inWords());
    }

    /** Puts on record that whoever runs the machine did alone what takes two at the desk. */
    void doneAtMachine(Draft draft, String by) {
        Proposal made = add(draft, by);
        answer(made, What.AT_MACHINE, by);
        record(by, AuditAction.DONE_AT_MACHINE, made, "without a second administrator: " + made.inWords());
    }

    /** Answers what the caller has locked. */
    public void answer(Proposal proposal, boolean agreed, String by) {
        answer(proposal, agreed ? What.CONFIRMED : What.REFUSED, by);
        record(
                by,
                agreed ? AuditAction.PROPOSAL_CONFIRMED : AuditAction.PROPOSAL_REFUSED,
                proposal,
                proposal.inWords() + (agreed ? ", of " + proposal.proposedBy() : ""));
    }

    /** It, if nobody answered it, it is not old, and its case is as it was; nobody else answers it until the transaction ends. */
    public Optional<Proposal> lock(long id) {
        return where("id = ? AND " + OPEN + " FOR UPDATE", id, since()).stream().findFirst();
    }

    /** Entries that were proposed of a case as it was before are so of the case as it is now. */
    public void keepEntries(long caseId, String before) {
        jdbc.sql("UPDATE proposal SET was = %s WHERE case_id = ? AND kind = 'ENTRY' AND answer IS NULL AND was = ?"
                        .formatted(STANDS.formatted("?")))
                .params(caseId, caseId, before)
                .update();
    }

    /** About accounts, the newest first. */
    List<Proposal> open() {
        return where("case_id IS NULL AND " + OPEN + " ORDER BY id DESC", since());
    }

    /** About accounts, the newest first. */
    List<Proposal> answered(int most) {
        return where("answer IS NOT NULL AND case_id IS NULL ORDER BY id DESC LIMIT ?", most);
    }

    /** About one account or case, those that can still be answered, the newest first. */
    public List<Proposal> open(String about) {
        return where("about = ? AND " + OPEN + " ORDER BY id DESC", about, since());
    }

    /** All about one account or case, the newest first. */
    public List<Proposal> of(String about) {
        return where("about = ? ORDER BY id DESC", about);
    }

    private List<Proposal> where(String condition, Object... values) {
        return jdbc.sql("""
                        SELECT id, about, kind, said, what, was, proposed_by, proposed_at, answer AS answer_what,
                            answered_by AS answer_by, answered_at AS answer_at
                        FROM proposal WHERE %s""".formatted(condition))
                .params(values)
                .query(JdbcRecords.of(Proposal.class))
                .list();
    }

    private Proposal add(Draft draft, String by) {
        String kind = draft.kind().name();
        jdbc.sql("""
                        UPDATE proposal SET answer = 'REPLACED', answered_by = ?, answered_at = ?
                        WHERE about = ? AND kind = ? AND answer IS NULL
                            AND (kind NOT IN ('CONFLICT', 'ENTRY', 'ENTRY_BACK', 'WHOLE_TEXT') OR said = ?)""").params(by, now(), draft.about(), kind, draft.said()).update();
        jdbc.sql("""
                        INSERT INTO proposal (about, case_id, kind, said, what, was, proposed_by, proposed_at)
                        VALUES (?, ?, ?, ?, ?, COALESCE(?, %s), ?, ?)""".formatted(STANDS.formatted("?")))
                .param(draft.about())
                .param(draft.caseId())
                .param(kind)
                .param(draft.said())
                .param(written(draft.what()))
                .param(written(draft.was()))
                .param(draft.caseId())
                .param(by)
                .param(now())
                .update();
        return of(draft.about()).get(0);
    }

    private void answer(Proposal proposal, What what, String by) {
        jdbc.sql("UPDATE proposal SET answer = ?, answered_by = ?, answered_at = ? WHERE id = ? AND answer IS NULL")
                .params(what.name(), by, now(), proposal.id())
                .update();
    }

    private static @Nullable String written(@Nullable Object value) {
        return value == null ? null : JsonMapper.shared().writeValueAsString(value);
    }

    private LocalDateTime now() {
        return RowMoments.stored(clock.instant());
    }

    private LocalDateTime since() {
        return RowMoments.stored(clock.instant().minus(Proposal.GOOD_FOR));
    }

    private void record(String actor, AuditAction action, Proposal about, String detail) {
        audit.add(actor, action, about.about(), detail);
    }
}
