package org.sekisho.office.rising;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.review.NeedToKnow;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which filings with rising terms a person may know of: not above their level, nothing that binds them, and every case of it in their
 * areas.
 */
@Repository
class JdbcRisingSight {

    static final String KNOWN = NeedToKnow.FILING_CONDITION + """
             AND (:readsAllAreas OR NOT EXISTS (SELECT 1 FROM review_case o WHERE o.filing_id = f.id
                AND NOT EXISTS (SELECT 1 FROM case_area i WHERE i.case_id = o.id AND i.area IN (:readsAreas))))""";

    private final JdbcClient jdbc;

    JdbcRisingSight(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A filing that has a term. */
    record Having(
            YearMonth month,
            @Nullable Long applicant,
            @Nullable String area,
            SeenRising.Example filing) {}

    /** By the keys of the terms, the newest first. */
    Map<Long, List<Having>> known(StaffMember reader) {
        Map<Long, List<Having>> known = new HashMap<>();
        boolean reads = reader.standing().active()
                && reader.profile().access().cleared().covers(Handling.UNSTATED);
        if (reads) {
            jdbc.sql("""
                            SELECT r.term_id, p.month, p.applicant, f.number, f.version,
                                (SELECT MIN(a.area) FROM review_case o JOIN case_area a ON a.case_id = o.id
                                    WHERE o.filing_id = f.id) AS area,
                                (SELECT MIN(c.id) FROM review_case c WHERE c.filing_id = f.id AND %s) AS case_id
                            FROM rising_term_filing r JOIN filing_phrases p ON p.filing_id = r.filing_id
                                JOIN filing f ON f.id = r.filing_id
                            WHERE %s ORDER BY r.term_id, f.id DESC""".formatted(NeedToKnow.CONDITION, KNOWN))
                    .params(new NeedToKnow(reader).values())
                    .query(row -> {
                        known.computeIfAbsent(row.getLong("term_id"), term -> new ArrayList<>())
                                .add(having(row));
                    });
        }
        return known;
    }

    private static Having having(ResultSet row) throws SQLException {
        return new Having(
                YearMonth.parse(row.getString("month")),
                row.getObject("applicant", Long.class),
                row.getString("area"),
                new SeenRising.Example(
                        row.getString("number"), row.getInt("version"), row.getObject("case_id", Long.class)));
    }
}
