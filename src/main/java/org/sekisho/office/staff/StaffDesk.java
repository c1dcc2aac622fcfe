package org.sekisho.office.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.staff.Proposal.Kind;
import org.sekisho.office.staff.StaffRefusedException.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators of people do with accounts. Nobody changes their own: what a person may do and see is
 * never their own decision, so it takes another administrator, or whoever runs the machine. What gives much takes two of
 * them: then it is {@linkplain StaffProposals proposed} and done once a second one confirms it. Whoever runs the machine does
 * that alone, and the trail and the people's page say so.
 */
@Service
public class StaffDesk {

    private final JdbcStaffRows rows;
    private final Staff staff;
    private final Invitations invitations;
    private final Passkeys passkeys;
    private final StaffProposals proposals;
    private final TwoAdministrators two;

    StaffDesk(
            JdbcStaffRows rows,
            Staff staff,
            Invitations invitations,
            Passkeys passkeys,
            StaffProposals proposals,
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

    private record Act(
            Actor by,
            StaffId id,
            Kind kind,
            @Nullable Profile was,
            @Nullable Object what) {

        Act(Actor by, StaffId id, Kind kind) {
            this(by, id, kind, null, null);
        }
    }

    /** A person who has no password until they set one with a {@linkplain #issueCode code}. */
    @Transactional
    public Outcome add(Actor by, StaffId id, Profile profile) {
        mayAdminister(by);
        rows.lockAdministrators();
        if (rows.byId(id).isPresent()) {
            throw Reason.NAME_TAKEN.refusal(id);
        }
        return done(
                new Act(by, id, Kind.ADD, null, profile),
                two.areNeededToGive(null, profile.access()),
                () -> staff.add(id, profile, by.actor()));
    }

    @Transactional
    public Outcome change(Actor by, StaffId id, Profile profile) {
        StaffMember before = another(by, id);
        boolean much = two.areNeededToGive(before.profile().access(), profile.access())
                || two.areNeededToTakeAway(before, profile.access());
        return done(
                new Act(by, id, Kind.CHANGE, before.profile(), profile),
                much,
                () -> staff.change(id, profile, by.actor()));
    }

    @Transactional
    public Outcome lock(Actor by, StaffId id) {
        boolean much = two.areNeededToTakeAway(another(by, id), null);
        return done(new Act(by, id, Kind.LOCK), much, () -> staff.deactivate(id, by.actor()));
    }

    @Transactional
    public Outcome unlock(Actor by, StaffId id) {
        boolean much = two.areNeededToLetIn(another(by, id));
        return done(new Act(by, id, Kind.UNLOCK), much, () -> staff.reactivate(id, by.actor()));
    }

    /** To be shown to the administrator once; empty if it waits for a second one, to whom it is then shown. */
    @Transactional
    public Optional<IssuedCode> issueCode(Actor by, StaffId id) {
        StaffMember member = another(by, id);
        List<IssuedCode> code = new ArrayList<>();
        done(
                new Act(by, id, Kind.CODE),
                member.standing().active() && two.areNeededFor(member),
                () -> code.add(invitations.issueCode(id, by.actor())));
        return code.stream().findFirst();
    }

    /** For who has lost them: where one is required, they have to register another before anything opens. */
    @Transactional
    public Outcome removePasskeys(Actor by, StaffId id) {
        boolean much = two.areNeededFor(another(by, id));
        return done(new Act(by, id, Kind.PASSKEYS), much, () -> passkeys.removeAll(id, by.actor()));
    }

    @Transactional
    public void addConflict(Actor by, StaffId id, Conflict conflict) {
        staff.addConflict(another(by, id).id(), conflict, by.actor());
    }

    @Transactional
    public Outcome removeConflict(Actor by, StaffId id, Conflict conflict) {
        another(by, id);
        boolean much = two.areNeededToUnbind() && staff.conflicts(id).contains(conflict);
        return done(
                new Act(by, id, Kind.CONFLICT, null, conflict),
                much,
                () -> staff.removeConflict(id, conflict, by.actor()));
    }

    /** Proposes what takes two; whoever runs the machine does that, too, and it is told. */
    private Outcome done(Act act, boolean takesTwo, Runnable work) {
        String by = act.by().actor();
        if (takesTwo && act.by() instanceof StaffMember) {
            proposals.propose(act.id(), act.kind(), act.was(), act.what(), by);
            return Outcome.PROPOSED;
        }
        work.run();
        if (takesTwo) {
            proposals.doneAtMachine(act.id(), act.kind(), act.was(), act.what(), by);
        }
        return Outcome.DONE;
    }

    private static void mayAdminister(Actor by) {
        if (by instanceof StaffMember member && !member.has(Role.USER_ADMINISTRATOR)) {
            throw new IllegalArgumentException(member.id() + " does not administer people");
        }
    }

    /** The person, whom nobody else changes until it is done, and no administrator either. */
    private StaffMember another(Actor by, StaffId id) {
        if (by instanceof StaffMember member && member.id().equals(id)) {
            throw Reason.OWN_ACCOUNT.refusal(id);
        }
        mayAdminister(by);
        rows.lockAdministrators();
        return rows.locked(id);
    }
}
