package org.sekisho.office.review;

import org.sekisho.office.staff.StaffMember;

/**
 * An act on a case that takes one click and no words, in one class: to whom the case's page offers it, what its rules are and what it
 * does. What asks for words, a day or a choice has a form of its own and goes by {@link CaseActs} itself.
 */
public interface CaseButton {

    /** Places on a case's page. */
    enum Place {
        MENU,
        BESIDE_DECISION,
        /** A place that the page's template gives to this act alone. */
        OWN
    }

    /** The last part of its address, and of the keys of its words: {@code button.NAME}, {@code button.NAME.how}. */
    String name();

    /** Offers it, or not, to a person who may know of the case. */
    boolean offered(DeskCase about, StaffMember person);

    /** Keeps its rules, changes its rows and notes it, in one transaction; whether it was offered is not asked before. */
    void perform(CaseActs.Act act);

    /** The place of its button on the page. */
    default Place place() {
        return Place.MENU;
    }

    /** True if the person goes on to the queue, and not back to the case. */
    default boolean leavesCase() {
        return false;
    }
}
