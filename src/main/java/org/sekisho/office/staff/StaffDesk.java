package org.sekisho.office.staff;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.staff.Proposal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators of people do at the desk. Nobody changes their own account there: what a person may do and see is
 * never their own decision, so it takes another administrator, or whoever runs the machine. What gives much takes two of
 * them: then it is {@linkplain StaffProposals proposed} and done once a second one confirms it.
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

    /** A person who has no password until they set one with a {@linkplain #issueCode code}. */
    @Transactional
    public Outcome add(StaffMember administrator, StaffId id, Profile profile) {
        rows.lockAdministrators();
        if (two.areNeededToGive(null, profile.access())) {
            if (rows.byId(id).isPresent()) {
                throw StaffRefusedException.nameTaken(id);
            }
            return proposed(administrator, id, Kind.ADD, null, profile);
        }
        staff.add(id, profile, actor(administrator));
        return Outcome.DONE;
    }

    @Transactional
    public Outcome change(StaffMember administrator, StaffId id, Profile profile) {
        StaffMember before = another(administrator, id);
        if (two.areNeededToGive(before.profile().access(), profile.access())
                || two.areNeededToTakeAway(before, profile.access())) {
            return proposed(administrator, id, Kind.CHANGE, before.profile(), profile);
        }
        staff.change(id, profile, actor(administrator));
        return Outcome.DONE;
    }

    @Transactional
    public Outcome lock(StaffMember administrator, StaffId id) {
        if (two.areNeededToTakeAway(another(administrator, id), null)) {
            return proposed(administrator, id, Kind.LOCK, null, null);
        }
        staff.deactivate(id, actor(administrator));
        return Outcome.DONE;
    }

    @Transactional
    public Outcome unlock(StaffMember administrator, StaffId id) {
        if (two.areNeededToLetIn(another(administrator, id))) {
            return proposed(administrator, id, Kind.UNLOCK, null, null);
        }
        staff.reactivate(id, actor(administrator));
        return Outcome.DONE;
    }

    /** To be shown to the administrator once; empty if it waits for a second one, to whom it is then shown. */
    @Transactional
    public Optional<IssuedCode> issueCode(StaffMember administrator, StaffId id) {
        StaffMember member = another(administrator, id);
        if (member.standing().active() && two.areNeededFor(member)) {
            proposed(administrator, id, Kind.CODE, null, null);
            return Optional.empty();
        }
        return Optional.of(invitations.issueCode(id, actor(administrator)));
    }

    /** For who has lost them: where one is required, they have to register another before anything opens. */
    @Transactional
    public Outcome removePasskeys(StaffMember administrator, StaffId id) {
        if (two.areNeededFor(another(administrator, id))) {
            return proposed(administrator, id, Kind.PASSKEYS, null, null);
        }
        passkeys.removeAll(id, actor(administrator));
        return Outcome.DONE;
    }

    @Transactional
    public void addConflict(StaffMember administrator, StaffId id, Conflict conflict) {
        staff.addConflict(another(administrator, id).id(), conflict, actor(administrator));
    }

    @Transactional
    public Outcome removeConflict(StaffMember administrator, StaffId id, Conflict conflict) {
        another(administrator, id);
        if (two.areNeededToUnbind() && staff.conflicts(id).contains(conflict)) {
            return proposed(administrator, id, Kind.CONFLICT, null, conflict);
        }
        staff.removeConflict(id, conflict, actor(administrator));
        return Outcome.DONE;
    }

    private Outcome proposed(
            StaffMember administrator, StaffId id, Kind kind, @Nullable Profile was, @Nullable Object what) {
        proposals.propose(id, kind, was, what, actor(administrator));
        return Outcome.PROPOSED;
    }

    private static String actor(StaffMember administrator) {
        if (!administrator.has(Role.USER_ADMINISTRATOR)) {
            throw new IllegalArgumentException(administrator.id() + " does not administer people");
        }
        return administrator.id().value();
    }

    /** The person, whom nobody else changes until it is done, and no administrator either. */
    private StaffMember another(StaffMember administrator, StaffId id) {
        if (administrator.id().equals(id)) {
            throw StaffRefusedException.ownAccount(id);
        }
        rows.lockAdministrators();
        return rows.lock(id).orElseThrow(() -> StaffRefusedException.noSuchAccount(id));
    }
}
