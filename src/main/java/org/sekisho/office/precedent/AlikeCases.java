package org.sekisho.office.precedent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.machine.database.DeadlockRetry;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseDesk;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DecisionDraft;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.NeedToKnow;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Open cases that are like one another, and one decision for some of them.
 *
 * <p>Each gets a decision of its own, with its own evidence, its own lot for a second person and its own record on the audit
 * trail, exactly as if it had been decided alone.
 */
@Repository
public class AlikeCases {

    /** The most cases that are shown, and decided, at once. */
    public static final int MOST = 30;

    /** Cases of files that came on one day without a number, and are called alike but for their last number. */
    private static final String PAGES = """
            SELECT o.id AS case_id FROM review_case s JOIN filing p ON p.id = s.filing_id
                JOIN filing q ON q.number LIKE 'UNNUMBERED-%' AND DATE(q.received_at) = DATE(p.received_at)
                    AND REGEXP_REPLACE(q.source, '[0-9]+[^0-9/]*$', '') = REGEXP_REPLACE(p.source, '[0-9]+[^0-9/]*$', '')
                JOIN review_case o ON o.filing_id = q.id AND o.queue = s.queue
                WHERE s.id = :case AND p.number LIKE 'UNNUMBERED-%' AND p.source REGEXP '[0-9]+[^0-9/]*$'""";

    /**
     * Cases like one, itself included if it is like any: the same entries were found in the same words; where funding has to be
     * disclosed, the same funder paid; or they came on one day without a number, as files that are called alike but for their last
     * number, as pages of one filing are.
     */
    private static final String LIKE = """
            (SELECT a.case_id FROM case_likeness l JOIN case_likeness a ON a.hits = l.hits WHERE l.case_id = :case
            UNION SELECT o.id FROM review_case s JOIN state_funding p ON p.filing_id = s.filing_id
                JOIN state_funding q ON q.agency = p.agency
                JOIN review_case o ON o.filing_id = q.filing_id AND o.queue = s.queue
                WHERE s.id = :case AND s.queue = 'DISCLOSURE'
            UNION\s""" + PAGES + ") k";

    private static final String OPEN = "FROM " + LIKE
            + " JOIN review_case c ON c.id = k.case_id JOIN filing f ON f.id = c.filing_id WHERE c.status = 'OPEN' AND ";

    private final JdbcClient client;
    private final CaseDesk desk;
    private final AuditTrail audit;
    private final TransactionOperations transaction;

    AlikeCases(JdbcClient client, CaseDesk desk, AuditTrail audit, PlatformTransactionManager transactions) {
        this.client = client;
        this.desk = desk;
        this.audit = audit;
        this.transaction = DeadlockRetry.transaction(transactions);
    }

    /**
     * Cases to be looked at together.
     *
     * @param of the one that was asked for
     * @param open the most urgent first; it may be among them
     * @param sameText those of them whose passages read the same to the last character
     * @param all how many there are, also where not all are shown
     */
    public record Group(DeskCase of, List<DeskCase> open, Set<CaseId> sameText, int all) {

        public Group {
            open = List.copyOf(open);
            sameText = Set.copyOf(sameText);
        }
    }

    /** The answer for one of the cases. */
    public record Answer(CaseId about, CaseAnswer answer) {}

    /**
     * The filings that are pages of one with that of a case, as far as their cases are open, itself included, in the order of their
     * names; only itself if it has none.
     */
    public List<FilingId> pagesOf(DeskCase shown, StaffMember reader) {
        List<FilingId> pages = client.sql("SELECT f.id FROM (" + PAGES
                        + ") k JOIN review_case c ON c.id = k.case_id JOIN filing f ON f.id = c.filing_id WHERE c.status = 'OPEN' AND "
                        + new NeedToKnow(reader).condition() + " ORDER BY LENGTH(f.source), f.source")
                .params(new NeedToKnow(reader).values())
                .param("case", shown.id().value())
                .query(JdbcRecords.of(FilingId.class))
                .list();
        return pages.isEmpty() ? List.of(shown.standing().filing()) : pages;
    }

    /** How many open cases are like a case, itself not counted. */
    public int count(DeskCase shown, StaffMember reader) {
        return client.sql("SELECT COUNT(*) " + OPEN + new NeedToKnow(reader).condition() + " AND c.id <> :case")
                .params(new NeedToKnow(reader).values())
                .param("case", shown.id().value())
                .query(Integer.class)
                .single();
    }

    /** The cases with their words about to be shown; empty if the reader may not know of the one that is asked for. */
    @Transactional
    public Optional<Group> see(CaseId id, StaffMember reader) {
        return desk.see(id, reader).map(of -> {
            List<DeskCase> open = alike(id, reader, MOST).stream()
                    .flatMap(alike -> (alike.equals(id) ? Optional.of(of) : desk.see(alike, reader)).stream())
                    .toList();
            return new Group(
                    of, open, sameText(id, open.stream().map(DeskCase::id).toList()), count(of, reader) + 1);
        });
    }

    /**
     * Decides cases that are like one another, each in a transaction of its own: whoever has one of them on the table holds up
     * that one alone.
     *
     * @param versions of each case that was ticked, as it was when it was shown
     * @return what became of each, in the order given, one that is not of the group being unknown; empty if the decider may
     *     not know of the case whose group it is
     */
    public Optional<List<Answer>> decide(
            CaseId of, Map<CaseId, Integer> versions, DecisionDraft draft, StaffMember decider) {
        Optional<DeskCase> seen = desk.see(of, decider);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        Set<CaseId> group = members(of, List.copyOf(versions.keySet()));
        List<Answer> answers = new ArrayList<>();
        versions.forEach((id, version) -> answers.add(new Answer(
                id, group.contains(id) ? desk.decide(id, version, draft, decider) : new CaseAnswer.Unknown())));
        record(seen.get(), answers, decider);
        return Optional.of(answers);
    }

    private void record(DeskCase of, List<Answer> answers, StaffMember decider) {
        long done = answers.stream()
                .filter(answer -> answer.answer() instanceof CaseAnswer.Done)
                .count();
        AuditEvent event = new AuditEvent(
                decider.id().value(),
                AuditAction.CASES_DECIDED_TOGETHER,
                of.subject(),
                "%d of %d that were ticked".formatted(done, answers.size()));
        transaction.executeWithoutResult(status -> audit.add(List.of(event)));
    }

    /** Open cases like this one, and itself if it is open, the most urgent first. */
    private List<CaseId> alike(CaseId of, StaffMember reader, int most) {
        return client.sql("SELECT c.id %s%s ORDER BY c.due_order, c.rank_score DESC, c.id LIMIT %d"
                        .formatted(OPEN, new NeedToKnow(reader).condition(), most))
                .params(new NeedToKnow(reader).values())
                .param("case", of.value())
                .query(JdbcRecords.of(CaseId.class))
                .list();
    }

    /** The cases among these that are like it, itself included; none if it is like no other. */
    private Set<CaseId> members(CaseId of, List<CaseId> some) {
        return among("SELECT k.case_id FROM " + LIKE + " WHERE k.case_id IN (:some)", of, some);
    }

    /** The cases among these in which the very same was found, to the last character of the passages. */
    private Set<CaseId> sameText(CaseId as, List<CaseId> some) {
        return among("""
                SELECT a.case_id FROM case_likeness l JOIN case_likeness a ON a.hits = l.hits AND a.found = l.found
                WHERE l.case_id = :case AND a.case_id IN (:some)""", as, some);
    }

    private Set<CaseId> among(String sql, CaseId of, List<CaseId> some) {
        return some.isEmpty()
                ? Set.of()
                : new HashSet<>(client.sql(sql)
                        .param("case", of.value())
                        .param("some", some.stream().map(CaseId::value).toList())
                        .query(JdbcRecords.of(CaseId.class))
                        .list());
    }
}
