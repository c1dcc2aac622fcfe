package org.sekisho.office.partner;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All packages that went to a partner or came from it, the newest first: where their chains stand, and what is missing in them. */
public record CarriedPackages(List<Carried> all) {

    /**
     * A package that was written or taken in.
     *
     * @param incoming whether it came from the partner
     * @param agreement the version of the agreement by which it went
     * @param sha256 of its content
     * @param handledBy who wrote it or took it in
     */
    public record Carried(
            boolean incoming, int agreement, int sequence, String sha256, String handledBy, Instant handledAt) {}

    public CarriedPackages {
        all = List.copyOf(all);
    }

    private Stream<Carried> of(boolean incoming) {
        return all.stream().filter(one -> one.incoming() == incoming);
    }

    Optional<Carried> last(boolean incoming) {
        return of(incoming).max(Comparator.comparing(Carried::sequence));
    }

    /** Refuses to go on by a clock that is behind what was done last. */
    void refuseBefore(PartnerCode partner, Instant now) {
        all.stream()
                .map(Carried::handledAt)
                .findFirst()
                .ifPresent(last -> Why.CLOCK_BEHIND.when(last.isAfter(now), partner, last));
    }

    /** The first of the chain that went by a version of the agreement; empty if none did. */
    Optional<Integer> beginning(int agreement) {
        return of(false)
                .filter(one -> one.agreement() == agreement)
                .map(Carried::sequence)
                .min(Comparator.naturalOrder());
    }

    /** Whether one of a number went by an earlier version of the agreement than one. */
    boolean wentBefore(int agreement, int sequence) {
        return of(false).anyMatch(one -> one.sequence() == sequence && one.agreement() < agreement);
    }

    /** Whether one of a number came with a content. */
    boolean came(int sequence, String sha256) {
        return of(true).anyMatch(
                        one -> one.sequence() == sequence && one.sha256().equals(sha256));
    }

    /** Numbers of those that never came, and after which others did. */
    List<Integer> lost() {
        Set<Integer> came = of(true).map(Carried::sequence).collect(Collectors.toSet());
        int last = last(true).map(Carried::sequence).orElse(0);
        return IntStream.range(1, last)
                .filter(number -> !came.contains(number))
                .boxed()
                .toList();
    }

    /** Whether the partner was not told yet what never came: nothing went since the first came that showed it. */
    boolean owesLost() {
        int lost = lost().stream().reduce(0, Math::max);
        return lost > 0
                && of(true).filter(one -> one.sequence() > lost)
                        .map(Carried::handledAt)
                        .min(Comparator.naturalOrder())
                        .filter(shown ->
                                of(false).noneMatch(one -> one.handledAt().isAfter(shown)))
                        .isPresent();
    }
}
