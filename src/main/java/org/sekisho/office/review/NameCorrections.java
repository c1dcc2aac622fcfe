package org.sekisho.office.review;

import java.util.HashMap;
import java.util.Map;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.review.CaseActs.Act;
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

    private final CaseActs acts;
    private final JdbcNameCorrections corrections;
    private final FilingEntities entities;

    NameCorrections(CaseActs acts, JdbcNameCorrections corrections, FilingEntities entities) {
        this.acts = acts;
        this.corrections = corrections;
        this.entities = entities;
    }

    /** Reasons for not correcting a name, or not taking a correction back. */
    public enum Why implements Refusal {
        /** The person's roles do not let them. */
        ROLE,
        /** No such name was found in the text. */
        NOT_FOUND,
        /** The correction says what was found already. */
        NOTHING_ELSE,
        /** The words written for it are no name. */
        NO_NAME,
        /** There is no such correction, or it was taken back. */
        NO_CORRECTION;

        @Override
        public String key() {
            return "names.why." + name();
        }
    }

    /** The correction of each name of a case to which the caller has been let. */
    @Transactional(readOnly = true)
    public Map<FoundName, NameCorrection> of(DeskCase about) {
        Map<FoundName, NameCorrection> newest = new HashMap<>();
        corrections
                .of(about.standing().filing())
                .forEach(kept -> newest.put(kept.correction().found(), kept.correction()));
        return newest;
    }

    /** Says something of a name, in place of what was said of it before. */
    public CaseAnswer correct(CaseId id, NameDraft draft, StaffMember person) {
        return acts.perform(id, person, act -> {
            FilingId filing = act.about().standing().filing();
            act.refuseIf(!act.mayDecide(), Why.ROLE);
            act.refuse(draft.mistake());
            act.refuseIf(!isFound(filing, draft.found()), Why.NOT_FOUND);
            corrections.of(filing).stream()
                    .filter(kept -> kept.correction().found().equals(draft.found()))
                    .forEach(kept -> takeBack(act, kept));
            corrections.add(filing, draft, act.by(), act.now());
            act.note(
                    AuditAction.NAME_CORRECTED,
                    "%s version %d".formatted(act.about().number(), act.about().filingVersion()),
                    "%s to %s%s"
                            .formatted(
                                    draft.found().kind(),
                                    draft.kindOrFound(),
                                    draft.nameOrFound().equals(draft.found().name()) ? "" : ", written otherwise"));
        });
    }

    /** Takes back what was said of a name. */
    public CaseAnswer takeBack(CaseId id, long correction, StaffMember person) {
        return acts.perform(id, person, act -> {
            act.refuseIf(!act.mayDecide(), Why.ROLE);
            JdbcNameCorrections.Kept meant = corrections
                    .of(act.about().standing().filing())
                    .stream()
                    .filter(kept -> kept.correction().id() == correction)
                    .findFirst()
                    .orElse(null);
            takeBack(act, act.need(meant, Why.NO_CORRECTION));
        });
    }

    private void takeBack(Act act, JdbcNameCorrections.Kept kept) {
        corrections.takeBack(kept.correction().id(), act.by(), act.now());
        act.note(
                AuditAction.NAME_CORRECTION_TAKEN_BACK,
                kept.subject(),
                "%s to %s"
                        .formatted(
                                kept.correction().found().kind(),
                                kept.correction().kind()));
    }

    private boolean isFound(FilingId filing, FoundName name) {
        return entities.of(filing).named().stream()
                .filter(FoundName::isInText)
                .map(FoundName::of)
                .anyMatch(name::equals);
    }
}
