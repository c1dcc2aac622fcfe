package org.sekisho.proof.sample;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.review.CountingDecision;
import org.sekisho.proof.model.ProposedModel;
import org.sekisho.proof.sample.CommonsMathRecall.Stratum;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Findings of people in filings that rules flagged, that a model sent, and that were drawn by lot: by year, for all lists or one. */
@Repository
public record FoundAndMissed(JdbcClient client) {

    /**
     * Of a filing that another list alone flagged nobody is asked about this one, and it is left out. A clear one counts as read if a lot
     * or a model gave it to a person, and not if somebody looked for it.
     */
    private static final String BY = """
            SELECT x.period, x.kind AS of_kind, COUNT(*) AS of_filings, COUNT(x.decision) AS of_read,
                COALESCE(SUM(x.decision <> 'NO_CONCERN' AND x.theirs), 0) AS of_kept,
                COALESCE(SUM(x.decision <> 'NO_CONCERN' AND x.kind = 'FLAGGED' AND x.chance >= x.least), 0) AS of_twice
            FROM (SELECT %1$s AS period, IF(o.outcome = 'FLAGGED', 'FLAGGED', COALESCE(t.stratum, 'REST')) AS kind,
                    s.chance, (SELECT MIN(m.chance) FROM opinion_stratum w JOIN second_opinion m ON m.filing_id = w.filing_id
                        WHERE w.run_id = o.run_id AND w.stratum = 'QUEUE') AS least,
                    o.outcome = 'FLAGGED' OR :list = '' OR EXISTS (SELECT 1 FROM case_entry g
                        WHERE g.case_id = c.id AND g.list_id = :list AND g.taken_back_by IS NULL) AS theirs,
                    (SELECT d.decision FROM case_decision d WHERE d.case_id = c.id AND %3$s ORDER BY d.id DESC LIMIT 1) AS decision
                FROM screening_outcome o JOIN filing f ON f.id = o.filing_id AND NOT f.canary
                    LEFT JOIN opinion_stratum t ON t.filing_id = o.filing_id AND t.run_id = o.run_id
                    LEFT JOIN second_opinion s ON s.filing_id = o.filing_id
                    LEFT JOIN review_case c ON c.filing_id = o.filing_id AND c.queue = 'SECRECY'
                        AND (o.outcome = 'FLAGGED' OR EXISTS (SELECT 1 FROM blind_case b WHERE b.case_id = c.id)
                            OR EXISTS (SELECT 1 FROM opinion_case p WHERE p.case_id = c.id))
                WHERE %2$s AND (o.outcome = 'CLEAR' OR o.outcome = 'FLAGGED' AND EXISTS (SELECT 1 FROM entry_finding e
                    JOIN list_edition l ON l.id = e.list_edition_id
                    WHERE e.filing_id = o.filing_id AND e.queue = 'SECRECY' AND (:list = '' OR l.list_id = :list)))) x
            GROUP BY x.period, x.kind ORDER BY x.period, FIELD(x.kind, 'FLAGGED', 'QUEUE', 'WATCH', 'REST')""";

    private record Row(int period, Stratum of) {}

    /** The recall of each year, the first first; of all lists together if none is named. */
    public Map<Integer, CommonsMathRecall> byYear(String list) {
        return by("YEAR(o.screened_at)", "TRUE", Map.of("list", list));
    }

    /** Compares what a model finds of late of what rules miss with what it found before, since people trust it; empty if it is no less. */
    Optional<String> fallen(ProposedModel model, Instant late) {
        Map<Integer, CommonsMathRecall> recall = by(
                "o.screened_at >= :late",
                "s.model = :model AND o.screened_at >= :since",
                Map.<String, Object>of(
                        "list", "",
                        "model", model.sha256(),
                        "late", RowMoments.stored(late),
                        "since", RowMoments.stored(model.since())));
        CommonsMathRecall before = recall.get(0);
        CommonsMathRecall now = recall.get(1);
        return before != null && now != null && now.modelFindsLessThan(before)
                ? Optional.of("of what rules miss it finds %s, before %s".formatted(now.model(), before.model()))
                : Optional.empty();
    }

    private Map<Integer, CommonsMathRecall> by(String period, String which, Map<String, Object> named) {
        return client
                .sql(BY.formatted(period, which, CountingDecision.judging("d")))
                .params(named)
                .query(JdbcRecords.of(Row.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::period,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Row::of, Collectors.toList()), CommonsMathRecall::new)));
    }
}
