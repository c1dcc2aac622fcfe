package org.sekisho.office.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.KeptAsRecorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Compares a table's rows of one filing with the mark that the newest seal of the filing has of them. */
@Repository
class JdbcKeptAsRecorded implements KeptAsRecorded {

    private static final Pattern SEAL = Pattern.compile("(?:^|, )filing (%s)$".formatted(RowSeal.FORM));

    private final JdbcClient jdbc;
    private final JdbcSealing sealing;
    private final SealedRows filings;

    JdbcKeptAsRecorded(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.sealing = new JdbcSealing(jdbc);
        this.filings = SealedRows.all().stream()
                .filter(kind -> kind.label().equals("filing"))
                .findFirst()
                .orElseThrow();
    }

    /** An act may come between record and rows; then the second look sees both. */
    @Override
    public boolean holds(FilingId filing, String table) {
        return jdbc.sql("SELECT %s FROM %s WHERE f.id = :filing".formatted(filings.subject(), filings.from()))
                .param("filing", filing.value())
                .query(String.class)
                .optional()
                .map(subject -> Stream.generate(() -> isAsRecorded(subject, table))
                        .limit(2)
                        .anyMatch(asRecorded -> asRecorded))
                .orElse(true);
    }

    private boolean isAsRecorded(String subject, String table) {
        return jdbc
                .sql(
                        "SELECT detail FROM audit_record WHERE subject = :subject AND detail LIKE '%filing %' ORDER BY id DESC")
                .param("subject", subject)
                .query(String.class)
                .list()
                .stream()
                .map(SEAL::matcher)
                .filter(Matcher::find)
                .findFirst()
                .flatMap(seal -> RowSeal.mark(filings.tables().keySet(), seal.group(1), table))
                .map(mark -> mark.equals(sealing.mark(filings, table, subject)))
                .orElse(true);
    }
}
