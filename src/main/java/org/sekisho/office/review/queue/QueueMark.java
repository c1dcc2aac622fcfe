package org.sekisho.office.review.queue;

import java.time.LocalDate;

/** A place in a queue: by the law's day, then by rank, then by key. */
public record QueueMark(LocalDate day, double rank, long id) {

    private static final int LAST_YEAR = 9999;

    public QueueMark {
        if (day.getYear() < 0 || day.getYear() > LAST_YEAR || !Double.isFinite(rank)) {
            throw new IllegalArgumentException("Not a place in a queue: no day or no rank of a case is like that");
        }
    }

    /** {@code 2026-12-01_3.5_77}, as it stands in an address. */
    @Override
    public String toString() {
        return day + "_" + rank + "_" + id;
    }

    /** Reads what {@link #toString} wrote. */
    public static QueueMark of(String written) {
        String[] parts = written.split("_", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not a place in a queue: it has %d parts".formatted(parts.length));
        }
        return new QueueMark(LocalDate.parse(parts[0]), Double.parseDouble(parts[1]), Long.parseLong(parts[2]));
    }
}
