package org.sekisho.desk.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.difference.ListDifference;
import org.sekisho.curation.difference.ListDifference.FieldChange;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.FormFields;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Visit;
import org.sekisho.desk.lists.EntryPages.EntryPage;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.edition.Consent;
import org.sekisho.office.edition.ConsentDraft;
import org.sekisho.office.edition.ConsultedEntry;
import org.sekisho.office.edition.EntryComment;
import org.sekisho.office.edition.EntryComments;
import org.sekisho.office.edition.ListConsents;
import org.sekisho.office.edition.ListHistory;
import org.sekisho.office.edition.ListProposal;
import org.sekisho.office.edition.ListProposals;
import org.sekisho.office.edition.ListState;
import org.sekisho.office.edition.PreviewState;
import org.sekisho.office.edition.Previews;
import org.sekisho.office.edition.UrgentShare;
import org.sekisho.office.referral.Authorities;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Editions of a list, and one that another person answers. */
@DeskPage
record EditionPages(
        ListProposals proposals,
        Previews previews,
        EntryComments comments,
        ListConsents consents,
        ObjectProvider<Authorities> authorities) {

    private static final String OPENED = "opened proposal ";

    @GetMapping("/lists/{list}/editions")
    String editions(@PathVariable String list, Visit visit) {
        ListHistory history = proposals.of(list);
        if (history.proposals().isEmpty()) {
            throw new NotThereException();
        }
        List<Standing> editions = new ArrayList<>(
                history.proposals().stream().map(one -> standing(history, one)).toList());
        Collections.reverse(editions);
        return visit.page(
                "editions",
                new EditionsPage(
                        list,
                        visit.reader().has(Role.LIST_AUTHOR),
                        editions,
                        UrgentShare.of(history, proposals.today())));
    }

    private Standing standing(ListHistory history, ListProposal one) {
        return new Standing(one, history.stateOf(one, proposals.today()));
    }

    @GetMapping("/lists/proposals/{id}")
    String proposal(@PathVariable long id, Visit visit) {
        return page(id, visit, List.of(), "");
    }

    private String page(long id, Visit visit, List<String> problems, String typed) {
        ProposalPage page = page(proposal(id), visit.reader(), problems, typed);
        if (page.offers().answer() && !isOpened(id, visit, page.content())) {
            visit.request().getSession().setAttribute(OPENED + id, page.content());
            proposals.seen(id, visit.reader().id().value());
        }
        return visit.page("proposal", page);
    }

    /** Whether a person has opened a proposal with such content since they signed in. */
    private static boolean isOpened(long id, Visit visit, String content) {
        return content.equals(visit.request().getSession().getAttribute(OPENED + id));
    }

    private ListProposal proposal(long id) {
        return proposals.byId(id).orElseThrow(NotThereException::new);
    }

    @PostMapping("/lists/proposals/{id}/approve")
    String approve(@PathVariable long id, @ModelAttribute Answer answer, Visit visit) {
        mustKnowAll(id, visit.reader());
        String content = FormFields.text(answer.sha256());
        if (!isOpened(id, visit, content)) {
            return visit.refused(page(id, visit, List.of("edition.not-opened"), answer.words()));
        }
        return answered(
                id,
                visit,
                answer.words(),
                "edition.approved",
                by -> proposals.approve(id, content, by, answer.words()));
    }

    @PostMapping("/lists/proposals/{id}/send-back")
    String sendBack(@PathVariable long id, @ModelAttribute Answer answer, Visit visit) {
        return answered(id, visit, answer.words(), "edition.sent-back", by -> {
            mustKnowAll(id, visit.reader());
            proposals.sendBack(id, by, answer.words());
        });
    }

    @PostMapping("/lists/proposals/{id}/withdraw")
    String withdraw(@PathVariable long id, @ModelAttribute Answer answer, Visit visit) {
        return answered(
                id, visit, answer.words(), "edition.withdrawn", by -> proposals.withdraw(id, by, answer.words()));
    }

    /** The answer of a consulted authority, by its letter. */
    @PostMapping("/lists/proposals/{id}/consent")
    String consent(@PathVariable long id, @ModelAttribute ConsentForm form, Visit visit) {
        return answered(id, visit, "", "consent.noted", by -> {
            boolean known = consents.of(proposal(id)).stream()
                    .filter(entry -> entry.code().equals(form.draft().entry()))
                    .allMatch(entry -> mayKnow(entry, visit.reader()));
            if (!known) {
                throw new NotThereException();
            }
            consents.note(id, form.draft(), by);
        });
    }

    /** Answers as if a list were not there that a person may not know of. */
    private void mustKnowAll(long id, StaffMember reader) {
        if (!knowsAll(proposal(id), reader)) {
            throw new NotThereException();
        }
    }

    private String answered(long id, Visit visit, String typed, String saidKey, Consumer<String> act) {
        try {
            act.accept(visit.reader().id().value());
        } catch (RefusedException refused) {
            return visit.refused(page(id, visit, List.of("edition.refused." + refused.reason()), typed));
        }
        return visit.then("/lists/proposals/" + id, saidKey);
    }

    /** Whether the reader may answer it: they may know of every entry, as it was and as it would be. */
    private boolean knowsAll(ListProposal one, StaffMember reader) {
        return proposals
                        .list(one.id())
                        .filter(list -> ListVisibility.mayKnowAll(reader, list))
                        .isPresent()
                && before(one)
                        .map(list -> ListVisibility.mayKnowAll(reader, list))
                        .orElse(true);
    }

    /** The edition that a change is looked at against. */
    private Optional<KeyTechnologyList> before(ListProposal one) {
        return proposals.of(one.edition().list().value()).proposals().stream()
                .filter(earlier -> earlier.edition().sha256().equals(one.base()))
                .findFirst()
                .flatMap(earlier -> proposals.list(earlier.id()));
    }

    private ProposalPage page(ListProposal one, StaffMember reader, List<String> problems, String typed) {
        Standing standing = standing(proposals.of(one.edition().list().value()), one);
        Optional<KeyTechnologyList> before = before(one);
        ListDifference change = before.flatMap(
                        list -> proposals.list(one.id()).map(after -> ListVisibility.change(list, after, reader)))
                .orElse(null);
        boolean knowsAll = knowsAll(one, reader);
        return new ProposalPage(
                standing,
                previews.newestEnded(one.edition())
                        .filter(state -> one.preview() == null || one.preview().equals(state.result()))
                        .map(PreviewState::id)
                        .orElse(null),
                before.map(list -> list.edition().name()).orElse(null),
                change,
                knowsAll,
                offers(standing, reader, knowsAll),
                consulted(one, reader),
                entries(one, change, reader),
                problems,
                typed);
    }

    /** Every entry that is new, changed or gone, whole; of a first edition all. */
    private List<WholeEntry> entries(ListProposal one, @Nullable ListDifference change, StaffMember reader) {
        String list = one.edition().list().value();
        List<Entry> after =
                proposals.list(one.id()).map(KeyTechnologyList::entries).orElse(List.of());
        Stream<WholeEntry> entries = change == null
                ? after.stream()
                        .filter(entry -> ListVisibility.mayKnow(reader, entry))
                        .map(entry -> whole(list, entry, "edition.entry.added", List.of(), reader))
                : Stream.of(
                                change.added().stream()
                                        .map(entry -> whole(list, entry, "edition.entry.added", List.of(), reader)),
                                change.changed().stream()
                                        .flatMap(changed -> after.stream()
                                                .filter(entry -> entry.code().equals(changed.code()))
                                                .map(entry -> whole(
                                                        list,
                                                        entry,
                                                        "edition.entry.changed",
                                                        changed.fields(),
                                                        reader))),
                                change.removed().stream()
                                        .map(entry -> whole(list, entry, "edition.entry.removed", List.of(), reader)))
                        .flatMap(all -> all);
        return entries.toList();
    }

    private WholeEntry whole(String list, Entry entry, String howKey, List<FieldChange> fields, StaffMember reader) {
        return new WholeEntry(
                howKey,
                entry,
                EntryPage.Rules.of(entry),
                fields,
                comments.of(list, entry.code().value(), reader).orElse(List.of()));
    }

    private static ProposalPage.Offers offers(Standing standing, StaffMember reader, boolean knowsAll) {
        ListProposal one = standing.proposal();
        String account = reader.id().value();
        boolean writes = reader.has(Role.LIST_AUTHOR);
        boolean answers = reader.has(Role.LIST_APPROVER) && one.waits();
        boolean before = standing.state() == ListState.IN_REVIEW || standing.state() == ListState.SCHEDULED;
        boolean approved = account.equals(one.approvedBy());
        return new ProposalPage.Offers(
                answers && knowsAll && !one.isBy(account),
                before && (one.isBy(account) || approved),
                answers && one.isBy(account),
                one.waits() && (writes || reader.has(Role.LIST_APPROVER)),
                writes && standing.isOver());
    }

    private List<Consulted> consulted(ListProposal proposal, StaffMember reader) {
        Locale language = reader.profile().language().locale();
        return consents.of(proposal).stream()
                .filter(entry -> mayKnow(entry, reader))
                .flatMap(entry -> Stream.concat(
                        entry.authorities().stream()
                                .map(asked -> new Consulted(
                                        entry.code(),
                                        authorities.getObject().nameOf(asked.authority(), language),
                                        asked)),
                        entry.others().stream().map(name -> new Consulted(entry.code(), name, null))))
                .toList();
    }

    /** Whether the reader may know of the entry, as it was and as it would be. */
    private static boolean mayKnow(ConsultedEntry entry, StaffMember reader) {
        return Stream.of(entry.before(), entry.after())
                .filter(Objects::nonNull)
                .allMatch(version -> ListVisibility.mayKnow(reader, version));
    }

    /**
     * The words of an answer.
     *
     * @param sha256 of the content that was looked at
     */
    record Answer(@Nullable String sha256, @Nullable String comment) {

        private String words() {
            return FormFields.text(comment);
        }
    }

    /**
     * The words of an authority, as they are typed.
     *
     * @param about an entry and an authority with a blank between them
     */
    record ConsentForm(
            @Nullable String about,
            Consent.@Nullable Said said,
            @Nullable String reference,
            @Nullable String by,
            @Nullable String on) {

        ConsentDraft draft() {
            String[] parts = FormFields.text(about).split(" ", 2);
            return new ConsentDraft(
                    parts[0],
                    parts.length > 1 ? parts[1] : "",
                    said,
                    FormFields.text(reference),
                    FormFields.text(by),
                    FormFields.day(on));
        }
    }

    /** An edition, and where it stands today. */
    record Standing(ListProposal proposal, ListState state) {

        /** Whether an author can take it up to propose it anew. */
        boolean isOver() {
            return switch (state) {
                case SUPERSEDED, SENT_BACK, WITHDRAWN, REPLACED -> true;
                case IN_REVIEW, SCHEDULED, IN_FORCE, IN_FORCE_UNAPPROVED -> false;
            };
        }

        /** The first day it is in force, or is wanted to be. */
        public LocalDate from() {
            return proposal.inForceFrom().orElse(proposal.startsOn());
        }
    }

    /**
     * A consulted authority, and what it said of an entry.
     *
     * @param name of the authority
     * @param asked null if the authority is none of this office's
     */
    record Consulted(String entry, String name, ConsultedEntry.@Nullable Asked asked) {

        /** Null if there is no answer. */
        public @Nullable Consent consent() {
            return asked == null ? null : asked.consent();
        }

        public String stateKey() {
            Consent consent = consent();
            return "consent." + (asked == null ? "NOT_ASKED" : consent == null ? "OWED" : consent.said());
        }
    }

    /**
     * An entry that an edition brings, changes or takes away, with all that there is to read of it.
     *
     * @param howKey of the words for which of these
     * @param fields what changed of it; none if it is new or gone
     * @param comments the oldest first
     */
    record WholeEntry(
            String howKey, Entry entry, EntryPage.Rules rules, List<FieldChange> fields, List<EntryComment> comments) {}

    /**
     * All editions of a list that were ever proposed.
     *
     * @param writes whether the reader writes new ones
     * @param editions the newest first
     * @param urgent how many of each year were put into force at once, the newest year first
     */
    record EditionsPage(String list, boolean writes, List<Standing> editions, List<UrgentShare> urgent) {}

    /**
     * An edition that was proposed, with what it changes, above all for whoever is to answer it.
     *
     * @param preview the preview that goes with it; null if nobody had one made
     * @param before the edition that it was written on; null if it is the list's first
     * @param change what it changes of that one; null if there is none, or either is no longer read
     * @param knowsAll whether the reader may know of all entries: whoever may not does not answer it
     * @param offers what the reader may do about it
     * @param consents what consulted authorities said
     * @param entries those that are new, changed or gone, whole
     * @param problems keys of the words that say why nothing was done
     * @param typed what they typed then
     */
    record ProposalPage(
            Standing row,
            @Nullable Long preview,
            @Nullable String before,
            @Nullable ListDifference change,
            boolean knowsAll,
            Offers offers,
            List<Consulted> consents,
            List<WholeEntry> entries,
            List<String> problems,
            String typed) {

        /** The SHA-256 of what it says: another content is to be read anew. */
        public String content() {
            return row.proposal().edition().sha256();
        }

        /** Consents that can be noted. */
        public List<Consulted> askable() {
            return consents.stream().filter(row -> row.asked() != null).toList();
        }

        /** How many are missing. */
        public long owed() {
            return consents.stream()
                    .map(Consulted::asked)
                    .filter(asked -> asked != null && asked.isOwed())
                    .count();
        }

        /** The acts that are offered, and a word for those who wrote it why they do not answer it. */
        record Offers(boolean answer, boolean withdraw, boolean wroteIt, boolean noteConsent, boolean takeUp) {}
    }
}
