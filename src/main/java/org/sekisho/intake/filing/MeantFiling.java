package org.sekisho.intake.filing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody means by a filing's number.
 *
 * @param typed in any form
 * @param numbers of filings that were received, a few at most
 */
public record MeantFiling(String typed, List<FilingNumber> numbers) {

    public MeantFiling {
        numbers = List.copyOf(numbers);
    }

    /** The number; empty if none is meant, or it cannot be told which. */
    public Optional<FilingNumber> one() {
        return numbers.size() == 1 ? Optional.of(numbers.get(0)) : Optional.empty();
    }

    /** Why it is not one. */
    public String problem() {
        String shown = VisibleText.of(typed);
        return numbers.isEmpty()
                ? "No filing %s was received.".formatted(shown)
                : "%s may be %s: give one of them."
                        .formatted(
                                shown, numbers.stream().map(FilingNumber::value).collect(Collectors.joining(", ")));
    }
}
