package org.sekisho.proof.count;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.machine.database.JdbcRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The filings that a run has cleared, in the order of numbers, which does not depend on who was screened first. */
@Repository
public record ClearFilings(JdbcClient jdbc) {

    private record Row(FilingId filing, FilingNumber number, int characters) {}

    /** Draws some of a run by lot. The same seed draws the same, as long as the run's outcomes are the same. */
    public ClearSample draw(long run, long seed, OracleSettings settings) {
        List<Row> clear = new ArrayList<>(
                jdbc.sql("""
                        SELECT f.id AS filing, f.number, COALESCE(t.characters, 0) AS characters
                        FROM screening_outcome o JOIN filing f ON f.id = o.filing_id
                            LEFT JOIN filing_text t ON t.filing_id = f.id
                        WHERE o.run_id = :run AND o.outcome = 'CLEAR' AND NOT f.canary
                        ORDER BY f.number, f.version""").param("run", run).query(JdbcRecords.of(Row.class)).list());
        int of = clear.size();
        Collections.shuffle(clear, new Random(seed));
        List<Row> drawn = clear.subList(0, Math.min(settings.sample(), of));
        return new ClearSample(
                of,
                drawn.stream()
                        .filter(row -> row.characters() <= settings.longest())
                        .map(Row::filing)
                        .toList(),
                drawn.stream()
                        .filter(row -> row.characters() > settings.longest())
                        .map(Row::number)
                        .toList());
    }

    /**
     * Clear filings drawn from a run by lot.
     *
     * @param of how many clear filings it was drawn from
     * @param drawn those to ask about
     * @param tooLong those that were drawn and are longer than may be asked about
     */
    public record ClearSample(int of, List<FilingId> drawn, List<FilingNumber> tooLong) {

        public ClearSample {
            drawn = List.copyOf(drawn);
            tooLong = List.copyOf(tooLong);
        }
    }
}
