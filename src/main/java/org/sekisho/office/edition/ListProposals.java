package org.sekisho.office.edition;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.lists.keytech.reader.KeyTechnologyListReader;
import org.sekisho.lists.keytech.used.KeptEditions;
import org.sekisho.lists.keytech.used.RefusedInUse;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.edition.ListProposal.Step;
import org.sekisho.office.edition.ListProposal.What;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts editions of lists before another person, and into force when that one agrees. Whoever wrote any part of an edition answers
 * none. All of it is on the audit trail.
 */
@Service
public class ListProposals {

    /** Longest text of what is said for and about an edition, in characters. */
    public static final int LONGEST = 2000;

    private static final int LONGEST_AUTHORS = 700;

    private final JdbcListProposals proposals;
    private final JdbcListDrafts drafts;
    private final KeptEditions kept;
    private final EntityFinder entityFinder;
    private final EditionSettings settings;
    private final AuditTrail audit;
    private final Clocks days;
    private final Clock clock;
    /** What is proposed never changes, so each is read once. */
    private final Map<Long, Optional<KeyTechnologyList>> read = new ConcurrentHashMap<>();

    ListProposals(
            JdbcListProposals proposals,
            JdbcListDrafts drafts,
            KeptEditions kept,
            EntityFinder entityFinder,
            EditionSettings settings,
            AuditTrail audit,
            Clocks days,
            Clock clock) {
        this.proposals = proposals;
        this.drafts = drafts;
        this.kept = kept;
        this.entityFinder = entityFinder;
        this.settings = settings;
        this.audit = audit;
        this.days = days;
        this.clock = clock;
    }

    /** What day it is at the office. */
    public LocalDate today() {
        return days.today(clock.instant());
    }

    @Transactional(readOnly = true)
    public ListHistory of(String list) {
        return proposals.of(list);
    }

    /** Those of all lists, by the lists' names. */
    @Transactional(readOnly = true)
    public List<ListHistory> all() {
        return proposals.lists().stream().map(proposals::of).toList();
    }

    @Transactional(readOnly = true)
    public Optional<ListProposal> byId(long id) {
        return proposals.byId(id);
    }

    /** The list as a proposal has it; empty if there is none, or it is written in a way that is no longer read. */
    @Transactional(readOnly = true)
    public Optional<KeyTechnologyList> list(long id) {
        return read.computeIfAbsent(
                id,
                any -> proposals
                        .byId(id)
                        .flatMap(one -> proposals.content(id).flatMap(content -> read(one.file(), content))));
    }

    private static Optional<KeyTechnologyList> read(String file, String content) {
        try {
            return Optional.of(new KeyTechnologyListReader().read(Path.of(file), content));
        } catch (ListProblemsException e) {
            return Optional.empty();
        }
    }

    /**
     * Puts an edition before another person, in the place of what its authors proposed before.
     *
     * @throws ListProblemsException if a run could not use it
     * @throws ListProposalRefusedException if it cannot be proposed
     */
    @Transactional
    public ListProposal propose(ProposedEdition proposed, String by) {
        return add(proposed, by, What.PROPOSED);
    }

    /**
     * Puts an edition into force today, where waiting for another person would do harm. Another has to approve it afterwards.
     *
     * @throws ListProblemsException if a run could not use it
     * @throws ListProposalRefusedException if it cannot be published
     */
    @Transactional
    public ListProposal publish(ProposedEdition proposed, String by) {
        return add(proposed, by, What.PUBLISHED);
    }

    private ListProposal add(ProposedEdition proposed, String by, What what) {
        if (!settings.takesTwo()) {
            throw ListProposalRefusedException.filesCount();
        }
        String why = said(proposed.why(), true);
        KeyTechnologyList list = usable(proposed);
        ListHistory history = proposals.lock(list.edition().list().value());
        mustBeNew(list.edition(), history);
        String base = history.latest().map(one -> one.edition().sha256()).orElse(null);
        if (proposed.base() != null && !proposed.base().equals(base)) {
            throw ListProposalRefusedException.overtaken();
        }
        mustNotCross(proposed, by, history);
        LocalDate from = what == What.PUBLISHED ? today() : from(proposed.from(), history);
        mustFollow(from, history);
        SortedSet<String> authors = new TreeSet<>(history.authorsSince());
        authors.add(by);
        if (JdbcListProposals.joined(authors).length() > LONGEST_AUTHORS) {
            throw ListProposalRefusedException.tooLong("The list of all who wrote the edition", LONGEST_AUTHORS);
        }
        history.inReview().ifPresent(before -> step(before, What.REPLACED, by, "", null));
        long id = proposals.add(
                list,
                new Written(base, from, why, authors, proposed.preview()),
                new Step(what, by, now(), "", what == What.PUBLISHED ? from : null));
        drafts.delete(list.edition().list().value(), by);
        return recorded(id, by, what);
    }

    /** Reads it as it is kept, without any file beside it, and screens its examples. */
    private KeyTechnologyList usable(ProposedEdition proposed) {
        KeyTechnologyList list = new KeyTechnologyListReader().read(proposed.file(), proposed.content());
        RefusedInUse.refuse(List.of(list));
        ScreeningLists.compile(List.of(list), entityFinder).close();
        return read(list.file(), list.source()).orElseThrow(ListProposalRefusedException::fileExamples);
    }

    private void mustBeNew(Edition edition, ListHistory history) {
        for (ListProposal one : history.proposals()) {
            ListState state = history.stateOf(one, today());
            boolean counts =
                    state == ListState.IN_REVIEW || one.inForceFrom().isPresent() && state != ListState.SUPERSEDED;
            if (one.edition().equals(edition) && counts) {
                throw ListProposalRefusedException.sameContent(edition, state);
            }
        }
        boolean taken = history.proposals().stream()
                        .filter(one -> one.inForceFrom().isPresent())
                        .anyMatch(one -> isOther(one.edition(), edition))
                || kept.of(edition.list().value()).stream()
                        .anyMatch(one -> isOther(new Edition(edition.list(), one.name(), one.sha256()), edition));
        if (taken) {
            throw ListProposalRefusedException.nameTaken(edition);
        }
    }

    private static boolean isOther(Edition one, Edition edition) {
        return one.name().equals(edition.name()) && !one.sha256().equals(edition.sha256());
    }

    /** What another person proposed and nobody answered is not taken off their hands unawares. */
    private static void mustNotCross(ProposedEdition proposed, String by, ListHistory history) {
        history.inReview()
                .filter(one -> !one.isBy(by) && !Objects.equals(one.id(), proposed.replaces()))
                .ifPresent(one -> {
                    throw ListProposalRefusedException.otherWaits(one);
                });
    }

    /** The day asked for, or tomorrow, or the day of the edition that it is written on. */
    private LocalDate from(@Nullable LocalDate asked, ListHistory history) {
        LocalDate today = today();
        if (asked != null && asked.isBefore(today)) {
            throw ListProposalRefusedException.dayPast(asked, today);
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
    private static void mustFollow(LocalDate from, ListHistory history) {
        history.latest()
                .filter(one -> from.isBefore(one.inForceFrom().orElseThrow()))
                .ifPresent(one -> {
                    throw ListProposalRefusedException.dayTaken(one, from);
                });
    }

    /**
     * Agrees to an edition, and so puts it into force from its day, or from today if that is over.
     *
     * @param sha256 of what was looked at
     * @throws ListProposalRefusedException above all if the person wrote any of it
     */
    @Transactional
    public ListProposal approve(long id, String sha256, String by, String comment) {
        ListHistory history = historyOf(id);
        ListProposal proposal = standing(history, id);
        if (!proposal.edition().sha256().equals(sha256)) {
            throw ListProposalRefusedException.otherContent();
        }
        if (proposal.isBy(by)) {
            throw ListProposalRefusedException.author();
        }
        mustStandOnTheLatest(history, proposal);
        LocalDate today = today();
        LocalDate from =
                proposal.inForceFrom().orElse(proposal.startsOn().isBefore(today) ? today : proposal.startsOn());
        step(proposal, What.APPROVED, by, said(comment, false), from);
        return recorded(id, by, What.APPROVED);
    }

    private static void mustStandOnTheLatest(ListHistory history, ListProposal proposal) {
        boolean published = proposal.inForceFrom().isPresent();
        String latest = history.latest().map(one -> one.edition().sha256()).orElse(null);
        if (!published && !Objects.equals(latest, proposal.base())) {
            throw ListProposalRefusedException.overtaken();
        }
    }

    /**
     * Does not agree: the edition goes back to its authors, and what was published before anybody agreed is no longer in force.
     *
     * @throws ListProposalRefusedException above all if the person wrote any of it
     */
    @Transactional
    public ListProposal sendBack(long id, String by, String comment) {
        ListProposal proposal = standing(historyOf(id), id);
        if (proposal.isBy(by)) {
            throw ListProposalRefusedException.author();
        }
        step(proposal, What.SENT_BACK, by, said(comment, true), null);
        return recorded(id, by, What.SENT_BACK);
    }

    /** Takes back what the person wrote or approved, before it is in force; an approval falls with it. */
    @Transactional
    public ListProposal withdraw(long id, String by, String comment) {
        ListHistory history = historyOf(id);
        ListProposal proposal = history.proposals().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
        boolean approvedIt = proposal.step(What.APPROVED)
                .filter(step -> step.by().equals(by))
                .isPresent();
        if (!proposal.isBy(by) && !approvedIt) {
            throw ListProposalRefusedException.notAuthor();
        }
        switch (history.stateOf(proposal, today())) {
            case IN_REVIEW, SCHEDULED -> step(proposal, What.WITHDRAWN, by, said(comment, false), null);
            case IN_FORCE, IN_FORCE_UNAPPROVED, SUPERSEDED -> throw ListProposalRefusedException.inForce();
            case SENT_BACK, WITHDRAWN, REPLACED -> throw ListProposalRefusedException.over();
        }
        return recorded(id, by, What.WITHDRAWN);
    }

    /** Takes a list that comes with Sekisho for its first edition, in force from the beginning. */
    @Transactional
    ListProposal ship(KeyTechnologyList list) {
        long id = proposals.add(
                list,
                new Written(null, today(), "", new TreeSet<>(List.of(ShippedLists.AUTHOR)), null),
                new Step(What.SHIPPED, ShippedLists.AUTHOR, now(), "", today()));
        return recorded(id, ShippedLists.AUTHOR, What.SHIPPED);
    }

    private ListHistory historyOf(long id) {
        return proposals
                .byId(id)
                .map(one -> proposals.lock(one.edition().list().value()))
                .orElseThrow(ListProposalRefusedException::noSuchProposal);
    }

    private static ListProposal standing(ListHistory history, long id) {
        return history.proposals().stream()
                .filter(one -> one.id() == id && one.waits())
                .findFirst()
                .orElseThrow(ListProposalRefusedException::over);
    }

    private void step(ListProposal proposal, What what, String by, String comment, @Nullable LocalDate from) {
        proposals.add(proposal, new Step(what, by, now(), comment, from));
        if (what == What.REPLACED) {
            recorded(proposal.id(), by, what);
        }
    }

    private ListProposal recorded(long id, String by, What what) {
        ListProposal proposal = proposals.byId(id).orElseThrow();
        LocalDate from = proposal.last().inForceFrom();
        audit.add(List.of(new AuditEvent(
                        by,
                        "LIST_" + what,
                        SealedEditions.subject(proposal),
                        proposal.edition() + (from == null ? "" : ", in force from " + from))
                .sealing(SealedEditions.KIND, id)));
        return proposal;
    }

    private static String said(String typed, boolean needed) {
        String said = typed.strip();
        if (needed && said.isEmpty()) {
            throw ListProposalRefusedException.noReason();
        }
        if (said.length() > LONGEST) {
            throw ListProposalRefusedException.tooLong("What you say", LONGEST);
        }
        return said;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
