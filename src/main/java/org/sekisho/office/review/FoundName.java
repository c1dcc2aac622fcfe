package org.sekisho.office.review;

import org.sekisho.screening.record.FilingEntities;

/**
 * A name as a run found it in a filing's text.
 *
 * @param kind as {@link FilingEntities.Named} has it
 */
public record FoundName(String kind, String name) {

    /** The name, if it stands in the text; a party of the first page does not. */
    public static boolean isInText(FilingEntities.Named named) {
        return named.role().equals("MENTIONED") || named.role().equals("FUNDER");
    }

    public static FoundName of(FilingEntities.Named named) {
        return new FoundName(named.kind(), named.name());
    }

    @Override
    public String toString() {
        return kind;
    }
}
