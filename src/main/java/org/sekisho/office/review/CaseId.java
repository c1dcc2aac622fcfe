package org.sekisho.office.review;

/** Sekisho's own key of a case. */
public record CaseId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
