package org.sekisho.desk.lists;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.Moments;
import org.sekisho.desk.ReaderPage;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.office.edition.ConsultedEntry;
import org.sekisho.office.edition.EntryComments;
import org.sekisho.office.edition.ListConsents;
import org.sekisho.office.edition.ListHistory;
import org.sekisho.office.edition.ListProposal;
import org.sekisho.office.edition.ListProposal.What;
import org.sekisho.office.edition.ListProposals;
import org.sekisho.office.edition.ListState;
import org.sekisho.office.edition.Previews;
import org.sekisho.office.edition.UrgentShare;
import org.sekisho.office.referral.Authorities;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.springframework.beans.factory.ObjectProvider;

/** Puts editions together for those who write and answer them. */
@DeskPart
class EditionRoom {

    private final ListProposals proposals;
    private final Previews previews;
    private final EntryComments comments;
    private final ListConsents consents;
    private final ObjectProvider<Authorities> authorities;

    EditionRoom(
            ListProposals proposals,
            Previews previews,
            EntryComments comments,
            ListConsents consents,
            ObjectProvider<Authorities> authorities) {
        this.proposals = proposals;
        this.previews = previews;
        this.comments = comments;
        this.consents = consents;
        this.authorities = authorities;
    }

    /** Empty if no edition of such a list was proposed. */
    Optional<EditionsPage> editions(String list, StaffMember reader) {
        ListHistory history = proposals.of(list);
        List<EditionRow> rows = new ArrayList<>(history.proposals().stream()
                .map(one -> EditionRow.of(history, one, proposals.today(), writes(reader)))
                .toList());
        Collections.reverse(rows);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new EditionsPage(
                        ReaderPage.of(reader),
                        list,
                        writes(reader) ? "/lists/%s/edit".formatted(list) : null,
                        rows,
                        UrgentShare.of(history, proposals.today())));
    }

    /**
     * A proposal as the reader sees it.
     *
     * @param problems keys of the words that say why what they asked was not done
     * @return empty if there is no such proposal
     */
    Optional<ProposalPage> proposal(long id, StaffMember reader, List<String> problems, String typed) {
        return proposals
                .byId(id)
                .map(one -> page(proposals.of(one.edition().list().value()), one, reader, problems, typed));
    }

    /** Whether the reader may answer it: they may know of every entry, as it was and as it would be. */
    boolean knowsAll(long id, StaffMember reader) {
        return proposals
                .byId(id)
                .filter(one -> knowsAll(proposals.of(one.edition().list().value()), one, reader))
                .isPresent();
    }

    /** Whether the reader may know of an entry that consents are about. */
    boolean knows(long id, String entry, StaffMember reader) {
        return proposals.byId(id).filter(one -> mayKnow(one, entry, reader)).isPresent();
    }

    private boolean knowsAll(ListHistory history, ListProposal one, StaffMember reader) {
        return proposals
                        .list(one.id())
                        .filter(list -> ListSight.mayKnowAll(reader, list))
                        .isPresent()
                && before(history, one)
                        .map(list -> ListSight.mayKnowAll(reader, list))
                        .orElse(true);
    }

    /** What a change is to be looked at against. */
    private Optional<KeyTechnologyList> before(ListHistory history, ListProposal one) {
        return history.proposals().stream()
                .filter(earlier -> earlier.edition().sha256().equals(one.base()))
                .findFirst()
                .flatMap(earlier -> proposals.list(earlier.id()));
    }

    private ProposalPage page(
            ListHistory history, ListProposal one, StaffMember reader, List<String> problems, String typed) {
        Optional<KeyTechnologyList> before = before(history, one);
        ListChange change = before.flatMap(
                        list -> proposals.list(one.id()).map(after -> ListSight.change(list, after, reader)))
                .orElse(null);
        boolean knowsAll = knowsAll(history, one, reader);
        return new ProposalPage(
                ReaderPage.of(reader),
                EditionRow.of(history, one, proposals.today(), writes(reader)),
                one.edition().sha256(),
                previews.newestEnded(one.edition())
                        .filter(state -> Objects.equals(state.result(), one.preview()))
                        .map(state -> "/lists/previews/" + state.id())
                        .orElse(null),
                before.map(list -> list.edition().name()).orElse(null),
                change,
                knowsAll,
                offers(history, one, reader, knowsAll),
                rows(one, reader),
                said(one, change, reader),
                one.steps().stream().map(step -> step(step, knowsAll)).toList(),
                problems,
                typed);
    }

    private List<ProposalPage.Said> said(ListProposal one, @Nullable ListChange change, StaffMember reader) {
        String list = one.edition().list().value();
        Stream<String> entries = change == null
                ? proposals.list(one.id()).stream()
                        .flatMap(all -> all.entries().stream())
                        .map(entry -> entry.code().value())
                : Stream.of(
                                change.added().stream().map(ListChange.Named::code),
                                change.changed().stream().map(ListChange.Changed::code),
                                change.removed().stream().map(ListChange.Named::code))
                        .flatMap(codes -> codes);
        return entries.flatMap(entry -> comments.of(list, entry, reader).stream()
                        .map(known -> new ProposalPage.Said(
                                entry, "/lists/%s/comments/%s".formatted(list, entry), known.size())))
                .toList();
    }

    private ProposalPage.Offers offers(ListHistory history, ListProposal one, StaffMember reader, boolean knowsAll) {
        String account = reader.id().value();
        boolean answers = reader.has(Role.LIST_APPROVER) && one.waits();
        ListState state = history.stateOf(one, proposals.today());
        boolean before = state == ListState.IN_REVIEW || state == ListState.SCHEDULED;
        boolean approved = one.step(What.APPROVED)
                .filter(step -> step.by().equals(account))
                .isPresent();
        return new ProposalPage.Offers(
                answers && knowsAll && !one.isBy(account),
                before && (one.isBy(account) || approved),
                answers && one.isBy(account),
                one.waits() && (writes(reader) || reader.has(Role.LIST_APPROVER)));
    }

    /** How many consents are missing is told to those who may know of all entries. */
    private static ProposalPage.Step step(ListProposal.Step step, boolean knowsAll) {
        return new ProposalPage.Step(
                "edition.step." + step.what(),
                step.by(),
                Moments.minute(step.at()),
                step.comment(),
                knowsAll ? step.consentsOwed() : 0);
    }

    static boolean writes(StaffMember reader) {
        return reader.has(Role.LIST_AUTHOR);
    }

    List<ConsentRow> rows(ListProposal proposal, StaffMember reader) {
        return consents.of(proposal).stream()
                .filter(entry -> mayKnow(entry, reader))
                .flatMap(entry -> Stream.concat(
                        entry.authorities().stream().map(asked -> ConsentRow.of(entry, asked, name(asked, reader))),
                        entry.others().stream().map(name -> ConsentRow.ofNone(entry, name))))
                .toList();
    }

    private String name(ConsultedEntry.Asked asked, StaffMember reader) {
        Locale language = reader.profile().language().locale();
        return authorities.getObject().nameOf(asked.authority(), language);
    }

    /** Whether the reader may know of the entry, as it was and as it would be. */
    static boolean mayKnow(ConsultedEntry entry, StaffMember reader) {
        return Stream.of(entry.before(), entry.after())
                .filter(Objects::nonNull)
                .allMatch(version -> ListSight.mayKnow(reader, version));
    }

    /** Whether the reader may know of the entry of a form. */
    boolean mayKnow(ListProposal proposal, String code, StaffMember reader) {
        return consents.of(proposal).stream()
                .filter(entry -> entry.code().equals(code))
                .allMatch(entry -> mayKnow(entry, reader));
    }

    /**
     * All editions of a list that were ever proposed.
     *
     * @param edit where a new one is written; null if the reader writes none
     * @param editions the newest first
     * @param urgent how many of each year were put into force at once, the newest year first
     */
    record EditionsPage(
            ReaderPage reader,
            String list,
            @Nullable String edit,
            List<EditionRow> editions,
            List<UrgentShare> urgent) {}

    /**
     * An edition that was proposed, with what it changes, above all for whoever is to answer it.
     *
     * @param sha256 of its content; an answer holds for that
     * @param preview where the preview that goes with it is seen; null if nobody had one made
     * @param before the edition that it was written on; null if it is the list's first
     * @param change what it changes of that one; null if there is none, or either is no longer read
     * @param knowsAll whether the reader may know of all entries: whoever may not does not answer it
     * @param offers what the reader may do about it
     * @param consents what consulted authorities said
     * @param said how many comments each entry has that is new, gone or changed
     * @param problems keys of the words that say why nothing was done
     * @param typed what they typed then
     */
    record ProposalPage(
            ReaderPage reader,
            EditionRow row,
            String sha256,
            @Nullable String preview,
            @Nullable String before,
            @Nullable ListChange change,
            boolean knowsAll,
            Offers offers,
            List<ConsentRow> consents,
            List<Said> said,
            List<Step> steps,
            List<String> problems,
            String typed) {

        /** Consents that can be noted. */
        public List<ConsentRow> askable() {
            return consents.stream().filter(row -> row.about() != null).toList();
        }

        /** How many are missing. */
        public long owed() {
            return askable().stream()
                    .filter(row -> !row.stateKey().equals("consent.CONSENTED"))
                    .count();
        }

        /** What there is to do, and a word for those who wrote it why they do not answer it. */
        record Offers(boolean answer, boolean withdraw, boolean wroteIt, boolean noteConsent) {}

        /** Comments on an entry. */
        record Said(String entry, String address, int comments) {}

        /** Something that was done about it. */
        record Step(String whatKey, String by, String at, String comment, int owed) {}
    }
}
