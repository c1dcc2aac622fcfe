package org.sekisho.office.staff;

/** A person with an account. What may change without them is in {@link Standing}; the password is nowhere here. */
public record StaffMember(StaffId id, Profile profile, Standing standing) {

    public boolean has(Role role) {
        return profile.access().has(role);
    }
}
