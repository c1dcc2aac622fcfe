package org.sekisho.office.review;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    private final CaseActs acts;
    private final Proposals proposals;
    private final CaseLevels levels;
    private final GivenEntries entries;

    CaseProposals(CaseActs acts, Proposals proposals, CaseLevels levels, GivenEntries entries) {
        this.acts = acts;
        this.proposals = proposals;
        this.levels = levels;
        this.entries = entries;
    }

    /** All of a case to which the caller has been let, the newest first. */
    @Transactional(readOnly = true)
    public List<Proposal> of(DeskCase about) {
        return proposals.of(about.subject());
    }

    /** The proposals that a second person can still confirm, as the case stands. */
    @Transactional(readOnly = true)
    public List<Proposal> waiting(DeskCase about) {
        return proposals.open(about.subject());
    }

    /** A second person confirms it, and it is done under the name of who proposed; or it is refused, by who proposed it, too. */
    public CaseAnswer answer(CaseId id, long proposal, boolean agreed, StaffMember second) {
        return acts.perform(id, second, act -> {
            DeskCase about = act.about();
            Proposal open = proposals
                    .lock(proposal)
                    .filter(one -> one.about().equals(about.subject()) && one.kind() != Proposal.Kind.WHOLE_TEXT)
                    .orElse(null);
            Proposal meant = act.need(open, GivenRefusal.OVER);
            boolean own = meant.isOf(act.by());
            act.refuseIf(own && agreed, GivenRefusal.OWN);
            act.refuseIf(!own && !act.mayConfirm(), GivenRefusal.SECOND);
            if (agreed) {
                act.refuse(perform(about, meant));
            }
            proposals.keepEntries(id.value(), Objects.requireNonNull(meant.was()));
            proposals.answer(meant, agreed, act.by().value());
        });
    }

    private Optional<GivenRefusal> perform(DeskCase about, Proposal proposal) {
        CaseChange change = Objects.requireNonNull(proposal.what(CaseChange.class));
        StaffId by = new StaffId(proposal.proposedBy());
        if (change.to() != null) {
            levels.set(about, change.to(), change.words(), by);
            return Optional.empty();
        }
        return change.entry() == null
                ? entries.takeBack(about, change.back(), change.words(), by)
                : entries.add(about, change.entry(), by);
    }
}
