package org.sekisho.lists.classification;

import java.util.Optional;

/**
 * An edition that the data list whole, down to the last subgroup.
 *
 * @param derived whether it was put together from other editions and schemes and not published so: what it lacks may be
 *     there all the same
 */
public record ListedEdition(SchemeEdition edition, boolean derived) implements Comparable<ListedEdition> {

    private static final String DERIVED = " derived";

    /** Reads {@code 2023.01} or {@code 2025.01 derived}. */
    public static Optional<ListedEdition> parse(String written) {
        boolean derived = written.endsWith(DERIVED);
        String edition = derived ? written.substring(0, written.length() - DERIVED.length()) : written;
        return SchemeEdition.parse(edition).map(read -> new ListedEdition(read, derived));
    }

    @Override
    public int compareTo(ListedEdition other) {
        return edition.compareTo(other.edition);
    }

    @Override
    public String toString() {
        return edition + (derived ? DERIVED : "");
    }
}
