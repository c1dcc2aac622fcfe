package org.sekisho.screening;

/** How many filings were received and how each ended. */
public record OutcomeCounts(int received, int clear, int referred, int unscreenable, int exempt, int waiting) {

    /** Whether every filing received is accounted for: in one outcome, or waiting. */
    public boolean addUp() {
        return received == clear + referred + unscreenable + exempt + waiting;
    }

    @Override
    public String toString() {
        return "%d received = %d clear + %d referred + %d unscreenable + %d exempt + %d waiting"
                .formatted(received, clear, referred, unscreenable, exempt, waiting);
    }
}
