package org.sekisho.office.staff;

/** When it takes a second administrator of people to give much, under {@code sekisho.staff.second-administrator}. */
enum SecondAdministrator {
    /** Required as long as two who are not locked out can sign in. */
    AUTO,
    /** Always: where there is one alone, what takes two is done at the machine. */
    ALWAYS,
    NEVER
}
