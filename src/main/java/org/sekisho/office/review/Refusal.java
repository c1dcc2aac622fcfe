package org.sekisho.office.review;

/** A reason not to do something. Each act has an enum of its own. */
public interface Refusal {

    /** The key of the words in which the desk gives the reason. */
    String key();
}
