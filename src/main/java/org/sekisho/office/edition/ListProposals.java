package org.sekisho.office.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.deadline.OfficeTime;
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

    private final JdbcListProposals proposals;
    private final ListDrafts drafts;
    private final CaffeineProposedLists lists;
    private final ProposalCheck check;
    private final ListConsents consents;
    private final EditionSettings settings;
    private final AuditTrail audit;
    private final OfficeTime time;

    ListProposals(
            JdbcListProposals proposals,
            ListDrafts drafts,
            CaffeineProposedLists lists,
            ProposalCheck check,
            ListConsents consents,
            EditionSettings settings,
            AuditTrail audit,
            OfficeTime time) {
        this.proposals = proposals;
        this.drafts = drafts;
        this.lists = lists;
        this.check = check;
        this.consents = consents;
        this.settings = settings;
        this.audit = audit;
        this.time = time;
    }

    /** Today at the office. */
    public LocalDate today() {
        return time.today();
    }

    @Transactional(readOnly = true)
    public ListHistory of(String list) {
        return proposals.of(list);
    }

    /** The histories of all lists, by the lists' names. */
    @Transactional(readOnly = true)
    public List<ListHistory> all() {
        return proposals.lists().stream().map(proposals::of).toList();
    }

    @Transactional(readOnly = true)
    public Optional<ListProposal> byId(long id) {
        return proposals.byId(id);
    }

    /** Notes that somebody who may approve an edition is about to be shown it. */
    @Transactional
    public void seen(long id, String by) {
        proposals
                .byId(id)
                .ifPresent(one -> audit.add(
                        by,
                        AuditAction.LIST_PROPOSAL_SEEN,
                        one.subject(),
                        one.edition().toString()));
    }

    /** The list as a proposal has it; empty if there is none, or it is written in a way that is no longer read. */
    @Transactional(readOnly = true)
    public Optional<KeyTechnologyList> list(long id) {
        return proposals.byId(id).flatMap(lists::of);
    }

    /**
     * Puts an edition before another person, in the place of what its authors proposed before.
     *
     * @throws ListProblemsException if a run could not use it
     * @throws RefusedException if it cannot be proposed
     */
    @Transactional
    public ListProposal propose(ProposedEdition proposed, String by) {
        return add(proposed, by, What.PROPOSED);
    }

    /**
     * Puts an edition into force today, where waiting for another person would do harm. Another has to approve it afterwards. It only
     * adds to the one before: what takes anything away waits for another person, lest one alone let filings pass.
     *
     * @throws ListProblemsException if a run could not use it
     * @throws RefusedException if it cannot be published
     */
    @Transactional
    public ListProposal publish(ProposedEdition proposed, String by) {
        return add(proposed, by, What.PUBLISHED);
    }

    private ListProposal add(ProposedEdition proposed, String by, What what) {
        ListProposalRefusal.FILES_COUNT.when(!settings.takesTwo());
        String why = ProposalCheck.said(proposed.why(), true);
        KeyTechnologyList list = check.usable(proposed);
        ListHistory history = proposals.lock(list.edition().list().value());
        check.mustBeNew(list.edition(), history, today());
        ProposalCheck.mustNotCross(proposed, by, history);
        if (what == What.PUBLISHED) {
            check.mustOnlyAdd(list, history);
        }
        LocalDate from = what == What.PUBLISHED ? today() : ProposalCheck.from(proposed.from(), history, today());
        ProposalCheck.mustFollow(from, history);
        history.inReview().ifPresent(before -> step(before, What.REPLACED, by, "", null));
        long id = proposals.add(
                list,
                new JdbcListProposals.Written(
                        ProposalCheck.base(proposed, history),
                        from,
                        why,
                        ProposalCheck.authors(by, history),
                        proposed.preview()),
                new Step(what, by, time.now(), "", what == What.PUBLISHED ? from : null, 0));
        drafts.discard(list.edition().list().value(), by);
        return recorded(id, by, what);
    }

    /**
     * Agrees to an edition, and so puts it into force from its day, or from today if that is over.
     *
     * @param sha256 of what was looked at
     * @throws RefusedException above all if the person wrote any of it
     */
    @Transactional
    public ListProposal approve(long id, String sha256, String by, String comment) {
        ListHistory history = historyOf(id);
        ListProposal proposal = standing(history, id);
        ListProposalRefusal.OTHER_CONTENT.when(!proposal.edition().sha256().equals(sha256));
        ListProposalRefusal.AUTHOR.when(proposal.isBy(by));
        ProposalCheck.mustStandOnTheLatest(proposal, history);
        LocalDate today = today();
        LocalDate from =
                proposal.inForceFrom().orElse(proposal.startsOn().isBefore(today) ? today : proposal.startsOn());
        String said = ProposalCheck.said(comment, false);
        int owed = consents.owed(proposal);
        ListProposalRefusal.CONSENT_OWED.when(owed > 0 && said.isEmpty(), owed);
        proposals.add(proposal, new Step(What.APPROVED, by, time.now(), said, from, owed));
        return recorded(id, by, What.APPROVED);
    }

    /**
     * Does not agree: the edition goes back to its authors, and what was published before anybody agreed is no longer in force.
     *
     * @throws RefusedException above all if the person wrote any of it
     */
    @Transactional
    public ListProposal sendBack(long id, String by, String comment) {
        ListProposal proposal = standing(historyOf(id), id);
        ListProposalRefusal.AUTHOR.when(proposal.isBy(by));
        step(proposal, What.SENT_BACK, by, ProposalCheck.said(comment, true), null);
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
        ListProposalRefusal.NOT_AUTHOR.when(!proposal.isBy(by) && !approvedIt);
        switch (history.stateOf(proposal, today())) {
            case IN_REVIEW, SCHEDULED -> step(proposal, What.WITHDRAWN, by, ProposalCheck.said(comment, false), null);
            case IN_FORCE, IN_FORCE_UNAPPROVED, SUPERSEDED -> throw ListProposalRefusal.IN_FORCE.refusal();
            case SENT_BACK, WITHDRAWN, REPLACED -> throw ListProposalRefusal.OVER.refusal();
        }
        return recorded(id, by, What.WITHDRAWN);
    }

    /** Takes a list that comes with Sekisho for its first edition, in force from the beginning. */
    @Transactional
    ListProposal ship(KeyTechnologyList list) {
        long id = proposals.add(
                list,
                new JdbcListProposals.Written(null, today(), "", new TreeSet<>(List.of(ShippedLists.AUTHOR)), null),
                new Step(What.SHIPPED, ShippedLists.AUTHOR, time.now(), "", today(), 0));
        return recorded(id, ShippedLists.AUTHOR, What.SHIPPED);
    }

    private ListHistory historyOf(long id) {
        return proposals
                .byId(id)
                .map(one -> proposals.lock(one.edition().list().value()))
                .orElseThrow(ListProposalRefusal.NO_SUCH_PROPOSAL::refusal);
    }

    private static ListProposal standing(ListHistory history, long id) {
        return history.proposals().stream()
                .filter(one -> one.id() == id && one.waits())
                .findFirst()
                .orElseThrow(ListProposalRefusal.OVER::refusal);
    }

    private void step(ListProposal proposal, What what, String by, String comment, @Nullable LocalDate from) {
        proposals.add(proposal, new Step(what, by, time.now(), comment, from, 0));
        if (what == What.REPLACED) {
            recorded(proposal.id(), by, what);
        }
    }

    private ListProposal recorded(long id, String by, What what) {
        ListProposal proposal = proposals.byId(id).orElseThrow();
        LocalDate from = proposal.last().inForceFrom();
        audit.add(
                by,
                what.action(),
                proposal.subject(),
                proposal.edition() + (from == null ? "" : ", in force from " + from));
        return proposal;
    }
}
