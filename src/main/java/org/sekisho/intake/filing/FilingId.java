package org.sekisho.intake.filing;

/** Sekisho's own key of one version of one filing. */
public record FilingId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
