package org.sekisho.office.edition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sekisho.office.edition.ListProposal.Step;
import org.sekisho.office.edition.ListProposal.What;

/**
 * How many of a year's editions were put into force before anybody approved them.
 *
 * @param editions that came into force in the year, even if they were sent back later; what came with Sekisho does not count
 * @param atOnce those that were published at once
 * @param approved those of them that somebody approved afterwards
 * @param sentBack those of them that somebody did not agree to
 */
public record UrgentShare(int year, int editions, int atOnce, int approved, int sentBack) {

    /** The number that nobody has answered yet. */
    public int notYet() {
        return atOnce - approved - sentBack;
    }

    /** In whole per cents. */
    public long percent() {
        return Math.round(100.0 * atOnce / editions);
    }

    /** The shares of urgent editions by the year in which they came into force until a day, the newest first. */
    public static List<UrgentShare> of(ListHistory history, LocalDate until) {
        Map<Integer, List<ListProposal>> years = new TreeMap<>(Comparator.reverseOrder());
        for (ListProposal one : history.proposals()) {
            one.steps().stream()
                    .filter(step -> step.what() == What.APPROVED || step.what() == What.PUBLISHED)
                    .findFirst()
                    .map(Step::inForceFrom)
                    .filter(day -> !day.isAfter(until) && !wasWithdrawn(one))
                    .ifPresent(day -> years.computeIfAbsent(day.getYear(), year -> new java.util.ArrayList<>())
                            .add(one));
        }
        return years.entrySet().stream()
                .map(year -> of(year.getKey(), year.getValue()))
                .toList();
    }

    private static boolean wasWithdrawn(ListProposal one) {
        return one.last().what() == What.WITHDRAWN;
    }

    private static UrgentShare of(int year, List<ListProposal> editions) {
        List<ListProposal> atOnce = editions.stream()
                .filter(one -> one.step(What.PUBLISHED).isPresent())
                .toList();
        return new UrgentShare(
                year, editions.size(), atOnce.size(), having(atOnce, What.APPROVED), having(atOnce, What.SENT_BACK));
    }

    private static int having(List<ListProposal> some, What what) {
        return (int) some.stream().filter(one -> one.step(what).isPresent()).count();
    }
}
