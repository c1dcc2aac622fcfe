package org.sekisho.office.review.deciding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.LevelCause;
import org.sekisho.office.review.deciding.GivenResult.Done;
import org.sekisho.office.review.deciding.GivenResult.Gone;
import org.sekisho.office.review.deciding.GivenResult.Proposed;
import org.sekisho.office.review.deciding.GivenResult.Refused;
import org.sekisho.office.review.deciding.GivenResult.Unknown;
import org.sekisho.office.review.deciding.GivenResult.Why;
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

    private final CaseAccess cases;
    private final JdbcLevels levels;
    private final LevelBook book;
    private final Proposals proposals;

    CaseLevels(CaseAccess cases, JdbcLevels levels, LevelBook book, Proposals proposals) {
        this.cases = cases;
        this.levels = levels;
        this.book = book;
        this.proposals = proposals;
    }

    /** How a case to which the caller has been let came to its level, the newest last. */
    @Transactional(readOnly = true)
    public List<LevelChange> of(DeskCase about) {
        return levels.of(about.id());
    }

    @Transactional
    public GivenResult change(CaseId id, LevelDraft draft, StaffMember person) {
        Optional<DeskCase> locked = cases.lock(id, person);
        if (locked.isEmpty()) {
            return new Unknown();
        }
        DeskCase about = locked.get();
        if (!CaseRights.of(person).mayDecide()) {
            return new Refused(Why.ROLE);
        }
        Optional<Why> mistake = draft.mistake(about);
        if (mistake.isPresent()) {
            return new Refused(mistake.get());
        }
        Handling to = Objects.requireNonNull(draft.to());
        if (hides(to, person) && !draft.mayVanish()) {
            return new Refused(Why.WOULD_VANISH);
        }
        if (!to.covers(about.handling()) && cases.closingTakesTwo(about)) {
            CaseChange change = new CaseChange(to, null, 0, draft.words());
            proposals.propose(
                    change.of(about, Proposal.Kind.LEVEL, draft.toString()),
                    person.id().value());
            return new Proposed();
        }
        set(about, to, draft.words(), person.id());
        return hides(to, person) ? new Gone(about.number()) : new Done();
    }

    void set(DeskCase about, Handling to, String words, StaffId person) {
        book.set(about, to, new LevelBook.Because(LevelCause.PERSON, null, words), person);
    }

    /** Whether a case of that level would not be there for a person. */
    public static boolean hides(Handling level, StaffMember person) {
        return !person.profile().access().cleared().covers(level);
    }
}
