package org.sekisho.proof.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.proof.model.OpinionModels;
import org.sekisho.proof.model.ProposedModel;
import org.sekisho.proof.sample.OpinionDrift.Change;
import org.sekisho.proof.sample.OpinionDrift.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Holds each model in force to what it said since people trust it, for 90 days at most, and to how much it found before them, and
 * doubts it if that changed.
 */
@Repository
public record DriftingModels(OpinionModels models, FoundAndMissed recall, JdbcClient client, Clock clock) {

    private static final int LATE = 7;
    private static final int KEPT_IN_MIND = 90;

    private static final String SAID = """
            FROM second_opinion s JOIN screening_outcome o ON o.filing_id = s.filing_id
            WHERE s.model = :model AND o.screened_at >= :since""";

    private static final String COUNTS = """
            COALESCE(SUM(%1$s AND o.screened_at < :late), 0) AS part, COALESCE(SUM(o.screened_at < :late), 0) AS whole,
            COALESCE(SUM(%1$s AND o.screened_at >= :late), 0) AS late_part, COALESCE(SUM(o.screened_at >= :late), 0) AS late_whole
            """;

    private static final String CHANGES =
            "SELECT 'UNKNOWN_WORDS' AS what, " + COUNTS.formatted("s.none_reason <=> 'UNKNOWN_WORDS'") + SAID + """
             UNION ALL SELECT l.list_id, COALESCE(f.part, 0), w.whole, COALESCE(f.late_part, 0), w.late_whole
            FROM (SELECT DISTINCT list_id FROM list_edition) l
                JOIN (SELECT COALESCE(SUM(screened_at < :late), 0) AS whole, COALESCE(SUM(screened_at >= :late), 0) AS late_whole
                    FROM screening_outcome WHERE screened_at >= :since) w
                LEFT JOIN (SELECT i.list_id, COUNT(DISTINCT CASE WHEN o.screened_at < :late THEN o.filing_id END) AS part,
                        COUNT(DISTINCT CASE WHEN o.screened_at >= :late THEN o.filing_id END) AS late_part
                    FROM entry_finding e JOIN list_edition i ON i.id = e.list_edition_id
                        JOIN screening_outcome o ON o.filing_id = e.filing_id AND o.screened_at >= :since
                    GROUP BY i.list_id) f ON f.list_id = l.list_id""";

    private static final String KEPT = """
            SELECT COALESCE(SUM(s.chance), 0) AS expected, COALESCE(SUM(s.chance * (1 - s.chance)), 0) AS variance,
                COALESCE(SUM(x.decision <> 'NO_CONCERN'), 0) AS found
            FROM second_opinion s JOIN screening_outcome o ON o.filing_id = s.filing_id
                JOIN (SELECT c.filing_id, %s AS decision FROM opinion_case b JOIN review_case c ON c.id = b.case_id) x
                    ON x.filing_id = s.filing_id AND x.decision IS NOT NULL
            WHERE s.model = :model AND o.screened_at >= :since""".formatted(Misses.DECIDED);

    /** Tells of all models that are in doubt, from this night on or from before. */
    public List<String> look(long run) {
        models.trusted().forEach(model -> {
            List<String> alarms = new ArrayList<>(of(model).alarms());
            recall.fallen(model, daysAgo(KEPT_IN_MIND)).ifPresent(alarms::add);
            if (!alarms.isEmpty()) {
                models.doubt(model.id(), String.join("; ", alarms), "sekisho run " + run);
            }
        });
        return models.doubts();
    }

    OpinionDrift of(ProposedModel model) {
        return new OpinionDrift(
                chances("<", model),
                chances(">=", model),
                ask(CHANGES, model).query(JdbcRecords.of(Change.class)).list(),
                ask(KEPT, model).query(JdbcRecords.of(Kept.class)).single());
    }

    private List<Double> chances(String when, ProposedModel model) {
        return ask(
                        "SELECT s.chance %s AND s.chance IS NOT NULL AND o.screened_at %s :late".formatted(SAID, when),
                        model)
                .query((row, n) -> row.getDouble("chance"))
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, ProposedModel model) {
        Instant trusted = model.since();
        Instant earliest = daysAgo(KEPT_IN_MIND);
        Map<String, LocalDateTime> days = Map.of(
                "since", RowMoments.stored(trusted.isAfter(earliest) ? trusted : earliest),
                "late", RowMoments.stored(daysAgo(LATE)));
        return client.sql(sql).params(days).param("model", model.sha256());
    }

    private Instant daysAgo(int days) {
        return clock.instant().minus(days, ChronoUnit.DAYS);
    }
}
