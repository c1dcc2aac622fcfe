package org.sekisho.office.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.office.review.NeedToKnow;
import org.sekisho.office.search.SearchResult.OfCase;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Filings that a person may know of, the newest first: those with a case of theirs; and without any case, for who may see all
 * areas, those that no level and no conflict of interest hides. Who is named is known once a filing was screened.
 */
@Repository
class KnownFilings {

    /** Filings that are looked at together, so that few are held to the need to know in vain. */
    static final int PAGE = 100;

    /** A key behind all others. */
    static final FilingId LAST = new FilingId(Long.MAX_VALUE);

    private static final int SECONDS_OF_A_LOOK = 2;

    private final JdbcClient client;

    /** Ends a statement in the database itself, which would go on after nobody waits for it any more. */
    private final JdbcClient limited;

    KnownFilings(DataSource database) {
        this.client = JdbcClient.create(database);
        JdbcTemplate template = new JdbcTemplate(database);
        template.setQueryTimeout(SECONDS_OF_A_LOOK);
        this.limited = JdbcClient.create(template);
    }

    private static final String AT_AN_END = List.of(
                    "number_key LIKE :begins",
                    "number_serial LIKE :begins",
                    "number_end LIKE :ends",
                    "number_end_unkinded LIKE :ends")
            .stream()
            .map(end ->
                    "(SELECT id FROM filing WHERE %s AND id < :below ORDER BY id DESC LIMIT %d)".formatted(end, PAGE))
            .collect(Collectors.joining(" UNION "));

    private static final String KNOWN = """
            SELECT f.id, f.number, f.version, f.received_at, o.outcome
            FROM filing f LEFT JOIN screening_outcome o ON o.filing_id = f.id
            WHERE f.id IN (:filings) AND NOT f.canary AND (
                EXISTS (SELECT 1 FROM review_case c WHERE c.filing_id = f.id AND %s)
                OR :knowsOthers AND NOT EXISTS (SELECT 1 FROM review_case a WHERE a.filing_id = f.id) AND %s)
            ORDER BY f.id DESC""".formatted(NeedToKnow.CONDITION, NeedToKnow.CASELESS_CONDITION);

    /**
     * Filings whose number begins or ends with a part, the newest first, whoever may know of them; found by indexes. A number begins
     * with or without the letters of its country, and ends with or without those of its kind.
     *
     * @param part capitals and digits that stand in the number one after the other, whatever signs stand between them
     * @param below the key below which theirs are
     */
    List<FilingId> withNumberAtAnEnd(String part, FilingId below) {
        String backwards = new StringBuilder(part).reverse() + "%";
        return keys(AT_AN_END, Map.of("begins", part + "%", "ends", backwards), below);
    }

    /** The same with the part anywhere in the number. Goes over all numbers there are, at most two seconds. */
    List<FilingId> withNumber(String part, FilingId below) {
        return keys(
                "SELECT id FROM filing FORCE INDEX (filing_number_key) WHERE number_key LIKE :part AND id < :below",
                Map.of("part", "%" + part + "%"),
                below);
    }

    /**
     * Filings that name somebody whose name begins so, the newest first, whoever may know of them.
     *
     * @param beginning of a name as names are compared
     * @param below the key below which theirs are
     */
    List<FilingId> withName(String beginning, FilingId below) {
        return keys(
                "SELECT DISTINCT filing_id AS id FROM filing_entity WHERE name_key LIKE :begins AND filing_id < :below",
                Map.of("begins", beginning + "%"),
                below);
    }

    private List<FilingId> keys(String sql, Map<String, String> sought, FilingId below) {
        return limited.sql(sql + " ORDER BY id DESC LIMIT " + PAGE)
                .params(sought)
                .param("below", below.value())
                .query(JdbcRecords.of(FilingId.class))
                .list();
    }

    /** Those of some filings that the person may know of, the newest first. */
    List<KnownFiling> of(Collection<FilingId> filings, StaffMember reader) {
        if (filings.isEmpty()) {
            return List.of();
        }
        NeedToKnow needToKnow = new NeedToKnow(reader);
        return client.sql(KNOWN)
                .params(needToKnow.values())
                .param("knowsOthers", needToKnow.knowsOthers())
                .param("filings", keys(filings))
                .query(JdbcRecords.of(KnownFiling.class))
                .list();
    }

    /** The numbers of some filings, each once. */
    List<String> numbers(Collection<FilingId> filings) {
        if (filings.isEmpty()) {
            return List.of();
        }
        return client.sql("SELECT DISTINCT number FROM filing WHERE id IN (:filings) ORDER BY number")
                .param("filings", keys(filings))
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** The cases on some filings that the person may know of, in the order in which they were opened. */
    Map<FilingId, List<OfCase>> cases(Collection<FilingId> filings, StaffMember reader) {
        if (filings.isEmpty()) {
            return Map.of();
        }
        return client
                .sql("SELECT c.filing_id, c.id, c.status FROM review_case c WHERE c.filing_id IN (:filings) AND "
                        + new NeedToKnow(reader).condition() + " ORDER BY c.id")
                .params(new NeedToKnow(reader).values())
                .param("filings", keys(filings))
                .query(JdbcRecords.of(OfCase.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(OfCase::filingId, LinkedHashMap::new, Collectors.toList()));
    }

    /** Keeps a filing from getting two cases at once, until the caller's transaction ends. */
    void lock(FilingId filing) {
        JdbcRecords.find(client, Long.class, "SELECT id FROM filing WHERE id = ? FOR UPDATE", filing);
    }

    /** The run whose outcome a screened filing has. */
    long screenedIn(FilingId filing) {
        return JdbcRecords.one(client, Long.class, "SELECT run_id FROM screening_outcome WHERE filing_id = ?", filing);
    }

    private static List<Long> keys(Collection<FilingId> filings) {
        return filings.stream().map(FilingId::value).toList();
    }
}
