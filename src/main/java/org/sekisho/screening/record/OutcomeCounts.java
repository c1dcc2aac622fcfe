package org.sekisho.screening.record;

/** How many filings were received and how each ended. */
public record OutcomeCounts(int received, int clear, int flagged, int unscreenable, int exempt, int waiting) {

    public static final OutcomeCounts NONE = new OutcomeCounts(0, 0, 0, 0, 0, 0);

    /** Counts of each outcome, and their sum. */
    public static OutcomeCounts of(int clear, int flagged, int unscreenable, int exempt, int waiting) {
        return new OutcomeCounts(
                clear + flagged + unscreenable + exempt + waiting, clear, flagged, unscreenable, exempt, waiting);
    }

    /** The sum of both, of the received ones as well. */
    public OutcomeCounts plus(OutcomeCounts other) {
        return new OutcomeCounts(
                received + other.received,
                clear + other.clear,
                flagged + other.flagged,
                unscreenable + other.unscreenable,
                exempt + other.exempt,
                waiting + other.waiting);
    }

    /** Whether every filing received is accounted for: in one outcome, or waiting. */
    public boolean addUp() {
        return received == clear + flagged + unscreenable + exempt + waiting;
    }

    /** The outcomes without what was received. */
    public String outcomes() {
        return "%d clear + %d flagged + %d unscreenable + %d exempt + %d waiting"
                .formatted(clear, flagged, unscreenable, exempt, waiting);
    }

    @Override
    public String toString() {
        return "%d received = %s".formatted(received, outcomes());
    }
}
