package org.sekisho.screening.record;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of the findings of entries. Filings that only try a run do not count. */
@Repository
public record EntryUse(JdbcClient jdbc) {

    /** The entries that were ever found, by list and code. */
    public List<Found> since(Instant since) {
        return found("", since).query(JdbcRecords.of(Found.class)).list();
    }

    /** One of them; empty if it was never found. */
    public Optional<Found> since(Instant since, String list, String code) {
        return found(" AND l.list_id = :list AND e.entry_code = :code", since)
                .param("list", list)
                .param("code", code)
                .query(JdbcRecords.of(Found.class))
                .optional();
    }

    private JdbcClient.StatementSpec found(String which, Instant since) {
        return jdbc.sql("""
                        SELECT l.list_id AS list, e.entry_code AS code, COUNT(DISTINCT CASE WHEN o.screened_at >= :since THEN e.filing_id END) AS filings,
                            MAX(o.screened_at) AS last
                        FROM entry_finding e JOIN list_edition l ON l.id = e.list_edition_id
                            JOIN screening_outcome o ON o.filing_id = e.filing_id JOIN filing f ON f.id = e.filing_id
                        WHERE NOT f.canary%s GROUP BY l.list_id, e.entry_code ORDER BY l.list_id, e.entry_code""".formatted(which)).param("since", RowMoments.stored(since));
    }

    /** In each month since, by list, code and month; months in which an entry was not found are left out. */
    public List<Month> months(Instant since) {
        return JdbcRecords.list(jdbc, Month.class, """
                        SELECT l.list_id AS list, e.entry_code AS code, DATE_FORMAT(o.screened_at, '%Y-%m') AS month,
                            COUNT(DISTINCT e.filing_id) AS filings
                        FROM entry_finding e JOIN list_edition l ON l.id = e.list_edition_id
                            JOIN screening_outcome o ON o.filing_id = e.filing_id JOIN filing f ON f.id = e.filing_id
                        WHERE NOT f.canary AND o.screened_at >= ?
                        GROUP BY l.list_id, e.entry_code, month ORDER BY l.list_id, e.entry_code, month""", since);
    }

    /**
     * A month of an entry.
     *
     * @param filings screened in it, in whose present outcome the entry is
     */
    public record Month(String list, String code, YearMonth month, int filings) {}

    /**
     * The findings of an entry, in whatever edition of its list.
     *
     * @param list the list's id
     * @param filings in whose present outcome it is, of those screened since
     * @param last when a filing was screened last in whose outcome it is
     */
    public record Found(String list, String code, int filings, Instant last) {}
}
