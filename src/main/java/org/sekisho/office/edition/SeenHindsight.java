package org.sekisho.office.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which of all held filings an entry would have caught, as far as one reader may know of them.
 *
 * @param state how far the work has come
 * @param entry its code
 * @param today what day it is at the office
 * @param rows those that nobody can read yet first, the most urgent of them first
 */
public record SeenHindsight(PreviewState state, String entry, String title, LocalDate today, List<Row> rows) {

    public SeenHindsight {
        rows = List.copyOf(rows);
    }

    /**
     * A filing.
     *
     * @param received the day on which it could have been known, had the entry been there
     * @param inCase whether it has a case, for whatever reason
     * @param publicSince since when anybody can read of it; null if no publication is known
     * @param daysLeft days that the law leaves for it, negative if they are over; null if it is public or no clock runs
     */
    public record Row(
            String number,
            int version,
            LocalDate received,
            boolean inCase,
            @Nullable LocalDate publicSince,
            @Nullable Integer daysLeft) {

        /** Whether nobody outside can read of it yet, as far as is known. */
        public boolean stillSecret() {
            return publicSince == null;
        }
    }

    public long stillSecret() {
        return rows.stream().filter(Row::stillSecret).count();
    }

    /** The first day on which any of them could have been known; empty if none is caught. */
    public Optional<LocalDate> knowableSince() {
        return rows.stream().map(Row::received).min(LocalDate::compareTo);
    }
}
