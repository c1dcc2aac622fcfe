package org.sekisho.office.review;

import org.sekisho.office.staff.StaffMember;

/**
 * How many cases a person would see if they were cleared for every level. Only a count, over all of the person's areas at
 * once: what is asked for on a page never narrows it, so that nobody can find out what the cases are about.
 */
public interface HiddenCases {

    /** The cases that have not ended and are above the person's level, and that nothing else hides from them. */
    int above(StaffMember person);
}
