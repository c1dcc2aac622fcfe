package org.sekisho.office.partner;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.fault.RefusedException;

/**
 * All counts that partners were ever answered with. The same question about the same filings has one answer, whoever asks and however
 * often; another costs a share of what all partners together may be told in a year.
 */
record GivenAnswers(List<Given> all) {

    /** The noise of one answer: ε is 1/20, for a filing changes a count by one at most. */
    static final int SCALE = 20;

    /** Answers in a year: ε is 0.5 for all of them. */
    static final int A_YEAR = 10;

    GivenAnswers {
        all = List.copyOf(all);
    }

    /**
     * An answer that was given.
     *
     * @param entry SHA-256 of what was asked
     * @param filings which ones were looked at
     * @param count with its noise; null, as the two before it, if the question was refused
     * @param spent whether it was worked out, and not told again
     */
    record Given(
            @Nullable String entry,
            @Nullable String filings,
            @Nullable Long count,
            boolean spent,
            Instant decidedAt) {}

    /**
     * Answers a question: as before, or with a new count.
     *
     * @param count counts as it is; asked only where there is no answer yet
     * @throws RefusedException if no more may be told this year
     */
    Given answer(String entry, String filings, LongSupplier count, DiscreteLaplace noise, Instant now) {
        Optional<Given> before = all.stream()
                .filter(given -> entry.equals(given.entry) && filings.equals(given.filings))
                .findFirst();
        if (before.isPresent()) {
            return new Given(entry, filings, before.get().count, false, now);
        }
        Instant since = now.atZone(ZoneOffset.UTC).minusYears(1).toInstant();
        long spent = all.stream()
                .filter(given -> given.spent && given.decidedAt.isAfter(since))
                .count();
        Why.BUDGET_SPENT.when(spent >= A_YEAR, A_YEAR);
        return new Given(entry, filings, count.getAsLong() + noise.next(), true, now);
    }
}
