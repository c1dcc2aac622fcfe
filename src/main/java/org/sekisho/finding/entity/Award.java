package org.sekisho.finding.entity;

import org.jspecify.annotations.Nullable;

/**
 * One payer, one number, or both, as a sentence has them.
 *
 * @param agency as written
 * @param number as written
 */
public record Award(@Nullable String agency, @Nullable String number) {

    /** The words are an applicant's. */
    @Override
    public String toString() {
        return "award";
    }
}
