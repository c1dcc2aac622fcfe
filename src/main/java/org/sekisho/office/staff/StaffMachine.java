package org.sekisho.office.staff;

import org.sekisho.office.staff.Proposal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What whoever runs the machine does with accounts. They could write to the database as well, so they are asked for no second
 * administrator; but what takes two at the desk is on the trail, and on the people's page, as done at the machine by one.
 */
@Service
public class StaffMachine {

    private final JdbcStaffRows rows;
    private final Staff staff;
    private final Invitations invitations;
    private final Passkeys passkeys;
    private final StaffProposals proposals;
    private final TwoAdministrators two;

    StaffMachine(
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

    @Transactional
    public void add(StaffId id, Profile profile, String user) {
        rows.lockAdministrators();
        boolean much = two.areNeededToGive(null, profile.access());
        staff.add(id, profile, user);
        if (much) {
            proposals.doneAtMachine(id, Kind.ADD, null, profile, user);
        }
    }

    @Transactional
    public void change(StaffId id, Profile profile, String user) {
        rows.lockAdministrators();
        StaffMember before = locked(id);
        boolean much = two.areNeededToGive(before.profile().access(), profile.access())
                || two.areNeededToTakeAway(before, profile.access());
        staff.change(id, profile, user);
        if (much) {
            proposals.doneAtMachine(id, Kind.CHANGE, before.profile(), profile, user);
        }
    }

    @Transactional
    public void lock(StaffId id, String user) {
        rows.lockAdministrators();
        boolean much = two.areNeededToTakeAway(locked(id), null);
        staff.deactivate(id, user);
        told(much, id, Kind.LOCK, user);
    }

    @Transactional
    public void unlock(StaffId id, String user) {
        rows.lockAdministrators();
        boolean much = two.areNeededToLetIn(locked(id));
        staff.reactivate(id, user);
        told(much, id, Kind.UNLOCK, user);
    }

    @Transactional
    public IssuedCode issueCode(StaffId id, String user) {
        rows.lockAdministrators();
        boolean much = two.areNeededFor(locked(id));
        IssuedCode code = invitations.issueCode(id, user);
        told(much, id, Kind.CODE, user);
        return code;
    }

    /** Says how many those were. */
    @Transactional
    public int removePasskeys(StaffId id, String user) {
        rows.lockAdministrators();
        boolean much = two.areNeededFor(locked(id));
        int removed = passkeys.removeAll(id, user);
        told(much && removed > 0, id, Kind.PASSKEYS, user);
        return removed;
    }

    @Transactional
    public void removeConflict(StaffId id, Conflict conflict, String user) {
        rows.lockAdministrators();
        boolean needed = two.areNeededToUnbind();
        staff.removeConflict(id, conflict, user);
        if (needed) {
            proposals.doneAtMachine(id, Kind.CONFLICT, null, conflict, user);
        }
    }

    private void told(boolean much, StaffId id, Kind kind, String user) {
        if (much) {
            proposals.doneAtMachine(id, kind, null, null, user);
        }
    }

    private StaffMember locked(StaffId id) {
        return rows.lock(id).orElseThrow(() -> StaffRefusedException.noSuchAccount(id));
    }
}
