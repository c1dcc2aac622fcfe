package org.sekisho.office.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.MeaningChanges;
import org.sekisho.lists.keytech.RefusedInUse;
import org.springframework.stereotype.Component;

/** Checks before an edition is proposed, published or approved. Each throws its objection. */
@Component
record ProposalCheck(KeptEditions kept, CaffeineProposedLists lists, EntityFinder entityFinder) {

    /** Longest text of what is said for and about an edition, in characters. */
    private static final int LONGEST = 2000;

    private static final int LONGEST_AUTHORS = 700;

    private static final int LONGEST_NAME = 64;

    /** Reads it as it is kept, without any file beside it, and screens its examples. */
    KeyTechnologyList usable(ProposedEdition proposed) {
        KeyTechnologyList list = new KeyTechnologyListReader().read(proposed.file(), proposed.content());
        ListProposalRefusal.TOO_LONG.when(
                list.edition().name().length() > LONGEST_NAME, "The edition's name", LONGEST_NAME);
        RefusedInUse.refuse(List.of(list));
        ScreeningLists.compile(List.of(list), entityFinder);
        return CaffeineProposedLists.read(list.file(), list.source())
                .orElseThrow(ListProposalRefusal.FILE_EXAMPLES::refusal);
    }

    void mustBeNew(Edition edition, ListHistory history, LocalDate today) {
        for (ListProposal one : history.proposals()) {
            ListState state = history.stateOf(one, today);
            boolean counts =
                    state == ListState.IN_REVIEW || one.inForceFrom().isPresent() && state != ListState.SUPERSEDED;
            ListProposalRefusal.SAME_CONTENT.when(
                    one.edition().equals(edition) && counts,
                    edition,
                    state.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        boolean taken = history.proposals().stream()
                        .filter(one -> one.inForceFrom().isPresent())
                        .anyMatch(one -> isOther(one.edition(), edition))
                || kept.of(edition.list().value()).stream()
                        .anyMatch(one -> isOther(new Edition(edition.list(), one.name(), one.sha256()), edition));
        ListProposalRefusal.NAME_TAKEN.when(taken, edition.name(), edition.list());
    }

    private static boolean isOther(Edition one, Edition edition) {
        return one.name().equals(edition.name()) && !one.sha256().equals(edition.sha256());
    }

    /** Refuses to replace another person's open proposal unawares. */
    static void mustNotCross(ProposedEdition proposed, String by, ListHistory history) {
        history.inReview()
                .filter(one -> !one.isBy(by) && !Objects.equals(one.id(), proposed.replaces()))
                .ifPresent(one -> {
                    throw ListProposalRefusal.OTHER_WAITS.refusal(one.id(), String.join(", ", one.authors()));
                });
    }

    /** The day asked for, or tomorrow, or the day of the edition that it is written on. */
    static LocalDate from(@Nullable LocalDate asked, ListHistory history, LocalDate today) {
        if (asked != null && asked.isBefore(today)) {
            throw ListProposalRefusal.DAY_PAST.refusal(asked, today);
        }
        if (asked != null) {
            return asked;
        }
        LocalDate tomorrow = today.plusDays(1);
        return history.latest()
                .flatMap(ListProposal::inForceFrom)
                .filter(tomorrow::isBefore)
                .orElse(tomorrow);
    }

    /** An edition does not begin before the one that it is written on: that one would take its place on its own day. */
    static void mustFollow(LocalDate from, ListHistory history) {
        history.latest()
                .filter(one -> from.isBefore(one.inForceFrom().orElseThrow()))
                .ifPresent(one -> {
                    throw ListProposalRefusal.DAY_TAKEN.refusal(
                            one.edition(), one.inForceFrom().orElseThrow(), from);
                });
    }

    /** Against the edition that it follows, or the one that runs went by while nobody had to approve any. */
    void mustOnlyAdd(KeyTechnologyList list, ListHistory history) {
        Optional<KeyTechnologyList> before = history.latest()
                .map(lists::of)
                .orElseGet(() -> kept.of(list.edition().list().value()).stream()
                        .findFirst()
                        .flatMap(edition -> kept.list(edition.id())));
        ListProposalRefusal.TAKES_AWAY.when(
                before.filter(old -> !MeaningChanges.between(old, list).onlyAdd())
                        .isPresent());
    }

    /** The hash of the edition that it is written on; null of a list's first. */
    static @Nullable String base(ProposedEdition proposed, ListHistory history) {
        String base = history.latest().map(one -> one.edition().sha256()).orElse(null);
        ListProposalRefusal.OVERTAKEN.when(
                proposed.base() != null && !proposed.base().equals(base));
        return base;
    }

    /** All who wrote any of it. */
    static SortedSet<String> authors(String by, ListHistory history) {
        SortedSet<String> authors = new TreeSet<>(history.authorsSince());
        authors.add(by);
        ListProposalRefusal.TOO_LONG.when(
                JdbcListProposals.joined(authors).length() > LONGEST_AUTHORS,
                "The list of all who wrote the edition",
                LONGEST_AUTHORS);
        return authors;
    }

    static void mustStandOnTheLatest(ListProposal proposal, ListHistory history) {
        boolean published = proposal.inForceFrom().isPresent();
        String latest = history.latest().map(one -> one.edition().sha256()).orElse(null);
        ListProposalRefusal.OVERTAKEN.when(!published && !Objects.equals(latest, proposal.base()));
    }

    /** The typed words without spaces around them. */
    static String said(String typed, boolean needed) {
        String said = typed.strip();
        ListProposalRefusal.NO_REASON.when(needed && said.isEmpty());
        ListProposalRefusal.TOO_LONG.when(said.length() > LONGEST, "What you say", LONGEST);
        return said;
    }
}
