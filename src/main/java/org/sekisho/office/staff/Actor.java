package org.sekisho.office.staff;

/** The author of an act: a person with an account, or whoever runs the machine, who needs none. */
public sealed interface Actor permits StaffMember, Actor.Keeper {

    /** Their name on the audit trail. */
    String actor();

    /** The keeper of the machine, who could write to the database as well: nobody is asked besides, and the record says so. */
    record Keeper(String actor) implements Actor {}
}
