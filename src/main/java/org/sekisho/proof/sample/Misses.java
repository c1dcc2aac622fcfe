package org.sekisho.proof.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CountingDecision;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.staff.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sample of clear filings that are looked at all the same, and how often something was found in it. */
@Repository
public record Misses(JdbcClient client) {

    /** On {@code b}, a row of blind_case or opinion_case: the newest decision that nobody took back and that a needed second person shares. */
    static final String DECIDED = """
            (SELECT d.decision FROM case_decision d WHERE d.case_id = b.case_id AND %s
                ORDER BY d.id DESC LIMIT 1)""".formatted(CountingDecision.judging("d"));

    Optional<BlindLot> lotOf(long run) {
        String query = "SELECT seed, clear_count AS clear, drawn, carried FROM blind_lot WHERE run_id = ?";
        return JdbcRecords.find(client, BlindLot.class, query, run);
    }

    double carried() {
        String query = "SELECT carried FROM blind_lot ORDER BY run_id DESC LIMIT 1";
        return JdbcRecords.find(client, Double.class, query).orElse(0.0);
    }

    void keep(long run, BlindLot lot) {
        JdbcRecords.change(client, """
                INSERT INTO blind_lot (run_id, seed, clear_count, drawn, carried)
                VALUES (?, ?, ?, ?, ?)""", run, lot.seed(), lot.clear(), lot.drawn(), lot.carried());
    }

    List<Clear> clearOf(long run) {
        return JdbcRecords.list(client, Clear.class, """
                SELECT f.id, f.number
                FROM screening_outcome o JOIN filing f ON f.id = o.filing_id JOIN filing_text t ON t.filing_id = f.id
                WHERE o.run_id = ? AND o.outcome = 'CLEAR' AND NOT f.canary
                    AND NOT EXISTS (SELECT 1 FROM review_case c WHERE c.filing_id = f.id)
                ORDER BY f.number, f.version""", run);
    }

    void mark(long run, FilingId filing) {
        JdbcRecords.change(client, """
                INSERT INTO blind_case (case_id, run_id)
                SELECT id, ? FROM review_case WHERE filing_id = ?""", run, filing);
    }

    Optional<Long> drawnIn(CaseId id) {
        String query = "SELECT b.run_id FROM blind_case b WHERE b.case_id = ? AND %s IS NOT NULL".formatted(DECIDED);
        return JdbcRecords.find(client, Long.class, query, id);
    }

    List<Long> editionsOf(long run) {
        String query = "SELECT list_edition_id FROM run_list WHERE run_id = ? ORDER BY list_edition_id";
        return JdbcRecords.list(client, Long.class, query, run);
    }

    void name(CaseId id, String entry, String area, StaffId by, Instant at) {
        JdbcRecords.change(client, """
                UPDATE blind_case SET missed_entry = ?, missed_area = ?, named_by = ?, named_at = ?
                WHERE case_id = ?""", entry, area, by, at, id);
    }

    /** Over all runs. */
    public Count all() {
        List<Missed> missed = JdbcRecords.list(client, Missed.class, """
                SELECT x.missed_entry AS entry, x.missed_area AS area, COUNT(*) AS cases
                FROM (SELECT COALESCE(b.missed_entry, g.entry_code) AS missed_entry,
                        COALESCE(b.missed_area, g.area) AS missed_area, %s AS decision
                    FROM blind_case b LEFT JOIN case_entry g ON g.id =
                        (SELECT MIN(h.id) FROM case_entry h WHERE h.case_id = b.case_id AND h.taken_back_by IS NULL)) x
                WHERE x.decision <> ? GROUP BY x.missed_entry, x.missed_area
                ORDER BY x.missed_area IS NULL, x.missed_area, x.missed_entry""".formatted(DECIDED), DecisionKind.NO_CONCERN);
        return client.sql("SELECT COUNT(*) AS drawn, COUNT(%s) AS decided FROM blind_case b".formatted(DECIDED))
                .query((row, n) -> new Count(row.getInt("drawn"), row.getInt("decided"), missed))
                .single();
    }

    /** A filing that may be drawn. */
    record Clear(FilingId id, FilingNumber number) {}

    /**
     * The results of the sample.
     *
     * @param drawn clear filings that went to examiners
     * @param decided those of them whose decision counts
     * @param missed those of which it was another than no concern, or a request that is still out; by area and entry
     */
    public record Count(int drawn, int decided, List<Missed> missed) {

        public Count {
            missed = List.copyOf(missed);
        }

        /** How many were missed, of whatever entry. */
        public int misses() {
            return missed.stream().mapToInt(Missed::cases).sum();
        }
    }

    /**
     * How many filings an entry ought to have found.
     *
     * @param entry its code; with the area, null where nobody named one
     */
    public record Missed(@Nullable String entry, @Nullable String area, int cases) {}

    /**
     * How many filings of a run are drawn, and which. Fractions are carried to the next run, so that an office with few filings
     * a night draws its share too.
     *
     * @param carried what is owed to the next run, less than one filing
     */
    record BlindLot(long seed, int clear, int drawn, double carried) {

        private static final double ROUNDING = 1e-9;

        static BlindLot of(long seed, int clear, double share, double carriedBefore) {
            double owed = share == 0 ? 0 : carriedBefore + share * clear;
            int drawn = Math.min(clear, (int) Math.floor(owed + ROUNDING));
            return new BlindLot(seed, clear, drawn, Math.min(1, Math.max(0, owed - drawn)));
        }

        /** The share of the clear filings that was drawn. */
        double share() {
            return clear == 0 ? 0 : (double) drawn / clear;
        }

        /** The drawn ones: the same from the same, in the same order, by the same seed. */
        <T> List<T> from(List<T> all) {
            List<T> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(seed));
            return List.copyOf(shuffled.subList(0, drawn));
        }
    }
}
