package org.sekisho.proof.sample;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.staff.StaffId;
import org.sekisho.proof.model.ModelsInUse;
import org.sekisho.proof.model.ModelsInUse.Answers;
import org.sekisho.proof.sample.SecondOpinion.OpinionLot;
import org.sekisho.proof.sample.SecondOpinion.OpinionLot.Placed;
import org.sekisho.proof.sample.SecondOpinion.OpinionLot.Ranked;
import org.sekisho.proof.sample.SecondOpinion.ShadowFigures;
import org.sekisho.proof.sample.ShownOpinions.Answer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opinions of models on filings, the cases that came of them, and how often a person agreed, as rows. */
@Repository
public record OpinionRows(JdbcClient client, JdbcTemplate jdbc, Clock clock) {

    /** Cases that came of opinions; {@code w} is null but for those that were drawn by lot of the watched. */
    private static final String CASES = """
            FROM opinion_case b JOIN review_case c ON c.id = b.case_id LEFT JOIN opinion_stratum w
                ON w.run_id = b.run_id AND w.filing_id = c.filing_id AND w.stratum = 'WATCH'
            """;

    /** Filings that a run found clear, with its opinions on them. */
    private static final String OF_RUN = """
            FROM screening_outcome o JOIN filing f ON f.id = o.filing_id
                LEFT JOIN second_opinion s ON s.filing_id = o.filing_id AND s.run_id = o.run_id
            WHERE o.run_id = ? AND o.outcome = 'CLEAR' AND NOT f.canary""";

    /** Keeps what was said of filings, in place of what was said of them and of the others before. */
    void replace(long run, Collection<FilingId> all, Map<FilingId, Answers> answers) {
        replace("second_opinion", run, all, answers, Answers::inForce);
        replace("shadow_opinion", run, all, answers, Answers::shadow);
    }

    private void replace(
            String table,
            long run,
            Collection<FilingId> all,
            Map<FilingId, Answers> answers,
            Function<Answers, ModelsInUse.@Nullable Answer> whose) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        answers.forEach((filing, both) -> {
            ModelsInUse.Answer one = whose.apply(both);
            if (one != null) {
                String none = one.reason() == null ? null : one.reason().name();
                Double chance = one.code() == null ? null : one.chance();
                rows.add(new @Nullable Object[] {filing.value(), run, one.model(), none, one.code(), chance});
            }
        });
        List<Object[]> before =
                all.stream().map(one -> new Object[] {one.value()}).toList();
        jdbc.batchUpdate("DELETE FROM %s WHERE filing_id = ?".formatted(table), before);
        jdbc.batchUpdate("""
                INSERT INTO %s (filing_id, run_id, model, none_reason, code, chance)
                VALUES (?, ?, ?, ?, ?, ?)""".formatted(table), rows);
    }

    /** The second opinions of a run, and what came of them. */
    Lot lotOf(long run) {
        return JdbcRecords.one(client, Lot.class, """
                SELECT COUNT(*) AS clear, COUNT(s.chance) AS given,
                    (SELECT COUNT(*) - COUNT(w.run_id) %1$s WHERE b.run_id = ?) AS drawn,
                    (SELECT COUNT(w.run_id) %1$s WHERE b.run_id = ?) AS watched
                %2$s""".formatted(CASES, OF_RUN), run, run, run);
    }

    boolean hasDrawn(long run) {
        String query = "SELECT run_id FROM opinion_lot WHERE run_id = ?";
        return !JdbcRecords.list(client, Long.class, query, run).isEmpty();
    }

    void keep(long run, OpinionLot lot, List<Placed> placed) {
        JdbcRecords.change(client, """
                INSERT INTO opinion_lot (run_id, seed, queued, watched, share, blind)
                VALUES (?, ?, ?, ?, ?, ?)""", run, lot.seed(), lot.queued(), lot.watched(), lot.share(), lot.blind());
        List<Object[]> strata = new ArrayList<>();
        placed.forEach(one -> strata.add(
                new Object[] {run, one.filing().id().value(), one.stratum().name(), one.chance()}));
        jdbc.batchUpdate(
                "INSERT INTO opinion_stratum (run_id, filing_id, stratum, chance) VALUES (?, ?, ?, ?)", strata);
    }

    /** SHA-256 of the models that gave a run's opinions. */
    List<String> modelsOf(long run) {
        String query = "SELECT DISTINCT s.model " + OF_RUN + " AND s.chance IS NOT NULL ORDER BY s.model";
        return JdbcRecords.list(client, String.class, query, run);
    }

    /** The clear filings with an opinion, the likeliest first. */
    List<Ranked> likeliest(long run) {
        return JdbcRecords.list(client, Ranked.class, """
                SELECT f.id, f.number, EXISTS (SELECT 1 FROM review_case c WHERE c.filing_id = f.id) AS has_case
                %s AND s.chance IS NOT NULL ORDER BY s.chance DESC, f.number, f.version""".formatted(OF_RUN), run);
    }

    void mark(long run, FilingId filing) {
        JdbcRecords.change(client, """
                INSERT INTO opinion_case (case_id, run_id)
                SELECT id, ? FROM review_case WHERE filing_id = ?""", run, filing);
    }

    /** Those of some cases that a second opinion alone put into the queue: in their filings still no list found anything. */
    public Set<CaseId> only(Collection<CaseId> cases) {
        if (cases.isEmpty()) {
            return Set.of();
        }
        return client.sql("""
                        SELECT b.case_id %s JOIN screening_outcome o ON o.filing_id = c.filing_id
                        WHERE b.case_id IN (:cases) AND o.outcome = 'CLEAR' AND w.run_id IS NULL""".formatted(CASES))
                .param("cases", cases.stream().map(CaseId::value).toList())
                .query(JdbcRecords.of(CaseId.class))
                .set();
    }

    Optional<ModelsInUse.Answer> of(FilingId filing) {
        return JdbcRecords.find(client, ModelsInUse.Answer.class, """
                SELECT model, none_reason AS reason, code, COALESCE(chance, 0) AS chance
                FROM second_opinion WHERE filing_id = ?""", filing);
    }

    /** Compares what a model in the shadow said with what the one in force said in the same run; the first are so large a share. */
    ShadowFigures shadow(String sha256, double share) {
        return JdbcRecords.one(client, ShadowFigures.class, """
                SELECT COUNT(*) AS filings, COUNT(x.chance) AS given, COUNT(x.shadow) AS shadow_given,
                    COALESCE(MAX(x.first), 0) AS first, COALESCE(AVG(ABS(x.chance - x.shadow)), 0) AS apart,
                    COALESCE(SUM(x.chance IS NOT NULL AND x.shadow IS NOT NULL AND x.place <= x.first
                        AND x.shadow_place <= x.first), 0) AS same
                FROM (SELECT s.chance, h.chance AS shadow, CEIL(COUNT(*) OVER () * ?) AS first,
                        ROW_NUMBER() OVER (ORDER BY s.chance DESC, h.filing_id) AS place,
                        ROW_NUMBER() OVER (ORDER BY h.chance DESC, h.filing_id) AS shadow_place
                    FROM shadow_opinion h
                        LEFT JOIN second_opinion s ON s.filing_id = h.filing_id AND s.run_id = h.run_id
                    WHERE h.model = ?) x""", share, sha256);
    }

    void answer(CaseId id, StaffId by, String model, Answer said) {
        JdbcRecords.change(client, """
                INSERT INTO opinion_answer (case_id, person, model, answer, answered_at)
                VALUES (?, ?, ?, ?, ?)""", id, by, model, said, RowMoments.now(clock));
    }

    Optional<Answer> answerOf(CaseId id, StaffId by) {
        String query = "SELECT answer FROM opinion_answer WHERE case_id = ? AND person = ?";
        return JdbcRecords.find(client, Answer.class, query, id, by);
    }

    /** Counts the answers on all cases. */
    public Answered answers() {
        return JdbcRecords.one(client, Answered.class, """
                SELECT COALESCE(SUM(answer = 'AGREE'), 0) AS agreed, COALESCE(SUM(answer = 'DISAGREE'), 0) AS disagreed,
                    COALESCE(SUM(answer = 'UNSURE'), 0) AS unsure
                FROM opinion_answer""");
    }

    /** Over all runs: of those that were watched and drawn by lot, or of those that were queued. */
    public Count all(boolean watched) {
        return JdbcRecords.one(
                client, Count.class, """
                SELECT COUNT(*) AS sent, COUNT(x.decision) AS decided, COALESCE(SUM(x.decision <> ?), 0) AS kept
                FROM (SELECT %s AS decision %s WHERE (w.run_id IS NOT NULL) = ?) x""".formatted(Misses.DECIDED, CASES), DecisionKind.NO_CONCERN, watched);
    }

    /** Numbers of people by their answer. */
    public record Answered(int agreed, int disagreed, int unsure) {}

    /**
     * The outcome of second opinions.
     *
     * @param sent clear filings that went to examiners by them
     * @param decided those of them whose decision counts
     * @param kept those of which it was another than no concern
     */
    public record Count(int sent, int decided, int kept) {}

    /**
     * The second opinions of a run.
     *
     * @param clear filings
     * @param given on how many of them there is an opinion
     * @param drawn how many of those went to examiners by it
     * @param watched how many went by lot besides
     */
    record Lot(int clear, int given, int drawn, int watched) {}
}
