package org.sekisho.office.review;

import java.util.List;
import java.util.Objects;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Proposal;
import org.sekisho.office.staff.Proposals;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The levels of cases, and why they have them. An examiner may raise or lower one, with a reason; need-to-know follows at
 * once. What
 * is raised is raised for every case of the same version, since each shows all of its text; what is lowered is lowered for one
 * case, and takes a second person where closing it does: see {@link CaseProposals}.
 */
@Service
public class CaseLevels {

    private final CaseActs acts;
    private final JdbcLevels levels;
    private final LevelRecorder recorder;
    private final Proposals proposals;

    CaseLevels(CaseActs acts, JdbcLevels levels, LevelRecorder recorder, Proposals proposals) {
        this.acts = acts;
        this.levels = levels;
        this.recorder = recorder;
        this.proposals = proposals;
    }

    /** The level changes of a case to which the caller has been let, the newest last. */
    @Transactional(readOnly = true)
    public List<LevelChange> of(DeskCase about) {
        return levels.of(about.id());
    }

    public CaseAnswer change(CaseId id, LevelDraft draft, StaffMember person) {
        return acts.perform(id, person, act -> {
            DeskCase about = act.about();
            act.refuseIf(!act.mayDecide(), GivenRefusal.ROLE);
            act.refuse(draft.mistake(about));
            Handling to = Objects.requireNonNull(draft.to());
            act.refuseIf(hides(to, person) && !draft.mayVanish(), GivenRefusal.WOULD_VANISH);
            if (!to.covers(about.handling()) && act.looseningTakesTwo()) {
                CaseChange change = new CaseChange(to, null, 0, draft.words());
                act.propose(proposals, change.of(about, Proposal.Kind.LEVEL, draft.toString()));
            } else {
                set(about, to, draft.words(), act.by());
            }
        });
    }

    void set(DeskCase about, Handling to, String words, StaffId person) {
        recorder.set(about, to, new LevelRecorder.Because(LevelCause.PERSON, null, words), person);
    }

    /** Whether a case of that level would not be there for a person. */
    public static boolean hides(Handling level, StaffMember person) {
        return !person.profile().access().cleared().covers(level);
    }
}
