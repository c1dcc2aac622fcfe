package org.sekisho.office.staff;

/** A person with an account, or a program of the office with one. What may change without them is in {@link Standing}; the password is nowhere here. */
public record StaffMember(StaffId id, Profile profile, Standing standing) implements Actor {

    @Override
    public String actor() {
        return id.value();
    }

    public boolean has(Role role) {
        return profile.access().has(role);
    }

    /** Whether it is the account of a program, which comes in by a token and by nothing else. */
    public boolean isProgram() {
        return has(Role.SERVICE_ACCOUNT);
    }
}
