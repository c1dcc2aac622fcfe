package org.sekisho.curation.control;

/** How the items below an item make it up. */
enum Joining {

    /** There are none. */
    NONE,

    /** Any one of them is enough. */
    ANY,

    /** All of them have to hold. */
    ALL,

    /** The words do not say it in a way that is known. */
    NOT_STATED
}
