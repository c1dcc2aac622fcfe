package org.sekisho.office.precedent;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DecisionReason;
import org.sekisho.office.review.ReviewSettings;
import org.springframework.stereotype.Component;

/** The rule of the office for repeats: what has to be true of earlier decisions for a case to be closed by one. */
@Component
record RepeatRule(RepeatSettings settings, ReviewSettings review, Clock clock) {

    private static final SecureRandom SEEDS = new SecureRandom();

    /**
     * A decision that counts, on a case in which the very same was found.
     *
     * @param persons how many stand behind it
     */
    record Precedent(
            long id,
            DecisionKind kind,
            DecisionReason reason,
            Instant at,
            boolean stillClosed,
            boolean sameEditions,
            boolean ofSecrecy,
            int persons) {}

    boolean closes() {
        return settings.close();
    }

    /** Whether a lot sends a case to a person that might be closed. */
    boolean draws(SplittableRandom lots) {
        return lots.nextDouble() < settings.share();
    }

    /** The seed of a run's lots. */
    long seed() {
        return settings.seed() == null ? SEEDS.nextLong() : settings.seed();
    }

    /** The rank from which closing a case takes a second person. */
    double belowRank() {
        return review.secondPerson().fromRank();
    }

    /** Everybody who ever decided the same has to have found it of no concern, and the newest of them in this way. */
    Optional<Precedent> repeated(List<Precedent> precedents) {
        Instant now = clock.instant();
        return precedents.stream()
                .findFirst()
                .filter(newest -> precedents.stream().allMatch(each -> each.kind() == DecisionKind.NO_CONCERN))
                .filter(newest -> newest.stillClosed() && newest.sameEditions())
                .filter(newest -> !review.secondPerson().endOfSecrecy() || !newest.ofSecrecy() || newest.persons() == 2)
                .filter(newest -> settings.reasons().contains(newest.reason()))
                .filter(newest -> newest.at().isAfter(now.minus(settings.within())))
                .filter(newest -> newest.at().isBefore(now.minus(review.undoWithin())));
    }
}
