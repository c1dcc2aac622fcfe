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

    private static final int SECONDS_OF_A_SCAN = 2;

    private final JdbcClient client;

    /** Ends a statement in the database itself, which would go on after nobody waits for it any more. */
    private final JdbcClient scanning;

    KnownFilings(DataSource database) {
        this.client = JdbcClient.create(database);
        JdbcTemplate scans = new JdbcTemplate(database);
        scans.setQueryTimeout(SECONDS_OF_A_SCAN);
        this.scanning = JdbcClient.create(scans);
    }

    /** Filings that are looked at together, so that few are held to the need to know in vain. */
    static final int PAGE = 100;

    /** A key behind all others. */
    static final FilingId LAST = new FilingId(Long.MAX_VALUE);

    /** Goes over an index of numbers, and takes signs out only of those that have any. */
    private static final String NUMBERED = """
            SELECT f.id FROM filing f FORCE INDEX (filing_number_version) WHERE f.id < :below AND (UPPER(f.number) LIKE :sought
                OR f.number REGEXP '[-/.]' AND UPPER(REPLACE(REPLACE(REPLACE(f.number, '/', ''), '-', ''), '.', '')) LIKE :sought)""";

    private static final String KNOWN = """
            SELECT f.id, f.number, f.version, f.received_at, o.outcome
            FROM filing f LEFT JOIN screening_outcome o ON o.filing_id = f.id
            WHERE f.id IN (:filings) AND NOT f.canary AND (
                EXISTS (SELECT 1 FROM review_case c WHERE c.filing_id = f.id AND %s)
                OR :knowsOthers AND NOT EXISTS (SELECT 1 FROM review_case a WHERE a.filing_id = f.id) AND %s)
            ORDER BY f.id DESC""".formatted(NeedToKnow.CONDITION, NeedToKnow.CASELESS_CONDITION);

    /** Filings of a number, all versions, the newest first, whoever may know of them; found by its index. */
    List<FilingId> ofNumber(String number) {
        return keys(client, "SELECT f.id FROM filing f WHERE f.id < :below AND f.number = :sought", number, LAST);
    }

    /**
     * Filings with a part of a number, the newest first, whoever may know of them. Goes over all numbers there are, at most two seconds.
     *
     * @param part letters and digits that stand in the number one after the other, whatever signs stand between them
     * @param below the key below which theirs are
     */
    List<FilingId> withNumber(String part, FilingId below) {
        return keys(scanning, NUMBERED, "%" + part + "%", below);
    }

    /**
     * Filings that name somebody whose name begins so, the newest first, whoever may know of them.
     *
     * @param beginning of a name as names are compared
     * @param below the key below which theirs are
     */
    List<FilingId> withName(String beginning, FilingId below) {
        return keys(
                scanning,
                "SELECT DISTINCT n.filing_id AS id FROM filing_entity n WHERE n.filing_id < :below AND n.name_key LIKE :sought",
                beginning + "%",
                below);
    }

    private static List<FilingId> keys(JdbcClient by, String sql, String sought, FilingId below) {
        return by.sql(sql + " ORDER BY id DESC LIMIT " + PAGE)
                .param("sought", sought)
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

    /** The cases on some filings that the person may know of, in the order in which they were opened. */
    Map<FilingId, List<OfCase>> cases(Collection<FilingId> filings, StaffMember reader) {
        if (filings.isEmpty()) {
            return Map.of();
        }
        return client
                .sql("SELECT c.filing_id, c.id, c.status FROM review_case c WHERE c.filing_id IN (:filings) AND "
                        + NeedToKnow.CONDITION + " ORDER BY c.id")
                .params(new NeedToKnow(reader).values())
                .param("filings", keys(filings))
                .query(JdbcRecords.of(OfCase.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(OfCase::filingId, LinkedHashMap::new, Collectors.toList()));
    }

    /** Keeps a filing from getting two cases at once, until the caller's transaction ends. */
    void lock(FilingId filing) {
        client.sql("SELECT id FROM filing WHERE id = ? FOR UPDATE")
                .param(filing.value())
                .query(Long.class)
                .optional();
    }

    /** The run whose outcome a screened filing has. */
    long screenedIn(FilingId filing) {
        return client.sql("SELECT run_id FROM screening_outcome WHERE filing_id = ?")
                .param(filing.value())
                .query(Long.class)
                .single();
    }

    private static List<Long> keys(Collection<FilingId> filings) {
        return filings.stream().map(FilingId::value).toList();
    }
}
