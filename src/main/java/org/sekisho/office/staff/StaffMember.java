package org.sekisho.office.staff;

/** A person with an account. What may change without them is in {@link Standing}; the password is nowhere here. */
public record StaffMember(StaffId id, Profile profile, Standing standing) implements Actor {

    @Override
    public String actor() {
        return id.value();
    }

    public boolean has(Role role) {
        return profile.access().has(role);
    }
}
