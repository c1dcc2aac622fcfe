package org.sekisho.intake.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code filing} that are canaries. */
@Repository
class JdbcCanaryRows {

    private final JdbcClient jdbc;

    JdbcCanaryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The versions that hold the bytes of some arrivals, by number; without those that are not registered. */
    public Map<FilingNumber, FilingId> find(List<Arrival> arrivals) {
        JdbcKnownFilings known = new JdbcKnownFilings(jdbc, arrivals);
        return arrivals.stream()
                .filter(arrival -> known.idOf(arrival).isPresent())
                .collect(Collectors.toMap(
                        Arrival::number,
                        arrival -> new FilingId(known.idOf(arrival).orElseThrow())));
    }

    /** Puts some into a run, whichever had them before. */
    public void giveTo(long run, Collection<FilingId> canaries) {
        jdbc.sql("UPDATE filing SET run_id = :run WHERE canary AND id IN (:ids)")
                .param("run", run)
                .param("ids", canaries.stream().map(FilingId::value).toList())
                .update();
    }

    /** Endings of the names of the documents of all others that a run has in hand. */
    public Set<String> endingsOf(long run) {
        return jdbc.sql("""
                        SELECT DISTINCT CASE WHEN d.name LIKE '%.%' THEN LOWER(SUBSTRING_INDEX(d.name, '.', -1)) ELSE '' END AS ending
                        FROM filing f LEFT JOIN document d ON d.filing_id = f.id WHERE f.run_id = :run AND NOT f.canary""")
                .param("run", run)
                .query((row, n) -> row.getString("ending"))
                .set();
    }

    /** All that a run has in hand. */
    public Set<FilingId> with(long run) {
        return jdbc.sql("SELECT id FROM filing WHERE canary AND run_id = :run")
                .param("run", run)
                .query((row, n) -> new FilingId(row.getLong("id")))
                .set();
    }
}
