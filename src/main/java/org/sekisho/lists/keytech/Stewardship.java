package org.sekisho.lists.keytech;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Handling;

/**
 * Who answers for an entry, and for how long it holds.
 *
 * @param owner the ministry or agency that answers for it
 * @param consulted those it has to ask before the entry changes
 * @param from the first day it is in force; null if it always was
 * @param to the last day it is in force; null if no end is known
 * @param reviewBy the day by which the owner has to look at it again
 * @param handling the level of cases that it opens, as it is written: {@code confidential}; null where the list does not say
 */
public record Stewardship(
        @Nullable String owner,
        List<String> consulted,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate reviewBy,
        @Nullable String handling) {

    /** The stewardship of an entry that states none. */
    public static final Stewardship NONE = new Stewardship(null, List.of(), null, null, null, null);

    public Stewardship {
        consulted = List.copyOf(consulted);
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("in force until %s ends before it begins, %s".formatted(to, from));
        }
    }

    /** The level of cases that the entry opens; {@link Handling#UNSTATED} if the list has none, or a word that stands for none. */
    public Handling level() {
        return Optional.ofNullable(handling).flatMap(Handling::of).orElse(Handling.UNSTATED);
    }

    public boolean inForceOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    public boolean overdueOn(LocalDate day) {
        return reviewBy != null && day.isAfter(reviewBy);
    }
}
