package org.sekisho.proof.count;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sekisho.intake.filing.FilingNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Names what is no longer as it was by the audit trail, which tells of every filing screened, by which run and with what
 * outcome, and is chained, so that nobody changes it unnoticed.
 */
record JdbcNamesOnRecord(JdbcClient jdbc) {

    private static final String VERSION = " version ";

    /** What a run screened, was not taken by a later run to be tried again, and does not have that outcome of that run now. */
    List<FilingNumber> screenedOtherwise(long run) {
        Set<String> now = new HashSet<>(jdbc.sql("""
                        SELECT CONCAT(f.number, ' version ', f.version, ' ', o.outcome) AS screened
                        FROM screening_outcome o JOIN filing f ON f.id = o.filing_id WHERE o.run_id = :run
                        UNION ALL
                        SELECT CONCAT(f.number, ' version ', f.version, ' UNSCREENABLE')
                        FROM filing_retry r JOIN filing f ON f.id = r.filing_id
                        WHERE r.from_run = :run AND r.to_run IS NOT NULL
                        UNION ALL
                        SELECT CONCAT(f.number, ' version ', f.version, ' ', d.outcome)
                        FROM filing_doubt d JOIN filing f ON f.id = d.filing_id WHERE d.from_run = :run""")
                .param("run", run)
                .query((row, n) -> row.getString("screened"))
                .list());
        return numbers(
                jdbc.sql("""
                        SELECT CONCAT(subject, ' ', SUBSTRING_INDEX(detail, ',', 1)) AS screened FROM audit_record
                        WHERE action = 'FILING_SCREENED' AND actor = CONCAT('sekisho run ', :run) ORDER BY id""")
                        .param("run", run)
                        .query((row, n) -> row.getString("screened"))
                        .list(),
                now);
    }

    /** What was ever screened and is not registered now. */
    List<FilingNumber> screenedAndGone() {
        Set<String> now = new HashSet<>(jdbc.sql("SELECT CONCAT(number, ' version ', version) AS filing FROM filing")
                .query((row, n) -> row.getString("filing"))
                .list());
        return numbers(
                jdbc.sql("SELECT DISTINCT subject FROM audit_record WHERE action = 'FILING_SCREENED'")
                        .query((row, n) -> row.getString("subject"))
                        .list(),
                now);
    }

    private static List<FilingNumber> numbers(List<String> then, Set<String> now) {
        List<FilingNumber> numbers = new ArrayList<>();
        then.stream()
                .filter(filing -> !now.contains(filing))
                .map(filing -> new FilingNumber(filing.substring(0, filing.indexOf(VERSION))))
                .distinct()
                .forEach(numbers::add);
        return numbers;
    }
}
