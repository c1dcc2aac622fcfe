package org.sekisho.office.staff;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.staff.Proposal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators of people do with accounts. Nobody changes their own: what a person may do and see is
 * never their own decision, so it takes another administrator, or whoever runs the machine. What gives much takes two of
 * them: then it is proposed, and done under the name of who proposed it once a second one confirms. Whoever runs the machine does
 * that alone, and the trail and the people's page say so.
 */
@Service
public class StaffDesk {

    private final JdbcStaffRows rows;
    private final Staff staff;
    private final Invitations invitations;
    private final Passkeys passkeys;
    private final Proposals proposals;
    private final TwoAdministrators two;

    StaffDesk(
            JdbcStaffRows rows,
            Staff staff,
            Invitations invitations,
            Passkeys passkeys,
            Proposals proposals,
            TwoAdministrators two) {
        this.rows = rows;
        this.staff = staff;
        this.invitations = invitations;
        this.passkeys = passkeys;
        this.proposals = proposals;
        this.two = two;
    }

    /** Whether it is done, or waits for a second administrator. */
    public enum Outcome {
        DONE,
        PROPOSED
    }

    /**
     * What is done with an account.
     *
     * @param what the profile or the conflict that it is about; null where the kind says it all
     */
    private record Act(Kind kind, StaffId id, @Nullable Object what) {

        Proposal.Draft proposed(@Nullable Profile was) {
            String said = what instanceof Profile profile ? profile.inWords() : Objects.toString(what, "");
            return new Proposal.Draft(id.value(), null, kind, said, what, was);
        }
    }

    private record Done(Outcome outcome, Optional<IssuedCode> code) {}

    /** A person who has no password until they set one with a {@linkplain #issueCode code}. */
    @Transactional
    public Outcome add(Actor by, StaffId id, Profile profile) {
        mayAdminister(by);
        rows.lockAdministrators();
        StaffRefusal.NAME_TAKEN.when(rows.byId(id).isPresent(), id);
        boolean much = two.areNeededToGive(null, profile.access());
        return done(by, new Act(Kind.ADD, id, profile), null, much).outcome();
    }

    @Transactional
    public Outcome change(Actor by, StaffId id, Profile profile) {
        StaffMember before = another(by, id);
        boolean much = two.areNeededToGive(before.profile().access(), profile.access())
                || two.areNeededToTakeAway(before, profile.access());
        return done(by, new Act(Kind.CHANGE, id, profile), before.profile(), much)
                .outcome();
    }

    @Transactional
    public Outcome lock(Actor by, StaffId id) {
        boolean much = two.areNeededToTakeAway(another(by, id), null);
        return done(by, new Act(Kind.LOCK, id, null), null, much).outcome();
    }

    @Transactional
    public Outcome unlock(Actor by, StaffId id) {
        boolean much = two.areNeededToLetIn(another(by, id));
        return done(by, new Act(Kind.UNLOCK, id, null), null, much).outcome();
    }

    /** To be shown to the administrator once; empty if it waits for a second one, to whom it is then shown. */
    @Transactional
    public Optional<IssuedCode> issueCode(Actor by, StaffId id) {
        StaffMember member = another(by, id);
        boolean much = member.standing().active() && two.areNeededFor(member);
        return done(by, new Act(Kind.CODE, id, null), null, much).code();
    }

    /** Ends the token of a program at once; false if it had none. To take something away is never asked of two. */
    @Transactional
    public boolean endToken(Actor by, StaffId id) {
        return invitations.endToken(another(by, id), by.actor());
    }

    /** For who has lost them: where one is required, they have to register another before anything opens. */
    @Transactional
    public Outcome removePasskeys(Actor by, StaffId id) {
        boolean much = two.areNeededFor(another(by, id));
        return done(by, new Act(Kind.PASSKEYS, id, null), null, much).outcome();
    }

    @Transactional
    public void addConflict(Actor by, StaffId id, Conflict conflict) {
        staff.addConflict(another(by, id).id(), conflict, by.actor());
    }

    @Transactional
    public Outcome removeConflict(Actor by, StaffId id, Conflict conflict) {
        another(by, id);
        boolean much = two.areNeededToUnbind() && staff.conflicts(id).contains(conflict);
        return done(by, new Act(Kind.CONFLICT, id, conflict), null, much).outcome();
    }

    /** Proposes what takes two; whoever runs the machine does that, too, and it is told. */
    private Done done(Actor by, Act act, @Nullable Profile was, boolean takesTwo) {
        if (takesTwo && by instanceof StaffMember) {
            proposals.propose(act.proposed(was), by.actor());
            return new Done(Outcome.PROPOSED, Optional.empty());
        }
        Optional<IssuedCode> code = performed(act, by.actor());
        if (takesTwo) {
            proposals.doneAtMachine(act.proposed(was), by.actor());
        }
        return new Done(Outcome.DONE, code);
    }

    /** Returns the code, if it is about one. */
    private Optional<IssuedCode> performed(Act act, String by) {
        StaffId id = act.id();
        switch (act.kind()) {
            case ADD -> staff.add(id, (Profile) Objects.requireNonNull(act.what()), by);
            case CHANGE -> staff.change(id, (Profile) Objects.requireNonNull(act.what()), by);
            case CODE -> {
                return Optional.of(invitations.issueCode(id, by));
            }
            case PASSKEYS -> passkeys.removeAll(id, by);
            case UNLOCK -> staff.reactivate(id, by);
            case LOCK -> staff.deactivate(id, by);
            case CONFLICT -> staff.removeConflict(id, (Conflict) Objects.requireNonNull(act.what()), by);
            case LEVEL, ENTRY, ENTRY_BACK -> throw StaffRefusal.PROPOSAL_OVER.refusal();
        }
        return Optional.empty();
    }

    private static void mayAdminister(Actor by) {
        if (by instanceof StaffMember member && !member.has(Role.USER_ADMINISTRATOR)) {
            throw new IllegalArgumentException(member.id() + " does not administer people");
        }
    }

    /** The person, whom nobody else changes until it is done, and no administrator either. */
    private StaffMember another(Actor by, StaffId id) {
        StaffRefusal.OWN_ACCOUNT.when(
                by instanceof StaffMember member && member.id().equals(id), id);
        mayAdminister(by);
        rows.lockAdministrators();
        return rows.locked(id);
    }

    /** Proposals that nobody answered and that can still be confirmed, the newest first. */
    @Transactional(readOnly = true)
    public List<Proposal> open() {
        return proposals.open();
    }

    /** All about one account, also those that are too old, the newest first. */
    @Transactional(readOnly = true)
    public List<Proposal> proposalsAbout(StaffId about) {
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
        Object what = switch (proposal.kind()) {
            case ADD, CHANGE -> proposal.what(Profile.class);
            case CONFLICT -> proposal.what(Conflict.class);
            default -> null;
        };
        return performed(new Act(proposal.kind(), new StaffId(proposal.about()), what), proposal.proposedBy());
    }

    /** Takes it off the page: who proposed it, too, may think again. */
    @Transactional
    public Optional<IssuedCode> refuse(StaffMember administrator, long id) {
        StaffRefusal.PROPOSAL_OVER.when(!rows.lockAdministrators().contains(administrator.id()));
        proposals.answer(standing(id), false, administrator.id().value());
        return Optional.empty();
    }

    /** The proposal, if nobody answered it, it is not old, and the person still has what they had when it was made. */
    private Proposal standing(long id) {
        Proposal proposal = proposals
                .lock(id)
                .filter(known -> !known.kind().isOfCase())
                .orElseThrow(StaffRefusal.PROPOSAL_OVER::refusal);
        Optional<Profile> now = rows.lock(new StaffId(proposal.about())).map(StaffMember::profile);
        StaffRefusal.PROPOSAL_OVER.when(
                proposal.kind() == Kind.CHANGE && !Objects.equals(now.orElse(null), proposal.was(Profile.class)));
        return proposal;
    }

    private static void mustBeASecond(StaffMember second, Proposal proposal, Set<StaffId> administrators) {
        boolean proposerIsOne = StaffId.of(proposal.proposedBy())
                .filter(administrators::contains)
                .isPresent();
        StaffRefusal.PROPOSAL_OVER.when(!proposerIsOne || !administrators.contains(second.id()));
        StaffRefusal.SAME_ADMINISTRATOR.when(proposal.isOf(second.id()));
        StaffRefusal.OWN_ACCOUNT.when(
                second.id().value().equals(proposal.about()) && !proposal.takesAway(), second.id());
    }
}
