package org.sekisho.proof.count;

import java.util.List;
import org.sekisho.intake.filing.FilingNumber;

/**
 * Something that does not add up.
 *
 * @param filings those it is about, as far as anything on record still names them
 * @param detail counts and codes
 */
public record Difference(List<FilingNumber> filings, String detail) {

    public Difference {
        filings = List.copyOf(filings);
    }
}
