package org.sekisho.staff;

import org.sekisho.staff.StaffRefusedException.Reason;
import org.springframework.stereotype.Service;

/**
 * What administrators of people do at the desk. Nobody changes their own account there: what a person may do and see is
 * never their own decision, so it takes another administrator, or whoever runs the machine.
 */
@Service
public class StaffDesk {

    private final Staff staff;
    private final Invitations invitations;
    private final Passkeys passkeys;

    StaffDesk(Staff staff, Invitations invitations, Passkeys passkeys) {
        this.staff = staff;
        this.invitations = invitations;
        this.passkeys = passkeys;
    }

    /** A person who has no password until they set one with a {@linkplain #issueCode code}. */
    public void add(StaffMember administrator, StaffId id, Profile profile) {
        staff.add(id, profile, actor(administrator));
    }

    public void change(StaffMember administrator, StaffId id, Profile profile) {
        staff.change(another(administrator, id), profile, actor(administrator));
    }

    public void lock(StaffMember administrator, StaffId id) {
        staff.deactivate(another(administrator, id), actor(administrator));
    }

    public void unlock(StaffMember administrator, StaffId id) {
        staff.reactivate(another(administrator, id), actor(administrator));
    }

    /** To be shown to the administrator once. */
    public IssuedCode issueCode(StaffMember administrator, StaffId id) {
        return invitations.issueCode(another(administrator, id), actor(administrator));
    }

    /** For who has lost them: where one is required, they have to register another before anything opens. */
    public void removePasskeys(StaffMember administrator, StaffId id) {
        passkeys.removeAll(another(administrator, id), actor(administrator));
    }

    public void addConflict(StaffMember administrator, StaffId id, Conflict conflict) {
        staff.addConflict(another(administrator, id), conflict, actor(administrator));
    }

    public void removeConflict(StaffMember administrator, StaffId id, Conflict conflict) {
        staff.removeConflict(another(administrator, id), conflict, actor(administrator));
    }

    private static String actor(StaffMember administrator) {
        if (!administrator.has(Role.USER_ADMINISTRATOR)) {
            throw new IllegalArgumentException(administrator.id() + " does not administer people");
        }
        return administrator.id().value();
    }

    private static StaffId another(StaffMember administrator, StaffId id) {
        if (administrator.id().equals(id)) {
            throw new StaffRefusedException(
                    Reason.OWN_ACCOUNT, "%s is your own account: another administrator changes it.".formatted(id));
        }
        return id;
    }
}
