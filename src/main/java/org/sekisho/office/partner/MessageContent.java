package org.sekisho.office.partner;

/** The words of a message, one record for each kind. One that no office of good faith writes cannot be made, and so not read. */
interface MessageContent {

    /** Whether an agreement lets it be told. */
    default boolean isLet(Agreement terms) {
        return true;
    }

    /** The same in lines for people. */
    String told();
}
