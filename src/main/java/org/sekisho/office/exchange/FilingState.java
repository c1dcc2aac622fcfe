package org.sekisho.office.exchange;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.review.CaseClock;
import org.sekisho.office.review.WorkList;
import org.sekisho.screening.OutcomeKind;

/**
 * The state of a filing, all of its versions together. None of its words are here.
 *
 * @param version the newest
 * @param orderUntil the last day of the order; null if none is in force, or its term is not known
 * @param clock the name of the clock that runs for it and ends first; null if none does
 * @param lastDay its last day; null if none runs, or nobody knows since when
 * @param actBy the last day on which something can be done with effect
 * @param publicSince the day on which it was published, as a case on it has it; null if none has
 * @param cases those that have not ended
 */
public record FilingState(
        String filing,
        int version,
        State state,
        @Nullable LocalDate orderUntil,
        @Nullable String clock,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate actBy,
        @Nullable LocalDate publicSince,
        List<Long> cases) {

    /** States of a filing: the first that holds. */
    public enum State {
        /** A secrecy order, or what the law has in its place, is in force for it. */
        UNDER_ORDER,
        /** It was not screened yet, or is to be screened again. */
        WAITING,
        /** A part could not be read, and a person has to look. */
        UNREAD,
        /** A person has to look, or decided that it is held. */
        HELD,
        /** Nothing of concern was found, or people closed all cases on it. */
        RELEASED
    }

    /**
     * A version of a filing, and a case on it; a version with two cases is there twice.
     *
     * @param known whether the reader may know of it
     */
    record Version(
            String number,
            int version,
            @Nullable OutcomeKind outcome,
            @Nullable OfCase of,
            boolean known) {

        /** A version with a finding and no case is held, too: nothing is released by a row that is missing. */
        boolean keepsBack() {
            return outcome == null || (of == null ? outcome.needsExaminer() : of.goesOn());
        }
    }

    /** A case as far as it says how its filing stands. */
    record OfCase(long id, WorkList list, boolean unread, CaseClock clock) {

        boolean goesOn() {
            return list != WorkList.ENDED;
        }

        boolean ordered() {
            return clock.stage() == CaseStage.ORDERED;
        }
    }

    /** @param all versions there are with all cases on them, in the order in which they came; the reader may know of some */
    static FilingState of(List<Version> all) {
        List<Version> known = all.stream().filter(Version::known).toList();
        Version newest = known.get(known.size() - 1);
        List<OfCase> cases =
                known.stream().map(Version::of).filter(Objects::nonNull).toList();
        List<OfCase> open = cases.stream().filter(OfCase::goesOn).toList();
        CaseClock clock = firstToEnd(open.stream());
        return new FilingState(
                newest.number(),
                newest.version(),
                state(all, known, open),
                firstToEnd(open.stream().filter(OfCase::ordered)).lastDay(),
                clock.name(),
                clock.lastDay(),
                clock.actBy(),
                cases.stream()
                        .map(OfCase::clock)
                        .filter(of -> of.stage() == CaseStage.PUBLIC)
                        .map(CaseClock::from)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                open.stream().map(OfCase::id).toList());
    }

    /** A case that the reader may not know of says nothing but that the filing is not released. */
    private static State state(List<Version> all, List<Version> known, List<OfCase> open) {
        if (open.stream().anyMatch(OfCase::ordered)) {
            return State.UNDER_ORDER;
        }
        if (known.stream().anyMatch(version -> version.outcome() == null)) {
            return State.WAITING;
        }
        if (open.stream().anyMatch(OfCase::unread)) {
            return State.UNREAD;
        }
        return all.stream().anyMatch(Version::keepsBack) ? State.HELD : State.RELEASED;
    }

    /** The clock that runs to a day that nobody knows, or else the one that ends first. */
    private static CaseClock firstToEnd(Stream<OfCase> cases) {
        return cases.map(OfCase::clock)
                .filter(clock -> clock.name() != null)
                .min(Comparator.comparing(CaseClock::actBy, Comparator.nullsFirst(Comparator.naturalOrder())))
                .orElse(CaseClock.NONE);
    }
}
