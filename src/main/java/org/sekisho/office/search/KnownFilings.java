package org.sekisho.office.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.NeedToKnow;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Filings that a person may know of, the newest first: those with a case of theirs; and without any case, for who may see all
 * areas, those that no level and no conflict of interest hides.
 */
@Repository
record KnownFilings(JdbcClient client) {

    private static final String KNOWN = """
            SELECT f.id, f.number, f.version, f.received_at, o.outcome
            FROM filing f LEFT JOIN screening_outcome o ON o.filing_id = f.id
            WHERE %%s AND NOT f.canary AND (
                EXISTS (SELECT 1 FROM review_case c WHERE c.filing_id = f.id AND %s)
                OR :knowsOthers AND NOT f.quarantined AND NOT EXISTS (SELECT 1 FROM review_case a WHERE a.filing_id = f.id) AND %s)
            ORDER BY f.id DESC LIMIT :most""".formatted(NeedToKnow.CONDITION, NeedToKnow.FILING_CONDITION);

    /** A case on a filing. */
    record OfFiling(FilingId filingId, CaseId id, CaseStatus status) {}

    /** @param part letters and digits that stand in the number one after the other, whatever signs stand between them */
    List<KnownFiling> byNumber(String part, int most, StaffMember reader) {
        return known(
                "UPPER(REPLACE(REPLACE(REPLACE(f.number, '/', ''), '-', ''), '.', '')) LIKE :part",
                Map.of("part", "%" + part + "%", "most", most),
                reader);
    }

    /** @param beginning of the name of a party or of anybody else that the filing names, as names are compared */
    List<KnownFiling> byName(String beginning, int most, StaffMember reader) {
        return known(
                "f.id IN (SELECT w.filing_id FROM filing_entity w WHERE w.name_key LIKE :beginning)",
                Map.of("beginning", beginning + "%", "most", most),
                reader);
    }

    List<KnownFiling> of(Collection<FilingId> filings, StaffMember reader) {
        return filings.isEmpty()
                ? List.of()
                : known("f.id IN (:filings)", Map.of("filings", keys(filings), "most", filings.size()), reader);
    }

    private List<KnownFiling> known(String which, Map<String, Object> asked, StaffMember reader) {
        Access access = reader.profile().access();
        Map<String, Object> values = new HashMap<>(new NeedToKnow(reader).values());
        boolean knowsOthers = reader.standing().active()
                && NeedToKnow.readsCases(access)
                && access.allAreas()
                && access.cleared().covers(Handling.UNSTATED);
        values.put("knowsOthers", knowsOthers);
        values.putAll(asked);
        return client.sql(KNOWN.formatted(which))
                .params(values)
                .query(JdbcRecords.of(KnownFiling.class))
                .list();
    }

    /** The cases on some filings that the person may know of, in the order in which they were opened. */
    Map<FilingId, List<OfFiling>> cases(Collection<FilingId> filings, StaffMember reader) {
        if (filings.isEmpty()) {
            return Map.of();
        }
        return client
                .sql("SELECT c.filing_id, c.id, c.status FROM review_case c WHERE c.filing_id IN (:filings) AND "
                        + NeedToKnow.CONDITION + " ORDER BY c.id")
                .params(new NeedToKnow(reader).values())
                .param("filings", keys(filings))
                .query(JdbcRecords.of(OfFiling.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(OfFiling::filingId, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Long> keys(Collection<FilingId> filings) {
        return filings.stream().map(FilingId::value).toList();
    }
}
