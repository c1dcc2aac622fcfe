package org.sekisho.lists.classification;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An edition of a scheme, told by the month it came into force: {@code 2025.01}.
 *
 * <p>Filings write it in many ways; before 2006 the IPC counted its editions from 1 to 7.
 */
public record SchemeEdition(int year, int month) implements Comparable<SchemeEdition> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})[.-]?(\\d{2})(?:[.-]?\\d{2})?");

    /** When the first to the seventh edition of the IPC came into force (WIPO, Guide to the IPC, introduction). */
    private static final List<SchemeEdition> NUMBERED = List.of(
            new SchemeEdition(1968, 9),
            new SchemeEdition(1974, 7),
            new SchemeEdition(1980, 1),
            new SchemeEdition(1985, 1),
            new SchemeEdition(1990, 1),
            new SchemeEdition(1995, 1),
            new SchemeEdition(2000, 1));

    public SchemeEdition {
        if (year < 1968 || year > 2999 || month < 1 || month > 12) {
            throw new IllegalArgumentException("No edition of a scheme: %d.%d".formatted(year, month));
        }
    }

    /** Reads {@code 2025.01}, {@code 2025-01-01}, {@code 20250101} or {@code 7}; empty if it is none of them. */
    public static Optional<SchemeEdition> parse(String written) {
        if (written.matches("[1-7]")) {
            return Optional.of(NUMBERED.get(Integer.parseInt(written) - 1));
        }
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        int month = Integer.parseInt(parts.group(2));
        return year < 1968 || year > 2999 || month < 1 || month > 12
                ? Optional.empty()
                : Optional.of(new SchemeEdition(year, month));
    }

    public boolean isBefore(SchemeEdition other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(SchemeEdition other) {
        return year == other.year ? Integer.compare(month, other.month) : Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return "%04d.%02d".formatted(year, month);
    }
}
