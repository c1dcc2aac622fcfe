package org.sekisho.office.review.deciding;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseResult;
import org.sekisho.office.review.CaseResult.Done;
import org.sekisho.office.review.CaseResult.Refused;
import org.sekisho.office.review.CaseResult.Unknown;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.screening.record.FilingEntities;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What examiners say of names in a filing's text. It stays when the filing is screened again and holds for its later versions. It
 * changes nothing that was found: rules and conflicts of interest go by what the run found.
 */
@Service
public class NameCorrections {

    private final CaseAccess cases;
    private final JdbcNameCorrections corrections;
    private final FilingEntities entities;
    private final AuditTrail audit;
    private final Clock clock;

    NameCorrections(
            CaseAccess cases, JdbcNameCorrections corrections, FilingEntities entities, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.corrections = corrections;
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is said of each name of a case to which the caller has been let. */
    @Transactional(readOnly = true)
    public Map<FoundName, NameCorrection> of(DeskCase about) {
        Map<FoundName, NameCorrection> newest = new HashMap<>();
        corrections
                .of(about.standing().filing())
                .forEach(kept -> newest.put(kept.correction().found(), kept.correction()));
        return newest;
    }

    /** Says something of a name, in place of what was said of it before. */
    @Transactional
    public CaseResult<NameRefusal> correct(CaseId id, NameDraft draft, StaffMember person) {
        Optional<DeskCase> locked = cases.lock(id, person);
        if (locked.isEmpty()) {
            return new Unknown<>();
        }
        FilingId filing = locked.get().standing().filing();
        Optional<NameRefusal> no = role(person).or(draft::mistake).or(() -> found(filing, draft.found()));
        if (no.isPresent()) {
            return new Refused<>(no.get());
        }
        corrections.of(filing).stream()
                .filter(kept -> kept.correction().found().equals(draft.found()))
                .forEach(kept -> takeBack(kept, person));
        corrections.add(filing, draft, person.id(), RowMoments.now(clock));
        String subject =
                "%s version %d".formatted(locked.get().number(), locked.get().filingVersion());
        String said = draft.nameOrFound().equals(draft.found().name()) ? "" : ", written otherwise";
        record(
                person,
                AuditAction.NAME_CORRECTED,
                subject,
                "%s to %s%s".formatted(draft.found().kind(), draft.kindOrFound(), said),
                filing);
        return new Done<>();
    }

    /** Takes back what was said of a name. */
    @Transactional
    public CaseResult<NameRefusal> takeBack(CaseId id, long correction, StaffMember person) {
        Optional<DeskCase> locked = cases.lock(id, person);
        if (locked.isEmpty()) {
            return new Unknown<>();
        }
        Optional<JdbcNameCorrections.Kept> meant = corrections
                .of(locked.get().standing().filing())
                .stream()
                .filter(kept -> kept.correction().id() == correction)
                .findFirst();
        Optional<NameRefusal> no =
                role(person).or(() -> meant.isEmpty() ? Optional.of(NameRefusal.NO_CORRECTION) : Optional.empty());
        if (no.isPresent()) {
            return new Refused<>(no.get());
        }
        takeBack(meant.orElseThrow(), person);
        return new Done<>();
    }

    private void takeBack(JdbcNameCorrections.Kept kept, StaffMember person) {
        corrections.takeBack(kept.correction().id(), person.id(), RowMoments.now(clock));
        record(
                person,
                AuditAction.NAME_CORRECTION_TAKEN_BACK,
                kept.subject(),
                "%s to %s"
                        .formatted(
                                kept.correction().found().kind(),
                                kept.correction().kind()),
                kept.filing());
    }

    private static Optional<NameRefusal> role(StaffMember person) {
        return CaseRights.of(person).mayDecide() ? Optional.empty() : Optional.of(NameRefusal.ROLE);
    }

    private Optional<NameRefusal> found(FilingId filing, FoundName name) {
        boolean there = entities.of(filing).named().stream()
                .filter(FoundName::isInText)
                .map(FoundName::of)
                .anyMatch(name::equals);
        return there ? Optional.empty() : Optional.of(NameRefusal.NOT_FOUND);
    }

    private void record(StaffMember person, AuditAction action, String subject, String detail, FilingId filing) {
        audit.add(person.id().value(), action, subject, detail);
    }
}
