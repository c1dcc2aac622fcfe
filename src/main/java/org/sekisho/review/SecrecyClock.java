package org.sekisho.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.Period;

/**
 * How long a law leaves for the first review, and what its end means.
 *
 * @param jurisdiction the office, two letters (WIPO ST.3)
 * @param name what the clock is called, shown beside the days left
 * @param length from the date of filing, ISO 8601: {@code P3M}
 * @param silence what follows if nobody acts
 * @param source where that is written
 */
public record SecrecyClock(
        @NotBlank String jurisdiction,
        @NotBlank String name,
        @NotNull Period length,
        @NotBlank String silence,
        @NotBlank String source) {

    /** The last day, counted as calendar months and days from the date of filing. */
    LocalDate lastDay(LocalDate filed) {
        return filed.plus(length);
    }
}
