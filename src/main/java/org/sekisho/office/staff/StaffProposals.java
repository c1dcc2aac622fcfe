package org.sekisho.office.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.staff.StaffProposal.Kind;
import org.sekisho.office.staff.StaffProposal.What;
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

    /** Nobody confirms what everybody has forgotten. */
    private static final Duration GOOD_FOR = Duration.ofDays(7);

    private final JdbcStaffRows rows;
    private final JdbcStaffProposals proposals;
    private final Staff staff;
    private final Invitations invitations;
    private final Passkeys passkeys;
    private final AuditTrail audit;
    private final Clock clock;

    StaffProposals(
            JdbcStaffRows rows,
            JdbcStaffProposals proposals,
            Staff staff,
            Invitations invitations,
            Passkeys passkeys,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.proposals = proposals;
        this.staff = staff;
        this.invitations = invitations;
        this.passkeys = passkeys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that nobody answered and that can still be confirmed, the newest first. */
    @Transactional(readOnly = true)
    public List<StaffProposal> open() {
        return proposals.open().stream().filter(this::isGood).toList();
    }

    /** All about one account, also those that are too old, the newest first. */
    @Transactional(readOnly = true)
    public List<StaffProposal> of(StaffId about) {
        return proposals.of(about);
    }

    /** The last ones that were answered, and what was done at the machine, the newest first. */
    @Transactional(readOnly = true)
    public List<StaffProposal> answered(int most) {
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
        StaffProposal proposal = standing(id);
        mustBeASecond(administrator, proposal, administrators);
        proposals.answer(proposal, What.CONFIRMED, administrator.id().value());
        record(
                administrator.id().value(),
                AuditAction.PROPOSAL_CONFIRMED,
                proposal,
                proposal.inWords() + ", of " + proposal.proposedBy());
        return done(proposal);
    }

    /** Takes it off the page: who proposed it, too, may think again. */
    @Transactional
    public void refuse(StaffMember administrator, long id) {
        if (!rows.lockAdministrators().contains(administrator.id())) {
            throw over();
        }
        StaffProposal proposal = standing(id);
        proposals.answer(proposal, What.REFUSED, administrator.id().value());
        record(administrator.id().value(), AuditAction.PROPOSAL_REFUSED, proposal, proposal.inWords());
    }

    void propose(StaffId about, Kind kind, @Nullable Profile was, @Nullable Profile profile, String by) {
        StaffProposal made = proposals.add(about, kind, was, profile, by);
        record(by, AuditAction.PROPOSAL_MADE, made, made.inWords());
    }

    /** Puts on record that whoever runs the machine did alone what takes two at the desk. */
    void doneAtMachine(StaffId about, Kind kind, @Nullable Profile was, @Nullable Profile profile, String by) {
        StaffProposal made = proposals.add(about, kind, was, profile, by);
        proposals.answer(made, What.AT_MACHINE, by);
        record(by, AuditAction.DONE_AT_MACHINE, made, "without a second administrator: " + made.inWords());
    }

    private Optional<IssuedCode> done(StaffProposal proposal) {
        StaffId about = proposal.about();
        String by = proposal.proposedBy();
        switch (proposal.kind()) {
            case ADD -> staff.add(about, profile(proposal), by);
            case CHANGE -> staff.change(about, profile(proposal), by);
            case CODE -> {
                return Optional.of(invitations.issueCode(about, by));
            }
            case PASSKEYS -> passkeys.removeAll(about, by);
            case UNLOCK -> staff.reactivate(about, by);
            case LOCK -> staff.deactivate(about, by);
        }
        return Optional.empty();
    }

    /** The proposal, if nobody answered it, it is not old, and the person still has what they had when it was made. */
    private StaffProposal standing(long id) {
        StaffProposal proposal = proposals
                .lock(id)
                .filter(known -> known.answer() == null && isGood(known))
                .orElseThrow(StaffProposals::over);
        Optional<Profile> now = rows.lock(proposal.about()).map(StaffMember::profile);
        if (proposal.kind() == Kind.CHANGE && !Objects.equals(now.orElse(null), proposal.was())) {
            throw over();
        }
        return proposal;
    }

    private static void mustBeASecond(StaffMember second, StaffProposal proposal, Set<StaffId> administrators) {
        boolean proposerIsOne = StaffId.of(proposal.proposedBy())
                .filter(administrators::contains)
                .isPresent();
        if (!proposerIsOne || !administrators.contains(second.id())) {
            throw over();
        }
        if (second.id().value().equals(proposal.proposedBy())) {
            throw new StaffRefusedException(
                    Reason.SAME_ADMINISTRATOR, "You proposed it: another administrator of people confirms it.");
        }
        if (second.id().equals(proposal.about()) && !proposal.takesAway()) {
            throw StaffRefusedException.ownAccount(second.id());
        }
    }

    private boolean isGood(StaffProposal proposal) {
        return proposal.proposedAt().plus(GOOD_FOR).isAfter(clock.instant());
    }

    private static Profile profile(StaffProposal proposal) {
        return Objects.requireNonNull(proposal.profile());
    }

    private static StaffRefusedException over() {
        return new StaffRefusedException(
                Reason.PROPOSAL_OVER,
                "The proposal is no longer there: it was answered, is too old, or the account was changed. Propose it anew.");
    }

    private void record(String actor, AuditAction action, StaffProposal about, String detail) {
        audit.add(List.of(new AuditEvent(actor, action, about.about().value(), detail)));
    }
}
