package org.sekisho.office.staff;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.staff.Proposal.Draft;
import org.sekisho.office.staff.Proposal.Kind;
import org.sekisho.office.staff.StaffRefusedException.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for a second administrator of people. One proposes at the {@link StaffDesk}; another confirms, and it is done
 * under the
 * name of who proposed. All of it is on the audit trail.
 */
@Service
public class StaffProposals {

    private final JdbcStaffRows rows;
    private final Proposals proposals;
    private final Staff staff;
    private final Invitations invitations;
    private final Passkeys passkeys;

    StaffProposals(JdbcStaffRows rows, Proposals proposals, Staff staff, Invitations invitations, Passkeys passkeys) {
        this.rows = rows;
        this.proposals = proposals;
        this.staff = staff;
        this.invitations = invitations;
        this.passkeys = passkeys;
    }

    /** Those that nobody answered and that can still be confirmed, the newest first. */
    @Transactional(readOnly = true)
    public List<Proposal> open() {
        return proposals.open();
    }

    /** All about one account, also those that are too old, the newest first. */
    @Transactional(readOnly = true)
    public List<Proposal> of(StaffId about) {
        return proposals.of(about.value());
    }

    /** The last ones that were answered, and what was done at the machine, the newest first. */
    @Transactional(readOnly = true)
    public List<Proposal> answered(int most) {
        return proposals.answered(most);
    }

    /**
     * Does what was proposed.
     *
     * @return the code, to be shown to who confirmed, once; empty if it is about anything else
     */
    @Transactional
    public Optional<IssuedCode> confirm(StaffMember administrator, long id) {
        Set<StaffId> administrators = rows.lockAdministrators();
        Proposal proposal = standing(id);
        mustBeASecond(administrator, proposal, administrators);
        proposals.answer(proposal, true, administrator.id().value());
        return done(proposal);
    }

    /** Takes it off the page: who proposed it, too, may think again. */
    @Transactional
    public Optional<IssuedCode> refuse(StaffMember administrator, long id) {
        if (!rows.lockAdministrators().contains(administrator.id())) {
            throw Reason.PROPOSAL_OVER.refusal();
        }
        proposals.answer(standing(id), false, administrator.id().value());
        return Optional.empty();
    }

    void propose(StaffId about, Kind kind, @Nullable Profile was, @Nullable Object what, String by) {
        proposals.propose(draft(about, kind, was, what), by);
    }

    /** Puts on record that whoever runs the machine did alone what takes two at the desk. */
    void doneAtMachine(StaffId about, Kind kind, @Nullable Profile was, @Nullable Object what, String by) {
        proposals.doneAtMachine(draft(about, kind, was, what), by);
    }

    private static Draft draft(StaffId about, Kind kind, @Nullable Profile was, @Nullable Object what) {
        String said = what instanceof Profile profile ? profile.inWords() : Objects.toString(what, "");
        return new Draft(about.value(), null, kind, said, what, was);
    }

    private Optional<IssuedCode> done(Proposal proposal) {
        StaffId about = new StaffId(proposal.about());
        String by = proposal.proposedBy();
        switch (proposal.kind()) {
            case ADD -> staff.add(about, what(proposal, Profile.class), by);
            case CHANGE -> staff.change(about, what(proposal, Profile.class), by);
            case CODE -> {
                return Optional.of(invitations.issueCode(about, by));
            }
            case PASSKEYS -> passkeys.removeAll(about, by);
            case UNLOCK -> staff.reactivate(about, by);
            case LOCK -> staff.deactivate(about, by);
            case CONFLICT -> staff.removeConflict(about, what(proposal, Conflict.class), by);
            case LEVEL, ENTRY, ENTRY_BACK -> throw Reason.PROPOSAL_OVER.refusal();
        }
        return Optional.empty();
    }

    /** The proposal, if nobody answered it, it is not old, and the person still has what they had when it was made. */
    private Proposal standing(long id) {
        Proposal proposal =
                proposals.lock(id).filter(known -> !known.kind().isOfCase()).orElseThrow(Reason.PROPOSAL_OVER::refusal);
        Optional<Profile> now = rows.lock(new StaffId(proposal.about())).map(StaffMember::profile);
        if (proposal.kind() == Kind.CHANGE && !Objects.equals(now.orElse(null), proposal.was(Profile.class))) {
            throw Reason.PROPOSAL_OVER.refusal();
        }
        return proposal;
    }

    private static void mustBeASecond(StaffMember second, Proposal proposal, Set<StaffId> administrators) {
        boolean proposerIsOne = StaffId.of(proposal.proposedBy())
                .filter(administrators::contains)
                .isPresent();
        if (!proposerIsOne || !administrators.contains(second.id())) {
            throw Reason.PROPOSAL_OVER.refusal();
        }
        if (proposal.isOf(second.id())) {
            throw Reason.SAME_ADMINISTRATOR.refusal();
        }
        if (second.id().value().equals(proposal.about()) && !proposal.takesAway()) {
            throw Reason.OWN_ACCOUNT.refusal(second.id());
        }
    }

    private static <T> T what(Proposal proposal, Class<T> type) {
        return Objects.requireNonNull(proposal.what(type));
    }
}
