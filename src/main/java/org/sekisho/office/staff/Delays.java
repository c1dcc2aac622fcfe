package org.sekisho.office.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How long an account takes no password after wrong ones. It doubles with each, up to a longest, so that guessing is
 * hopeless and a person who mistyped, or whose account somebody else tries, is never locked out for good.
 */
@Component
class Delays {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 20;

    private final StaffSettings settings;

    Delays(StaffSettings settings) {
        this.settings = settings;
    }

    /** Until when, after so many failures; empty as long as they are few. */
    Optional<Instant> after(int failures, Instant now) {
        int over = failures - settings.freeAttempts();
        if (over < 0) {
            return Optional.empty();
        }
        Duration grown = FIRST.multipliedBy(1L << Math.min(over, MOST_DOUBLINGS));
        return Optional.of(now.plus(grown.compareTo(settings.longestDelay()) < 0 ? grown : settings.longestDelay()));
    }
}
