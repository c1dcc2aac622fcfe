package org.sekisho.office.unread;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.OfficeDays;
import org.sekisho.office.review.CaseNote;
import org.sekisho.office.review.ReviewCases;
import org.sekisho.screening.ScreenedFiling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases that wait since a readable copy was asked for. Each is open again when a version comes, or when its last day is near. */
@Repository
record JdbcParkedCases(JdbcClient jdbc, ReviewCases cases, AuditTrail audit, Clocks clocks, Clock clock) {

    private static final String PARKED = """
            SELECT c.filing_id AS filing, c.queue, f.number, f.version, d.decided_at AS since, %s
            FROM review_case c JOIN filing f ON f.id = c.filing_id
                JOIN case_decision d ON d.case_id = c.id AND d.case_version = c.decided_version AND d.persons > 0
                %s
            WHERE c.status = 'AWAITING_INFORMATION' AND d.reason = 'COPY_ASKED_FOR' %s ORDER BY c.id""";

    /** A later version, what was given as the copy, or the version itself on another try. */
    private static final String CAME = PARKED.formatted("n.id AS came", "JOIN filing n ON n.id IN (:screened)", """
            AND (n.number = f.number AND n.version >= f.version
                OR EXISTS (SELECT 1 FROM filing_replacement p WHERE p.filing_id = f.id AND p.copy_id = n.id))""");

    private static final String ALL = PARKED.formatted("c.filing_id AS came", "", "");

    /** A case that waits, and the version that came; its own if none did. */
    private record Parked(
            FilingId filing, ReviewQueue queue, String number, int version, Instant since, FilingId came) {}

    /** Opens those again whose filing a run has screened anew. A version that was tried again has to have been read. */
    List<AuditEvent> openOnCopies(long run, List<? extends ScreenedFiling> screened) {
        List<AuditEvent> events = new ArrayList<>();
        List<Long> ids = screened.stream()
                .map(filing -> filing.registered().id().value())
                .toList();
        for (Parked parked : jdbc.sql(CAME)
                .param("screened", ids)
                .query(JdbcRecords.of(Parked.class))
                .list()) {
            ScreenedFiling came = Rescreening.of(screened, parked.came());
            if (!parked.came().equals(parked.filing()) || Rescreening.wasRead(came)) {
                String what = "version %d: %s"
                        .formatted(came.registered().version(), came.outcome().kind());
                open(run, parked, CaseNote.Kind.COPY_ARRIVED, what).ifPresent(events::add);
            }
        }
        return events;
    }

    /** Opens those again whose day has come although nothing else has. */
    void openOnTime(long run) {
        OfficeDays days = clocks.daysHere();
        List<AuditEvent> events = new ArrayList<>();
        for (Parked parked : JdbcRecords.list(jdbc, Parked.class, ALL)) {
            boolean due = cases.of(parked.filing()).stream()
                    .filter(standing -> standing.queue() == parked.queue())
                    .map(standing -> standing.comesBack(days.at(parked.since())))
                    .anyMatch(day -> !day.isAfter(days.at(clock.instant())));
            if (due) {
                open(run, parked, CaseNote.Kind.NO_COPY_CAME, "asked on " + days.at(parked.since()))
                        .ifPresent(events::add);
            }
        }
        audit.add(events);
    }

    private Optional<AuditEvent> open(long run, Parked parked, CaseNote.Kind why, String detail) {
        return cases.openAgain(parked.filing(), parked.queue()).map(was -> {
            cases.note(parked.filing(), new CaseNote(run, why, detail));
            return new AuditEvent(
                    "sekisho run " + run,
                    AuditAction.CASE_OPENED_AGAIN,
                    "%s version %d %s".formatted(parked.number(), parked.version(), parked.queue()),
                    why.name() + ", " + detail);
        });
    }
}
