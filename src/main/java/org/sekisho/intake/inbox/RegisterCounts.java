package org.sekisho.intake.inbox;

/**
 * How much of what arrived was new.
 *
 * @param filings filings that are new, each under a number not seen before
 * @param versions new versions: other bytes under a number seen before
 * @param known filings that were there already
 */
record RegisterCounts(int filings, int versions, int known) {

    public static final RegisterCounts NOTHING = new RegisterCounts(0, 0, 0);

    public RegisterCounts plus(RegisterCounts other) {
        return new RegisterCounts(filings + other.filings, versions + other.versions, known + other.known);
    }
}
