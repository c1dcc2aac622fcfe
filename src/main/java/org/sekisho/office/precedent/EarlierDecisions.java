package org.sekisho.office.precedent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.precedent.EarlierDecision.Relation;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CountingDecision;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DecisionReason;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.NeedToKnow;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Earlier decisions on other cases, as far as a person may know of them. */
@Repository
public record EarlierDecisions(JdbcClient client) {

    /** The most that are told. */
    public static final int MOST = 50;

    private static final String RELATED = """
            SELECT o.id AS case_id, 'VERSION' AS relation
                FROM filing v JOIN review_case o ON o.filing_id = v.id
                WHERE v.number = :number AND v.id <> :filing
            UNION ALL
            SELECT DISTINCT o.id, 'FAMILY'
                FROM filing_family m JOIN filing_family n ON n.application = m.application AND n.filing_id <> m.filing_id
                    JOIN review_case o ON o.filing_id = n.filing_id
                WHERE m.filing_id = :filing
            UNION ALL
            SELECT a.case_id, 'SAME_HITS'
                FROM case_likeness l JOIN case_likeness a ON a.hits = l.hits AND a.case_id <> l.case_id
                WHERE l.case_id = :case""";

    /**
     * A version of a filing.
     *
     * @param about its case in the same queue; empty if it has none that the reader may know of
     */
    public record Version(FilingId filing, int version, Optional<CaseId> about) {}

    /** The decisions that bear on a case, the newest first, at most {@value #MOST}. */
    public List<EarlierDecision> of(DeskCase shown, StaffMember reader) {
        return client.sql("""
                        SELECT d.*, c.queue, f.number, f.version, r.relations
                        FROM (SELECT case_id, GROUP_CONCAT(DISTINCT relation) AS relations FROM (%s) o GROUP BY case_id) r
                            JOIN review_case c ON c.id = r.case_id JOIN filing f ON f.id = c.filing_id
                            JOIN case_decision d ON d.case_id = c.id
                        WHERE %s AND %s
                        ORDER BY d.decided_at DESC, d.id DESC LIMIT %d""".formatted(
                                RELATED, CountingDecision.condition("d"), new NeedToKnow(reader).condition(), MOST))
                .params(new NeedToKnow(reader).values())
                .param("number", shown.number().value())
                .param("filing", shown.standing().filing().value())
                .param("case", shown.id().value())
                .query((row, n) -> decision(row))
                .list();
    }

    /** The newest decisions on the likest of some filings, the likest first; of versions of the case's own filing none. */
    List<EarlierDecision> on(List<Long> likest, DeskCase shown, StaffMember reader) {
        return client.sql("""
                        SELECT d.*, c.queue, f.number, f.version, 'LIKE' AS relations
                        FROM review_case c JOIN filing f ON f.id = c.filing_id
                            JOIN case_decision d ON d.id = (SELECT MAX(e.id) FROM case_decision e WHERE e.case_id = c.id AND %s)
                        WHERE c.filing_id IN (:likest) AND c.queue = :queue AND f.number <> :number AND %s
                        ORDER BY FIELD(c.filing_id, %s)""".formatted(
                                CountingDecision.judging("e"), new NeedToKnow(reader).condition(), joined(likest)))
                .params(new NeedToKnow(reader).values())
                .param("likest", likest)
                .param("queue", shown.standing().queue().name())
                .param("number", shown.number().value())
                .query((row, n) -> decision(row))
                .list();
    }

    private static String joined(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static EarlierDecision decision(ResultSet row) throws SQLException {
        String second = row.getString("second_by");
        return new EarlierDecision(
                row.getLong("id"),
                relations(row.getString("relations")),
                new CaseId(row.getLong("case_id")),
                new FilingNumber(row.getString("number")),
                row.getInt("version"),
                ReviewQueue.valueOf(row.getString("queue")),
                DecisionKind.valueOf(row.getString("decision")),
                DecisionReason.valueOf(row.getString("reason")),
                row.getString("words"),
                new StaffId(row.getString("decided_by")),
                RowMoments.of(row, "decided_at"),
                second == null ? null : new StaffId(second));
    }

    /** A version is of the family anyway. */
    private static Set<Relation> relations(String written) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        Stream.of(written.split(",")).map(Relation::valueOf).forEach(relations::add);
        if (relations.contains(Relation.VERSION)) {
            relations.remove(Relation.FAMILY);
        }
        return relations;
    }

    /** The newest version of a case's filing that came in after it, and the newest before whose text is kept, as far as there are such. */
    public record Versions(Optional<Version> newer, Optional<Version> before) {}

    /** One whose cases are all hidden from the reader is hidden, too; one without a case holds nothing that could be. */
    public Versions versions(DeskCase shown, StaffMember reader) {
        int own = shown.filingVersion();
        List<Version> newest = client.sql("""
                        SELECT id, version, about FROM (
                            SELECT v.id, v.version, ROW_NUMBER() OVER (PARTITION BY v.version > :version ORDER BY v.version DESC) AS place,
                                (SELECT MAX(c.id) FROM review_case c JOIN filing f ON f.id = c.filing_id
                                    WHERE f.id = v.id AND c.queue = :queue AND %1$s) AS about
                            FROM filing v
                            WHERE v.number = :number AND v.version <> :version AND NOT v.canary
                                AND (v.version > :version OR EXISTS (SELECT 1 FROM filing_text t WHERE t.filing_id = v.id))
                                AND (NOT EXISTS (SELECT 1 FROM review_case o WHERE o.filing_id = v.id)
                                    OR EXISTS (SELECT 1 FROM review_case c JOIN filing f ON f.id = c.filing_id
                                        WHERE f.id = v.id AND %1$s))) x
                        WHERE place = 1""".formatted(new NeedToKnow(reader).condition()))
                .params(new NeedToKnow(reader).values())
                .param("number", shown.number().value())
                .param("version", own)
                .param("queue", shown.standing().queue().name())
                .query((row, n) -> new Version(
                        new FilingId(row.getLong("id")),
                        row.getInt("version"),
                        Optional.ofNullable(row.getObject("about", Long.class)).map(CaseId::new)))
                .list();
        return new Versions(
                newest.stream().filter(one -> one.version > own).findFirst(),
                newest.stream().filter(one -> one.version < own).findFirst());
    }
}
