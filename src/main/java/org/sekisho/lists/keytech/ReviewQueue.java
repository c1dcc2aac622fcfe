package org.sekisho.lists.keytech;

/** Queues, by who has to look. */
public enum ReviewQueue {
    /** Examiners who decide on secrecy. */
    SECRECY,
    /** Examiners who check that affiliations and funding are disclosed. */
    DISCLOSURE,
    /** Nobody: what is found is recorded with the outcome and counted, and opens no case. */
    WATCH;

    /** Whether a person has to look at what an entry of this queue finds. */
    public boolean opensCase() {
        return this != WATCH;
    }
}
