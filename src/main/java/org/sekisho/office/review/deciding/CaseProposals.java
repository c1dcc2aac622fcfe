package org.sekisho.office.review.deciding;

import java.util.List;
import java.util.Objects;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.deciding.GivenResult.Done;
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
 * Changes by which more people would see a case, or it would rank lower, and that wait for a second person because closing the
 * case takes two. One proposes at {@link CaseLevels} or {@link GivenEntries}; until another confirms nothing is changed, and
 * once the case stands otherwise nobody can.
 */
@Service
public class CaseProposals {

    private final CaseAccess cases;
    private final Proposals proposals;
    private final CaseLevels levels;
    private final GivenEntries entries;

    CaseProposals(CaseAccess cases, Proposals proposals, CaseLevels levels, GivenEntries entries) {
        this.cases = cases;
        this.proposals = proposals;
        this.levels = levels;
        this.entries = entries;
    }

    /** All of a case to which the caller has been let, the newest first. */
    @Transactional(readOnly = true)
    public List<Proposal> of(DeskCase about) {
        return proposals.of(about.subject());
    }

    /** Those that a second person can still confirm, as the case stands. */
    @Transactional(readOnly = true)
    public List<Proposal> waiting(DeskCase about) {
        return proposals.open(about.subject());
    }

    /** A second person confirms it, and it is done under the name of who proposed; or it is refused, by who proposed it, too. */
    @Transactional
    public GivenResult answer(CaseId id, long proposal, boolean agreed, StaffMember second) {
        DeskCase about = cases.lock(id, second).orElse(null);
        if (about == null) {
            return new Unknown();
        }
        Proposal meant = proposals
                .lock(proposal)
                .filter(one -> one.about().equals(about.subject()))
                .orElse(null);
        if (meant == null) {
            return new Refused(Why.OVER);
        }
        boolean own = meant.isOf(second.id());
        if (own ? agreed : !CaseRights.of(second).mayConfirm()) {
            return new Refused(own ? Why.OWN : Why.SECOND);
        }
        GivenResult done = agreed ? done(about, meant) : new Done();
        if (done instanceof Done) {
            proposals.keepEntries(id.value(), Objects.requireNonNull(meant.was()));
            proposals.answer(meant, agreed, second.id().value());
        }
        return done;
    }

    private GivenResult done(DeskCase about, Proposal proposal) {
        CaseChange change = Objects.requireNonNull(proposal.what(CaseChange.class));
        StaffId by = new StaffId(proposal.proposedBy());
        if (change.to() != null) {
            levels.set(about, change.to(), change.words(), by);
            return new Done();
        }
        return change.entry() == null
                ? entries.takeBack(about, change.back(), change.words(), by)
                : entries.add(about, change.entry(), by);
    }
}
