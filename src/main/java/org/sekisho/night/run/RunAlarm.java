package org.sekisho.night.run;

import java.util.List;
import org.sekisho.intake.filing.FilingNumber;

/**
 * Something because of which a run cannot be trusted, though it went on to its end. A run with an alarm ends {@link
 * RunStatus#RED}, and a person has to act on it.
 *
 * @param filings those it is about; may be empty
 * @param detail counts and codes; never words of a filing
 */
public record RunAlarm(Kind kind, List<FilingNumber> filings, String detail) {

    /** Kinds of alarms: a code to count, and a sentence that says what to do. */
    public enum Kind {
        UNACCOUNTED(
                "filings are not accounted for; run it again, and if it stays so look for who changed the database"),
        PROGRAM_FAULT(
                "the program broke on filings; read them by eye, report the numbers of the faults, which the log explains, and type sekisho retry --reason PROGRAM_FAULT once it is mended"),
        NEVER_ARRIVED("the mailroom's manifest names filings that never arrived; ask the mailroom for them"),
        BAD_MANIFEST(
                "the mailroom's manifest cannot be relied upon, and something may be missing; mend it and run again"),
        CANARY_MISSED("a canary that must be flagged was not; do not rely on this run before it is known why"),
        CANARY_FLAGGED("a canary that must not be flagged was; look at what changed in the lists"),
        ORACLE_DIFFERS(
                "the slow matcher finds something else in a clear filing than is on record; have it screened by eye"),
        INDEX_MISSED(
                "the index of the archive ruled out a filing for an entry that finds it, and is not used any more; type sekisho index rebuild, ask for the previews since the last good run again, and report it as a bug"),
        REPLAY_DIFFERS(
                "an outcome on record does not come out again, though the program is the same, or a text or a list is not kept as it was: somebody or something changed the database; look at it by sekisho replay, and restore the backup"),
        OPINION_MODEL(
                "a model of second opinions cannot be used, and no filing of its language got one; train it anew by sekisho opinion train, and have it put in force"),
        OPINION_DOUBTED(
                "what a model of second opinions says, or is asked about, is not what it was, and no filing of its language gets one until a person answers: sekisho opinion trust or retire"),
        WRONG_LIST(
                "a person said that a list of this run was wrong; the next run screens its filings again, with the list in its place now"),
        CLOCK_RAN_OUT(
                "the law's time ran out for cases that nobody has decided; decide them, and see what silence means by sekisho clocks"),
        AUDIT_BROKEN(
                "the audit trail does not fit what was signed of it, or what proves it is missing; nothing is signed until a person explains it: keep the database as it is, and type sekisho audit verify"),
        DECISIONS_CHANGED(
                "what people decided or noted is not what the audit trail has of it: somebody changed the database; look at these cases, restore the backup, or type sekisho audit accept"),
        AUDIT_UNSIGNED(
                "the end of the audit trail could not be signed; mend what is named, and type sekisho audit head");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Whether what a run found out about filings is in doubt by it; then the next run screens them again. */
        boolean doubtsOutcomes() {
            return switch (this) {
                case CANARY_MISSED, CANARY_FLAGGED, ORACLE_DIFFERS, WRONG_LIST -> true;
                default -> false;
            };
        }
    }

    private static final int MOST_NAMED = 20;
    private static final int LONGEST_DETAIL = 1000;

    public RunAlarm {
        detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) + "…" : detail;
        filings = List.copyOf(filings);
    }

    /** Numbers of the first filings that it is about. */
    public List<String> named() {
        return filings.stream().limit(MOST_NAMED).map(FilingNumber::value).toList();
    }

    /** How many there are besides. */
    public int unnamed() {
        return Math.max(0, filings.size() - MOST_NAMED);
    }

    /** A sentence for an operator, with the first filings by number. */
    public String summary() {
        String more = unnamed() > 0 ? " and %d more".formatted(unnamed()) : "";
        return kind.words()
                + (detail.isEmpty() ? "" : " (" + detail + ")")
                + (filings.isEmpty() ? "" : ": " + String.join(", ", named()) + more);
    }
}
