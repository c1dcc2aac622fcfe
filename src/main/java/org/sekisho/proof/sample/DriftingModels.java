package org.sekisho.proof.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.proof.model.OpinionModels;
import org.sekisho.proof.model.ProposedModel;
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

    private static final String CHANGES = """
            SELECT 'UNKNOWN_WORDS' AS what, COALESCE(SUM(s.none_reason <=> 'UNKNOWN_WORDS' AND o.screened_at < :late), 0) AS part,
                COALESCE(SUM(o.screened_at < :late), 0) AS whole,
                COALESCE(SUM(s.none_reason <=> 'UNKNOWN_WORDS' AND o.screened_at >= :late), 0) AS late_part,
                COALESCE(SUM(o.screened_at >= :late), 0) AS late_whole
            """ + SAID + """
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

    Drift of(ProposedModel model) {
        return new Drift(
                chances("<", model),
                chances(">=", model),
                ask(CHANGES, model).query(JdbcRecords.of(Drift.Change.class)).list(),
                ask(KEPT, model).query(JdbcRecords.of(Drift.Kept.class)).single());
    }

    private List<Double> chances(String when, ProposedModel model) {
        String query = "SELECT s.chance %s AND s.chance IS NOT NULL AND o.screened_at %s :late".formatted(SAID, when);
        return ask(query, model).query(JdbcRecords.of(Double.class)).list();
    }

    private JdbcClient.StatementSpec ask(String sql, ProposedModel model) {
        Instant earliest = daysAgo(KEPT_IN_MIND);
        Instant since = model.since().isAfter(earliest) ? model.since() : earliest;
        return client.sql(sql)
                .param("since", RowMoments.stored(since))
                .param("late", RowMoments.stored(daysAgo(LATE)))
                .param("model", model.sha256());
    }

    private Instant daysAgo(int days) {
        return clock.instant().minus(days, ChronoUnit.DAYS);
    }

    /**
     * Differences between what a model was asked about and said in the last seven days, and before. Few filings give no alarm.
     *
     * @param before chances that it gave, and {@code late} those of the last days
     * @param changes of shares of the filings
     */
    record Drift(List<Double> before, List<Double> late, List<Change> changes, Kept kept) {

        private static final int LEAST = 100;
        private static final double MOST_UNSTABLE = 0.25;
        private static final double MOST_DEVIATIONS = 4;
        private static final int PARTS = 10;

        /** The decided cases that it sent: how many were expected to be kept, the variance of that, and how many were. */
        record Kept(double expected, double variance, int found) {

            boolean isOff() {
                return variance > 1 && Math.abs(found - expected) > MOST_DEVIATIONS * Math.sqrt(variance);
            }
        }

        /** Filings of a kind among all, before and of late. */
        record Change(String what, int part, int whole, int latePart, int lateWhole) {

            /** Whether the share has doubled or halved, which chance alone hardly does. */
            boolean isLarge() {
                double share = (double) part / whole;
                double now = (double) latePart / lateWhole;
                double both = (double) (part + latePart) / (whole + lateWhole);
                double deviation = Math.sqrt(both * (1 - both) * (1.0 / whole + 1.0 / lateWhole));
                return Math.min(whole, lateWhole) >= LEAST
                        && (now > 2 * share || now < share / 2)
                        && Math.abs(now - share) > MOST_DEVIATIONS * deviation;
            }
        }

        /** The population stability index of the chances, by tenths of those before. */
        double stability() {
            double index = 0;
            List<Double> sorted = new ArrayList<>(before);
            Collections.sort(sorted);
            for (int part = 0; part < PARTS; part++) {
                double from = part == 0 ? -1 : sorted.get(part * sorted.size() / PARTS);
                double to = part == PARTS - 1 ? 2 : sorted.get((part + 1) * sorted.size() / PARTS);
                double share = share(before, from, to);
                double now = share(late, from, to);
                index += (now - share) * Math.log(now / share);
            }
            return index;
        }

        /** The index that chance alone reaches once in a hundred thousand times: that of chi-squared with nine degrees of freedom. */
        private double byChance() {
            return 40 * (1.0 / before.size() + 1.0 / late.size());
        }

        /** With half a filing more in each part, so that none is empty. */
        private static double share(List<Double> chances, double from, double to) {
            long in = chances.stream()
                    .filter(chance -> from <= chance && chance < to)
                    .count();
            return (in + 0.5) / (chances.size() + 0.5 * PARTS);
        }

        /** Figures beyond their bounds; empty if there are none. */
        List<String> alarms() {
            List<String> alarms = new ArrayList<>();
            if (Math.min(before.size(), late.size()) >= LEAST && stability() > Math.max(MOST_UNSTABLE, byChance())) {
                alarms.add("stability index %.2f".formatted(stability()));
            }
            changes.stream().filter(Change::isLarge).map(Change::toString).forEach(alarms::add);
            if (kept.isOff()) {
                alarms.add(kept.toString());
            }
            return alarms;
        }
    }
}
