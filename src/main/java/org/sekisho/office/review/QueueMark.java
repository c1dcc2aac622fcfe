package org.sekisho.office.review;

import java.time.LocalDate;
import java.util.Map;

/**
 * A place in a queue, in whichever order it is shown.
 *
 * @param area the first of the case's areas; empty if it has none
 */
public record QueueMark(LocalDate day, double rank, long id, String area) {

    private static final int LAST_YEAR = 9999;
    private static final int LONGEST_AREA = 64;
    private static final int PARTS = 4;

    public QueueMark {
        if (day.getYear() < 0
                || day.getYear() > LAST_YEAR
                || !Double.isFinite(rank)
                || area.length() > LONGEST_AREA
                || area.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Not a place in a queue: no day, rank or area of a case is like that");
        }
    }

    /** {@code 2026-12-01_3.5_77_quantum}, as it stands in an address. */
    @Override
    public String toString() {
        return day + "_" + rank + "_" + id + "_" + area;
    }

    /** Reads what {@link #toString} wrote. */
    public static QueueMark of(String written) {
        String[] parts = written.split("_", PARTS);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("Not a place in a queue: it has %d parts".formatted(parts.length));
        }
        return new QueueMark(
                LocalDate.parse(parts[0]), Double.parseDouble(parts[1]), Long.parseLong(parts[2]), parts[3]);
    }

    Map<String, Object> values() {
        return Map.of("day", day, "rank", rank, "id", id, "first", area);
    }
}
