package org.sekisho.office.staff;

import java.util.List;
import java.util.Optional;

/**
 * All people with an account. Every change is on the audit trail, in the same transaction, under the name of the actor;
 * nothing there tells a password or a code. Accounts are never deleted, so that what was done keeps its author.
 */
public interface Staff {

    Optional<StaffMember> byId(StaffId id);

    /** By account name. */
    List<StaffMember> all();

    /** Adds a person, who has no password until they set one with a code: see {@link Invitations}. */
    void add(StaffId id, Profile profile, String actor);

    /** Refuses to take the last active administrator of people away. */
    void change(StaffId id, Profile profile, String actor);

    /** Locks a person out, and forgets the code they may have. Refuses to lock out the last administrator of people. */
    void deactivate(StaffId id, String actor);

    /** Lets a person in again, and forgets their failed attempts. */
    void reactivate(StaffId id, String actor);

    /**
     * Sets a password that keeps the {@linkplain org.sekisho.office.staff.PasswordProblem rules}, and forgets failed
     * attempts.
     */
    void setPassword(StaffId id, String password, String actor) throws UnusablePasswordException;

    List<Conflict> conflicts(StaffId id);

    /** Adding it twice is adding it once. */
    void addConflict(StaffId id, Conflict conflict, String actor);

    void removeConflict(StaffId id, Conflict conflict, String actor);
}
