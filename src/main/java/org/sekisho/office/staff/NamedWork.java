package org.sekisho.office.staff;

/** Work that stands with people by name, so that none stays with somebody who may not do it. */
@FunctionalInterface
public interface NamedWork {

    /**
     * Gives back what a person may not do any more. Called in the transaction in which what they may do or see was changed.
     *
     * @param actor who changed it, for the audit trail
     */
    void giveBack(StaffId person, String actor);
}
