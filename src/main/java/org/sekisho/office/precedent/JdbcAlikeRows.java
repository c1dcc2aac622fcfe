package org.sekisho.office.precedent;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.NeedToKnow;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases of the same fingerprint. */
@Repository
class JdbcAlikeRows {

    private static final String OPEN = """
            FROM case_likeness l JOIN case_likeness a ON a.hits = l.hits
                JOIN review_case c ON c.id = a.case_id JOIN filing f ON f.id = c.filing_id
            WHERE l.case_id = :case AND c.status = 'OPEN' AND """ + NeedToKnow.CONDITION;

    private final JdbcClient client;

    JdbcAlikeRows(JdbcClient client) {
        this.client = client;
    }

    /** Open cases like this one, and itself if it is open, the most urgent first. */
    public List<CaseId> open(CaseId of, StaffMember reader, int most) {
        return client.sql("SELECT c.id %s ORDER BY c.due_order, c.rank_score DESC, c.id LIMIT %d".formatted(OPEN, most))
                .params(new NeedToKnow(reader).values())
                .param("case", of.value())
                .query((row, n) -> new CaseId(row.getLong("id")))
                .list();
    }

    /** How many open cases besides it are like it. */
    public int countOthers(CaseId of, StaffMember reader) {
        return client.sql("SELECT COUNT(*) " + OPEN + " AND c.id <> :case")
                .params(new NeedToKnow(reader).values())
                .param("case", of.value())
                .query(Integer.class)
                .single();
    }

    /** Those of some cases that are like it, and itself if it is among them; none if it is like no other. */
    public Set<CaseId> members(CaseId of, List<CaseId> some) {
        return among("a.hits = l.hits", of, some);
    }

    /** Those of some cases in which the very same was found, to the last character of the passages. */
    public Set<CaseId> sameText(CaseId as, List<CaseId> some) {
        return among("a.hits = l.hits AND a.found = l.found", as, some);
    }

    private Set<CaseId> among(String alike, CaseId of, List<CaseId> some) {
        if (some.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(client.sql("""
                        SELECT a.case_id FROM case_likeness l JOIN case_likeness a ON %s
                        WHERE l.case_id = :case AND a.case_id IN (:some)""".formatted(alike))
                .param("case", of.value())
                .param("some", some.stream().map(CaseId::value).toList())
                .query((row, n) -> new CaseId(row.getLong("case_id")))
                .list());
    }
}
