package org.sekisho.office.partner;

import java.util.Locale;

/** Forms in which an agreement lets an office know what the other holds. What it does not name is not given. */
public enum View {
    /** Passages of a filing about an area, as an authority is sent them. */
    PASSAGES,
    /** The whole text of a filing, each given by two people. */
    FULL,
    /** A table of counts for each quarter that is over. */
    STATISTICS,
    /** A table of counts by subclass of the IPC and kind of applicant, for each quarter that is over. */
    ANONYMISED,
    /** Counts that answer questions of the partner. */
    QUESTIONS,
    /** Secrecy orders on filings: given, renewed and ended. */
    ORDERS,
    /** Ends of both audit trails, which each office keeps of the other. */
    HEADS;

    /** The word that people write in an agreement. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
