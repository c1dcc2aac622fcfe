package org.sekisho.office.edition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All editions of one list that were ever proposed.
 *
 * @param proposals in the order in which they were made
 */
public record ListHistory(List<ListProposal> proposals) {

    /** The order of editions: of two that begin on one day, the one proposed later counts. */
    private static final Comparator<ListProposal> BY_DAY = Comparator.comparing(
                    (ListProposal one) -> one.inForceFrom().orElseThrow())
            .thenComparing(ListProposal::id);

    public ListHistory {
        proposals = List.copyOf(proposals);
    }

    /** The edition by which the list goes on a day; empty if it has none yet. */
    public Optional<ListProposal> inForceOn(LocalDate day) {
        return counting()
                .filter(one -> !one.inForceFrom().orElseThrow().isAfter(day))
                .max(BY_DAY);
    }

    /** The edition that is to be in force last; the next one is written on it. */
    public Optional<ListProposal> latest() {
        return counting().max(BY_DAY);
    }

    private Stream<ListProposal> counting() {
        return proposals.stream().filter(one -> one.inForceFrom().isPresent());
    }

    /** The one that waits for an answer before it counts; a list has one at a time. */
    public Optional<ListProposal> inReview() {
        return proposals.stream()
                .filter(one -> one.last().what() == ListProposal.What.PROPOSED)
                .findFirst();
    }

    /** Those that somebody has to do something about: what waits for another person, and what was sent back last. */
    public List<ListProposal> open() {
        long newest = proposals.stream().mapToLong(ListProposal::id).max().orElse(0);
        return proposals.stream()
                .filter(one -> one.waits() || one.id() == newest && one.last().what() == ListProposal.What.SENT_BACK)
                .toList();
    }

    /** The name of the list; a list without any proposal has no history. */
    public String list() {
        return proposals.get(0).edition().list().value();
    }

    /** Those in a state on a day. */
    public Stream<ListProposal> in(ListState state, LocalDate day) {
        return proposals.stream().filter(one -> stateOf(one, day) == state);
    }

    /** All who proposed something that is not in force since the last edition that is: what one writes goes on from theirs. */
    public SortedSet<String> authorsSince() {
        long since = latest().map(ListProposal::id).orElse(0L);
        SortedSet<String> authors = new TreeSet<>();
        proposals.stream().filter(one -> one.id() > since).forEach(one -> authors.addAll(one.authors()));
        return authors;
    }

    /** The state of a proposal on a day. */
    public ListState stateOf(ListProposal one, LocalDate day) {
        return switch (one.last().what()) {
            case PROPOSED -> ListState.IN_REVIEW;
            case SENT_BACK -> ListState.SENT_BACK;
            case WITHDRAWN -> ListState.WITHDRAWN;
            case REPLACED -> ListState.REPLACED;
            case APPROVED, PUBLISHED, SHIPPED -> stateOfCounting(one, day);
        };
    }

    private ListState stateOfCounting(ListProposal one, LocalDate day) {
        if (one.inForceFrom().orElseThrow().isAfter(day)) {
            return ListState.SCHEDULED;
        }
        if (inForceOn(day).filter(one::equals).isEmpty()) {
            return ListState.SUPERSEDED;
        }
        return one.waits() ? ListState.IN_FORCE_UNAPPROVED : ListState.IN_FORCE;
    }
}
