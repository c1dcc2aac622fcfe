package org.sekisho.office.staff;

/** Who acts: a person with an account, or whoever runs the machine, who needs none. */
public sealed interface Actor permits StaffMember, Actor.Keeper {

    /** What the audit trail calls them. */
    String actor();

    /** Whoever runs the machine. They could write to the database as well, so nobody is asked besides; it is on record as that. */
    record Keeper(String actor) implements Actor {}
}
