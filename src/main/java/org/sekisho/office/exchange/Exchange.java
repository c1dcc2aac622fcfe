package org.sekisho.office.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.inbox.WrittenNumber;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.audit.SealedRows;
import org.sekisho.office.exchange.FilingState.OfCase;
import org.sekisho.office.exchange.FilingState.Version;
import org.sekisho.office.review.CaseClock;
import org.sekisho.office.review.CaseQueue;
import org.sekisho.office.review.NeedToKnow;
import org.sekisho.office.review.QueueFilter;
import org.sekisho.office.review.QueueMark;
import org.sekisho.office.review.QueueOrder;
import org.sekisho.office.review.QueueSlice;
import org.sekisho.office.review.WorkList;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.screening.OutcomeKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tells programs, and people who take a file along, how filings and cases stand of which they may know. Whatever is told goes on the
 * audit trail, by the numbers of the filings.
 *
 * <p>What changed is told by the numbers of that trail. Whoever adds a record holds the end of the chain until its transaction ends,
 * so records become visible in their order, and with each all that its act wrote: what is committed late has a number behind the one
 * up to which a program was told.
 */
@Repository
public record Exchange(JdbcClient jdbc, CaseQueue queue, AuditTrail audit) {

    /** Records that one answer goes over at most, so that a first answer does not go over years. */
    static final int RECORDS = 2_000;

    /** Filings after which an answer goes over no further record. */
    static final int FILINGS = 100;

    /** Cases after which a file reads no further page. */
    private static final int CASES = 10_000;

    /** So many numbers fit into the detail of a record, however long they are. */
    private static final int IN_RECORD = 20;

    private static final String VERSIONS = """
            SELECT f.number, f.version AS filing_version, o.outcome, c.*,
                CASE WHEN c.id IS NOT NULL THEN %s ELSE %s END AS known
            FROM filing f
                LEFT JOIN screening_outcome o ON o.filing_id = f.id
                LEFT JOIN review_case c ON c.filing_id = f.id
            WHERE f.number IN (:numbers) AND NOT f.canary
            ORDER BY f.number, f.version, c.id""".formatted(NeedToKnow.CONDITION, NeedToKnow.CASELESS_CONDITION);

    /** Acts on filings and cases; and of a run that has ended, the filings that it left waiting and the cases that it opened. */
    private static final String CHANGED = """
            WITH a AS (SELECT id AS record, action, subject, CAST(SUBSTRING(subject, 5) AS UNSIGNED) AS run
                FROM audit_record WHERE id > :since AND id <= :until)
            SELECT record, SUBSTRING_INDEX(subject, ' version ', 1) AS number FROM a
            WHERE action IN (:acts) AND subject LIKE '% version %'
            UNION SELECT record, f.number FROM a JOIN filing f ON f.run_id = a.run
                LEFT JOIN screening_outcome o ON o.filing_id = f.id WHERE action IN (:ends) AND o.filing_id IS NULL
            UNION SELECT record, f.number FROM a JOIN review_case c ON c.run_id = a.run
                JOIN filing f ON f.id = c.filing_id WHERE action IN (:ends)
            ORDER BY record, number""";

    private static final List<String> ACTS = Stream.concat(
                    Stream.of(AuditAction.ROWS_SEALED),
                    SealedRows.all().stream().filter(SealedRows::isOfFilings).flatMap(kind -> kind.actions().stream()))
            .map(AuditAction::name)
            .toList();

    private static final List<String> ENDS =
            List.of("RUN_DONE", "RUN_RED", "RUN_STOPPED", "RUN_FAILED", "RUN_ABANDONED");

    /**
     * How filings stand now that changed since a reader last asked.
     *
     * @param cursor to ask on from: all that changed up to there is told
     * @param more whether there is more by now
     */
    public record Changes(List<FilingState> filings, long cursor, boolean more) {}

    /**
     * Cases, the most urgent first.
     *
     * @param after where to go on; null if these are the last
     */
    public record Cases(List<CaseLine> cases, @Nullable String after) {}

    private record Changed(long record, String number) {}

    /** A filing's state, however its number is written; empty if there is none of which the reader may know. */
    public Optional<FilingState> filing(String number, StaffMember reader) {
        List<FilingState> exact = states(Set.of(number), reader);
        List<FilingState> states = exact.isEmpty()
                ? WrittenNumber.however(number)
                        .map(usual -> states(Set.of(usual.value()), reader))
                        .orElse(exact)
                : exact;
        told("filing", states.stream().map(FilingState::filing), reader);
        return states.stream().findFirst();
    }

    /** The filings that changed after a record of the trail, 0 for all; empty if the trail has no such record. */
    public Optional<Changes> changes(long since, StaffMember reader) {
        long head = audit.head().record(); // before all else: what is read later is at least as new
        if (since < 0 || since > head) {
            return Optional.empty();
        }
        long cursor = Math.min(head, since + RECORDS);
        long last = since;
        Set<String> numbers = new LinkedHashSet<>();
        for (Changed one : changed(since, cursor)) {
            if (numbers.size() >= FILINGS && one.record() > last) {
                cursor = last;
                break;
            }
            numbers.add(one.number());
            last = one.record();
        }
        List<FilingState> states = states(numbers, reader);
        told("filings", states.stream().map(FilingState::filing), reader);
        return Optional.of(new Changes(states, cursor, cursor < head));
    }

    private List<Changed> changed(long since, long until) {
        return jdbc.sql(CHANGED)
                .param("since", since)
                .param("until", until)
                .param("acts", ACTS)
                .param("ends", ENDS)
                .query(JdbcRecords.of(Changed.class))
                .list();
    }

    /** A page of cases, or all of what is asked for in a file, as far as it goes. */
    public Cases cases(
            QueueFilter filter, QueueOrder order, @Nullable QueueMark after, boolean inFile, StaffMember reader) {
        QueueSlice slice = queue.page(filter, order, after, reader);
        List<CaseLine> lines =
                new ArrayList<>(slice.cases().stream().map(CaseLine::of).toList());
        while (inFile && slice.after() != null && lines.size() < CASES) {
            slice = queue.page(filter, order, slice.after(), reader);
            slice.cases().forEach(one -> lines.add(CaseLine.of(one)));
        }
        told(inFile ? "file of cases" : "cases", lines.stream().map(CaseLine::filing), reader);
        return new Cases(lines, slice.after() == null ? null : slice.after().toString());
    }

    private void told(String what, Stream<String> filings, StaffMember reader) {
        List<String> numbers = filings.distinct().toList();
        List<AuditEvent> events = new ArrayList<>();
        for (int from = 0; from == 0 || from < numbers.size(); from += IN_RECORD) {
            List<String> some = numbers.subList(from, Math.min(numbers.size(), from + IN_RECORD));
            String detail = some.isEmpty() ? "none" : String.join(", ", some);
            events.add(new AuditEvent(reader.id().value(), AuditAction.FILINGS_EXPORTED, what, detail));
        }
        audit.add(events);
    }

    private List<FilingState> states(Collection<String> numbers, StaffMember reader) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        NeedToKnow needToKnow = new NeedToKnow(reader);
        return jdbc
                .sql(VERSIONS)
                .params(needToKnow.values())
                .param("numbers", numbers)
                .query((row, n) -> version(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Version::number, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(versions -> isToldOf(versions, needToKnow.knowsOthers()))
                .map(FilingState::of)
                .toList();
    }

    /** As at the desk: a case of theirs; or no case at all, nothing that hides it, and a reader who may know of such filings. */
    private static boolean isToldOf(List<Version> versions, boolean knowsOthers) {
        return versions.stream().anyMatch(version -> version.known() && version.of() != null)
                || knowsOthers && versions.stream().allMatch(version -> version.known() && version.of() == null);
    }

    private static Version version(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        String outcome = row.getString("outcome");
        OfCase of = id == 0
                ? null
                : new OfCase(
                        id, WorkList.valueOf(row.getString("work_list")), row.getBoolean("unread"), CaseClock.in(row));
        return new Version(
                row.getString("number"),
                row.getInt("filing_version"),
                outcome == null ? null : OutcomeKind.valueOf(outcome),
                of,
                row.getBoolean("known"));
    }
}
