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
import org.sekisho.finding.opinion.Opinion;
import org.sekisho.finding.opinion.Opinion.Likelihood;
import org.sekisho.finding.opinion.Opinion.Reason;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.staff.StaffId;
import org.sekisho.proof.model.ModelsInUse;
import org.sekisho.proof.model.ModelsInUse.Answers;
import org.sekisho.proof.sample.OpinionLot.Ranked;
import org.sekisho.proof.sample.ShownOpinions.Answer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opinions of models on filings, the cases that came of them, and how often a person agreed, as rows. */
@Repository
record OpinionRows(JdbcClient client, JdbcTemplate jdbc, Clock clock) {

    /** Whether an opinion_case {@code b} on a review_case {@code c} was drawn by lot of those that are watched. */
    private static final String WATCHED = """
            EXISTS (SELECT 1 FROM opinion_stratum w
                WHERE w.run_id = b.run_id AND w.filing_id = c.filing_id AND w.stratum = 'WATCH')""";

    private static final String COLUMNS =
            " (filing_id, run_id, model, none_reason, code, chance) VALUES (?, ?, ?, ?, ?, ?)";

    /** Opinions of the run that the outcome is of, on filings that it found clear. */
    private static final String OF_RUN = """
            FROM second_opinion s JOIN screening_outcome o ON o.filing_id = s.filing_id AND o.run_id = s.run_id
                JOIN filing f ON f.id = s.filing_id
            WHERE s.run_id = :run AND o.outcome = 'CLEAR' AND NOT f.canary""";

    /** Keeps what was said of filings, in place of what was said of them and of the others before. */
    void replace(long run, Collection<FilingId> all, Map<FilingId, Answers> answers) {
        if (!all.isEmpty()) {
            List<Long> filings = all.stream().map(FilingId::value).toList();
            client.sql("DELETE FROM second_opinion WHERE filing_id IN (:filings)")
                    .param("filings", filings)
                    .update();
            client.sql("DELETE FROM shadow_opinion WHERE filing_id IN (:filings)")
                    .param("filings", filings)
                    .update();
        }
        jdbc.batchUpdate("INSERT INTO second_opinion" + COLUMNS, rows(run, answers, Answers::inForce));
        jdbc.batchUpdate("INSERT INTO shadow_opinion" + COLUMNS, rows(run, answers, Answers::shadow));
    }

    private static List<@Nullable Object[]> rows(
            long run, Map<FilingId, Answers> answers, Function<Answers, ModelsInUse.@Nullable Answer> whose) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        answers.forEach((filing, both) -> {
            ModelsInUse.Answer answer = whose.apply(both);
            if (answer != null) {
                rows.add(row(run, filing, answer));
            }
        });
        return rows;
    }

    private static @Nullable Object[] row(long run, FilingId filing, ModelsInUse.Answer answer) {
        Map.Entry<String, Likelihood> best = answer.opinion().likelihoods().entrySet().stream()
                .max(Map.Entry.comparingByValue((one, other) -> Double.compare(one.chance(), other.chance())))
                .orElse(null);
        return new @Nullable Object[] {
            filing.value(),
            run,
            answer.model(),
            answer.opinion() instanceof Opinion.None none ? none.reason().name() : null,
            best == null ? null : best.getKey(),
            best == null ? null : best.getValue().chance()
        };
    }

    /** How many clear filings of a run there are, on how many there is an opinion, and by how many models. */
    Lot lotOf(long run) {
        int clear = client.sql("""
                        SELECT COUNT(*) FROM screening_outcome o JOIN filing f ON f.id = o.filing_id
                        WHERE o.run_id = :run AND o.outcome = 'CLEAR' AND NOT f.canary""").param("run", run).query(Integer.class).single();
        int given = client.sql("SELECT COUNT(s.chance) " + OF_RUN)
                .param("run", run)
                .query(Integer.class)
                .single();
        return new Lot(clear, given, drawnBy(run, false), drawnBy(run, true));
    }

    private int drawnBy(long run, boolean watched) {
        return client.sql("""
                        SELECT COUNT(*) FROM opinion_case b JOIN review_case c ON c.id = b.case_id
                        WHERE b.run_id = ? AND %s = ?""".formatted(WATCHED))
                .params(run, watched)
                .query(Integer.class)
                .single();
    }

    /** The lot of a run; empty if it has not drawn. */
    Optional<OpinionLot> drawn(long run) {
        return client.sql("SELECT seed, queued, watched, share, blind FROM opinion_lot WHERE run_id = ?")
                .param(run)
                .query(JdbcRecords.of(OpinionLot.class))
                .optional();
    }

    void keep(long run, OpinionLot lot, List<OpinionLot.Placed> placed) {
        client.sql("""
                        INSERT INTO opinion_lot (run_id, seed, queued, watched, share, blind)
                        VALUES (:run, :seed, :queued, :watched, :share, :blind)""").params(JdbcRecords.values(lot)).param("run", run).update();
        jdbc.batchUpdate(
                "INSERT INTO opinion_stratum (run_id, filing_id, stratum, chance) VALUES (?, ?, ?, ?)",
                placed.stream()
                        .map(one -> new Object[] {
                            run, one.filing().id().value(), one.stratum().name(), one.chance()
                        })
                        .toList());
    }

    /** SHA-256 of the models that gave a run's opinions. */
    List<String> modelsOf(long run) {
        return client.sql("SELECT DISTINCT s.model " + OF_RUN + " AND s.chance IS NOT NULL ORDER BY s.model")
                .param("run", run)
                .query((row, n) -> row.getString("model"))
                .list();
    }

    /** The clear filings with an opinion, the likeliest first. */
    List<Ranked> likeliest(long run) {
        return client.sql("""
                        SELECT f.id, f.number,
                            EXISTS (SELECT 1 FROM review_case c WHERE c.filing_id = f.id) AS has_case
                        %s AND s.chance IS NOT NULL ORDER BY s.chance DESC, f.number, f.version""".formatted(OF_RUN))
                .param("run", run)
                .query(JdbcRecords.of(Ranked.class))
                .list();
    }

    void mark(long run, FilingId filing) {
        client.sql("INSERT INTO opinion_case (case_id, run_id) SELECT id, ? FROM review_case WHERE filing_id = ?")
                .params(run, filing.value())
                .update();
    }

    /** Those of some cases that are there by a second opinion, and in whose filing still nothing else was found. */
    Set<CaseId> only(Collection<CaseId> cases) {
        if (cases.isEmpty()) {
            return Set.of();
        }
        return client.sql("""
                        SELECT b.case_id FROM opinion_case b JOIN review_case c ON c.id = b.case_id
                            JOIN screening_outcome o ON o.filing_id = c.filing_id
                        WHERE b.case_id IN (:cases) AND o.outcome = 'CLEAR' AND NOT %s""".formatted(WATCHED))
                .param("cases", cases.stream().map(CaseId::value).toList())
                .query((row, n) -> new CaseId(row.getLong("case_id")))
                .set();
    }

    Optional<Kept> of(FilingId filing) {
        return client.sql(
                        "SELECT model, none_reason AS reason, code, COALESCE(chance, 0) AS chance FROM second_opinion WHERE filing_id = ?")
                .param(filing.value())
                .query(JdbcRecords.of(Kept.class))
                .optional();
    }

    /** Compares what a model in the shadow said with what the one in force said in the same run; the first are so large a share. */
    ShadowFigures shadow(String sha256, double share) {
        return client.sql("""
                        SELECT COUNT(*) AS filings, COUNT(x.chance) AS given, COUNT(x.shadow) AS shadow_given,
                            COALESCE(MAX(x.first), 0) AS first, COALESCE(AVG(ABS(x.chance - x.shadow)), 0) AS apart,
                            COALESCE(SUM(x.chance IS NOT NULL AND x.shadow IS NOT NULL AND x.place <= x.first
                                AND x.shadow_place <= x.first), 0) AS same
                        FROM (SELECT s.chance, h.chance AS shadow, CEIL(COUNT(*) OVER () * :share) AS first,
                                ROW_NUMBER() OVER (ORDER BY s.chance DESC, h.filing_id) AS place,
                                ROW_NUMBER() OVER (ORDER BY h.chance DESC, h.filing_id) AS shadow_place
                            FROM shadow_opinion h
                                LEFT JOIN second_opinion s ON s.filing_id = h.filing_id AND s.run_id = h.run_id
                            WHERE h.model = :model) x""")
                .param("model", sha256)
                .param("share", share)
                .query(JdbcRecords.of(ShadowFigures.class))
                .single();
    }

    void answer(CaseId id, StaffId by, String model, Answer said) {
        client.sql("INSERT INTO opinion_answer (case_id, person, model, answer, answered_at) VALUES (?, ?, ?, ?, ?)")
                .params(id.value(), by.value(), model, said.name(), RowMoments.stored(RowMoments.now(clock)))
                .update();
    }

    Optional<Answer> answerOf(CaseId id, StaffId by) {
        return client.sql("SELECT answer FROM opinion_answer WHERE case_id = ? AND person = ?")
                .params(id.value(), by.value())
                .query((row, n) -> Answer.valueOf(row.getString("answer")))
                .optional();
    }

    ShownOpinions.Answered answers() {
        return client.sql("""
                        SELECT COALESCE(SUM(answer = 'AGREE'), 0) AS agreed, COALESCE(SUM(answer = 'DISAGREE'), 0) AS disagreed,
                            COALESCE(SUM(answer = 'UNSURE'), 0) AS unsure
                        FROM opinion_answer""")
                .query(JdbcRecords.of(ShownOpinions.Answered.class))
                .single();
    }

    /** Over all runs: of those that were watched and drawn, or of those that were queued. */
    SecondOpinion.Count all(boolean watched) {
        return client.sql("""
                        SELECT COUNT(*) AS sent, COUNT(x.decision) AS decided,
                            COALESCE(SUM(x.decision <> :nothing), 0) AS kept
                        FROM (SELECT %s AS decision FROM opinion_case b JOIN review_case c ON c.id = b.case_id
                            WHERE %s = :watched) x""".formatted(Misses.DECIDED, WATCHED))
                .param("watched", watched)
                .param("nothing", DecisionKind.NO_CONCERN.name())
                .query(JdbcRecords.of(SecondOpinion.Count.class))
                .single();
    }

    /**
     * The second opinions of a run.
     *
     * @param clear filings
     * @param given on how many of them there is an opinion
     * @param drawn how many of those went to examiners by it
     * @param watched how many went by lot besides
     */
    record Lot(int clear, int given, int drawn, int watched) {}

    /**
     * An opinion on a filing as it is kept.
     *
     * @param model SHA-256 of its file; null if there was none for the language
     * @param reason for having none; null if there is one
     * @param code of the area or entry that the filing is likeliest of; null without an opinion
     */
    record Kept(
            @Nullable String model,
            @Nullable Reason reason,
            @Nullable String code,
            double chance) {}
}
