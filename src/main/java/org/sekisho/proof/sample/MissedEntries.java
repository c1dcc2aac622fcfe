package org.sekisho.proof.sample;

import java.time.Clock;
import java.util.Optional;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.review.CaseDesk;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entries that ought to have been found in filings of the {@link BlindSample}, as examiners name them. */
@Service
public class MissedEntries {

    private final Misses rows;
    private final KeptEditions editions;
    private final CaseDesk desk;
    private final AuditTrail audit;
    private final Clock clock;

    MissedEntries(Misses rows, KeptEditions editions, CaseDesk desk, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.editions = editions;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /** Results of naming an entry. */
    public enum Named {
        DONE,
        /** There is no such case that the person may know of, or decide. */
        UNKNOWN,
        /** It was not drawn, or nobody's decision on it counts yet. */
        NOT_NOW,
        /** No list of the run has such an entry. */
        NO_SUCH_ENTRY
    }

    /** Names the entry that ought to have been found in a decided case that was drawn. */
    @Transactional
    public Named name(CaseId id, String entry, StaffMember decider) {
        Optional<DeskCase> found = desk.see(id, decider);
        if (found.isEmpty() || !CaseRights.of(decider).mayDecide()) {
            return Named.UNKNOWN;
        }
        Optional<Long> run = rows.drawnIn(found.get().id());
        if (run.isEmpty()) {
            return Named.NOT_NOW; // the same for a case that was drawn and is not decided, and for any other
        }
        Optional<Entry> missed = rows.editionsOf(run.get()).stream()
                .flatMap(edition -> editions.entry(edition, entry.strip()).stream())
                .findFirst();
        if (missed.isEmpty()) {
            return Named.NO_SUCH_ENTRY;
        }
        String code = missed.get().code().value();
        rows.name(id, code, missed.get().area(), decider.id(), clock.instant());
        audit.add(
                decider.id().value(),
                AuditAction.MISSED_ENTRY_NAMED,
                found.get().subject(),
                code);
        return Named.DONE;
    }
}
