package org.sekisho.office.rising;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.rising.RisingSearch;
import org.sekisho.curation.rising.RisingTerm;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.review.NeedToKnow;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The newest search as rows. */
@Repository
class JdbcRisingTerms {

    /** Filings that a person may know of: not above their level, nothing that binds them, and every case of it in their areas. */
    static final String KNOWN = NeedToKnow.FILING_CONDITION + """
             AND (:readsAllAreas OR NOT EXISTS (SELECT 1 FROM review_case o WHERE o.filing_id = f.id
                AND NOT EXISTS (SELECT 1 FROM case_area i WHERE i.case_id = o.id AND i.area IN (:readsAreas))))""";

    private static final int LONGEST = 255;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    JdbcRisingTerms(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** A term as it was found, over all filings. */
    record Row(
            long id,
            String language,
            String key,
            String term,
            double probability,
            double q,
            double cValue,
            int filings,
            @Nullable Dismissal dismissal) {

        /** Holds an applicant's words. */
        @Override
        public String toString() {
            return "term " + id;
        }
    }

    /** Takes the place of what was found before. */
    void keep(RisingWindow window, RisingSearch.Found found, Instant now) {
        template.update("DELETE FROM rising_search");
        jdbc.sql("""
                        INSERT INTO rising_search (month, first_recent, first, recent, base, tested, found_at)
                        VALUES (:last, :firstRecent, :first, :recent, :base, :tested, :now)""")
                .params(JdbcRecords.values(window))
                .params(JdbcRecords.values(found))
                .param("now", RowMoments.stored(now))
                .update();
        long search = JdbcRecords.one(jdbc, Long.class, "SELECT MAX(id) FROM rising_search");
        found.terms().stream()
                .filter(term -> term.term().key().length() <= LONGEST
                        && term.term().shown().length() <= LONGEST)
                .forEach(term -> keep(search, term));
    }

    private void keep(long search, RisingTerm term) {
        jdbc.sql("""
                        INSERT INTO rising_term (search_id, language, term_key, term, probability, q, c_value, filings)
                        VALUES (:search, :language, :key, :term, :probability, :q, :cValue, :filings)""")
                .param("search", search)
                .param("language", term.term().language())
                .param("key", term.term().key())
                .param("term", term.term().shown())
                .param("probability", term.probability())
                .param("q", term.q())
                .param("cValue", term.cValue())
                .param("filings", term.filings().size())
                .update();
        long id = jdbc.sql("SELECT id FROM rising_term WHERE search_id = ? AND language = ? AND term_key = ?")
                .params(search, term.term().language(), term.term().key())
                .query(Long.class)
                .single();
        // a filing whose text was forgotten meanwhile has no phrases any more
        template.batchUpdate(
                "INSERT INTO rising_term_filing (term_id, filing_id) SELECT ?, p.filing_id FROM filing_phrases p WHERE p.filing_id = ?",
                term.filings().stream().map(filing -> new Object[] {id, filing}).toList());
    }

    Optional<RisingState> state() {
        return JdbcRecords.find(jdbc, RisingState.class, """
                        SELECT s.first AS window_first, s.first_recent AS window_first_recent, s.month AS window_last, s.recent,
                            s.base, s.tested, s.found_at AS at,
                            (SELECT COUNT(*) FROM rising_term t WHERE t.search_id = s.id) AS found
                        FROM rising_search s ORDER BY s.id DESC LIMIT 1""");
    }

    /** The surest first. */
    List<Row> terms() {
        return JdbcRecords.list(jdbc, Row.class, """
                        SELECT t.id, t.language, t.term_key AS `key`, t.term, t.probability, t.q, t.c_value, t.filings,
                            d.why AS dismissal_why, d.dismissed_by AS dismissal_by, d.dismissed_at AS dismissal_at,
                            d.filings AS dismissal_filings
                        FROM rising_term t
                            LEFT JOIN rising_dismissal d ON d.language = t.language AND d.term_key = t.term_key
                        ORDER BY t.q, t.c_value DESC, t.id""");
    }

    void dismiss(Row term, String why, String by, Instant now) {
        jdbc.sql("""
                        REPLACE INTO rising_dismissal (language, term_key, filings, why, dismissed_by, dismissed_at)
                        VALUES (:language, :key, :filings, :why, :by, :now)""")
                .params(JdbcRecords.values(term))
                .param("why", why)
                .param("by", by)
                .param("now", RowMoments.stored(now))
                .update();
    }

    void takeBack(Row term) {
        jdbc.sql("DELETE FROM rising_dismissal WHERE language = ? AND term_key = ?")
                .params(term.language(), term.key())
                .update();
    }

    /** A filing that has a term. */
    record Having(
            YearMonth month,
            @Nullable Long applicant,
            @Nullable String area,
            SeenRising.Example filing) {}

    private record HavingTerm(long term, Having having) {}

    /** The filings that have the terms, by the terms' keys, the newest first. */
    Map<Long, List<Having>> known(StaffMember reader) {
        boolean reads = reader.standing().active()
                && reader.profile().access().cleared().covers(Handling.UNSTATED);
        return !reads
                ? Map.of()
                : jdbc
                        .sql("""
                        SELECT r.term_id AS term, p.month AS having_month, p.applicant AS having_applicant,
                            f.number AS having_filing_number, f.version AS having_filing_version,
                            (SELECT MIN(a.area) FROM review_case o JOIN case_area a ON a.case_id = o.id
                                WHERE o.filing_id = f.id) AS having_area,
                            (SELECT MIN(c.id) FROM review_case c WHERE c.filing_id = f.id AND %s) AS having_filing_case_id
                        FROM rising_term_filing r JOIN filing_phrases p ON p.filing_id = r.filing_id
                            JOIN filing f ON f.id = r.filing_id
                        WHERE %s ORDER BY r.term_id, f.id DESC""".formatted(NeedToKnow.CONDITION, KNOWN))
                        .params(new NeedToKnow(reader).values())
                        .query(JdbcRecords.of(HavingTerm.class))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                HavingTerm::term, Collectors.mapping(HavingTerm::having, Collectors.toList())));
    }
}
