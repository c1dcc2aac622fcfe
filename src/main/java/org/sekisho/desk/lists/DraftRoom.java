package org.sekisho.desk.lists;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.written.ListText;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.ReaderPage;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.office.edition.ListDraft;
import org.sekisho.office.edition.ListDrafts;
import org.sekisho.office.edition.ListProposal;
import org.sekisho.office.edition.ListProposals;
import org.sekisho.office.edition.PreviewDraft;
import org.sekisho.office.edition.PreviewState;
import org.sekisho.office.edition.Previews;
import org.sekisho.office.edition.ProposedEdition;
import org.sekisho.office.staff.StaffMember;

/** Puts together what a person writes on an edition, and keeps it. What is kept can always be read. */
@DeskPart
class DraftRoom {

    /** Of so many last nights a preview looks at the filings. */
    private static final int NIGHTS = 30;

    private final ListProposals proposals;
    private final ListDrafts drafts;
    private final KeptEditions kept;
    private final EntryCheck check;
    private final Previews previews;

    DraftRoom(ListProposals proposals, ListDrafts drafts, KeptEditions kept, EntryCheck check, Previews previews) {
        this.proposals = proposals;
        this.drafts = drafts;
        this.kept = kept;
        this.check = check;
        this.previews = previews;
    }

    /**
     * A draft that its author may know all of, and that can be written entry by entry.
     *
     * @param list as it stands in it
     * @param before the edition that it is written on; null of a list's first
     */
    record Open(
            ListDraft draft,
            KeyTechnologyList list,
            @Nullable KeyTechnologyList before) {

        String account() {
            return draft.author();
        }
    }

    /** Empty if there is no such list, or the person may not know of all of it. */
    Optional<Open> open(String list, StaffMember author) {
        Optional<KeyTechnologyList> latest = proposals
                .of(list)
                .latest()
                .flatMap(one -> proposals.list(one.id()))
                .or(() -> inUse(list));
        Optional<ListDraft> draft = drafts.of(list, author.id().value())
                .or(() -> latest.map(edition -> drafts.begun(list, author.id().value(), edition.source())));
        return draft.map(one -> new Open(one, read(one, latest), latest.orElse(null)))
                .filter(open -> ListSight.mayKnowAll(author, open.list()))
                .filter(open -> latest.map(edition -> ListSight.mayKnowAll(author, edition))
                        .orElse(true))
                .filter(open -> ListText.of(open.list()).isPresent());
    }

    private Optional<KeyTechnologyList> inUse(String list) {
        return kept.of(list).stream().findFirst().flatMap(edition -> kept.list(edition.id()));
    }

    private static KeyTechnologyList read(ListDraft draft, Optional<KeyTechnologyList> named) {
        String file = named.map(KeyTechnologyList::file).orElse(draft.list() + ".yml");
        return new KeyTechnologyListReader().readAlone(Path.of(file), draft.content());
    }

    /** Takes the content of an earlier edition for the draft, if the author may know all of it. */
    void takeUp(Open open, long proposal, StaffMember author) {
        proposals
                .list(proposal)
                .filter(list ->
                        list.edition().list().equals(open.list().edition().list()))
                .filter(list -> ListSight.mayKnowAll(author, list))
                .ifPresent(list -> drafts.keep(open.draft().with(list.source())));
    }

    DraftPage page(Open open, StaffMember author, DraftForm form, @Nullable String problemKey, List<String> problems) {
        ListDraft draft = open.draft();
        ListDraft.Typed typed = draft.typed();
        return new DraftPage(
                ReaderPage.of(author),
                draft.list(),
                form.edition() == null ? open.list().edition().name() : form.name(),
                open.before() == null ? null : open.before().edition().name(),
                drafts.isOvertaken(draft),
                open.before() == null ? null : ListSight.change(open.before(), open.list(), author),
                open.list().entries().stream()
                        .map(entry -> new DraftPage.Line(
                                address(draft.list(), entry.code().value()),
                                entry.code().value(),
                                entry.title()))
                        .toList(),
                typed == null ? null : address(draft.list(), typed.entry().isEmpty() ? "new" : typed.entry()),
                other(open),
                form,
                problemKey,
                problems);
    }

    private static String address(String list, String entry) {
        return "/lists/%s/edit/%s".formatted(list, entry);
    }

    private DraftPage.@Nullable Other other(Open open) {
        return proposals
                .of(open.draft().list())
                .inReview()
                .filter(one -> !one.isBy(open.account()))
                .map(one ->
                        new DraftPage.Other(one.id(), "/lists/proposals/" + one.id(), String.join(", ", one.authors())))
                .orElse(null);
    }

    /** An entry as it was typed last, or as it stands in the draft; empty if the draft has none of that code. */
    Optional<EntryDraftPage> entry(Open open, @Nullable EntryCode code, StaffMember author) {
        ListDraft.Typed typed = open.draft().typed();
        if (typed != null && typed.entry().equals(written(code))) {
            Side side = new Side(typed.text(), EntryFields.NONE, null);
            return Optional.of(page(
                    open, code, side, check.of(open.list(), code, typed.text()).said(), author));
        }
        if (code == null) {
            Side side = new Side(NewEntry.of(author.profile().language()), EntryFields.NONE, null);
            return Optional.of(page(open, null, side, null, author));
        }
        return ListText.of(open.list())
                .flatMap(text -> text.block(code))
                .map(block -> page(open, code, new Side(block.text(), EntryFields.NONE, null), null, author));
    }

    /** An entry's text with the form beside it. */
    private record Side(
            String text, EntryFields form, @Nullable String problemKey) {

        static Side of(String text, EntryFields form) {
            EntryFields.Carried carried = form.into(text);
            return new Side(carried.text(), form, carried.problemKey());
        }
    }

    private static EntryDraftPage page(
            Open open,
            @Nullable EntryCode code,
            Side side,
            EntryDraftPage.@Nullable Checked checked,
            StaffMember author) {
        return new EntryDraftPage(
                ReaderPage.of(author),
                open.draft().list(),
                written(code),
                side.text(),
                side.form().fields(side.text(), side.problemKey() != null),
                side.problemKey(),
                checked);
    }

    private static String written(@Nullable EntryCode code) {
        return code == null ? "" : code.value();
    }

    /** Says what the checks say of it, and keeps it as it is typed beside the draft: nothing that was typed is lost. */
    EntryDraftPage typed(Open open, @Nullable EntryCode code, String text, EntryFields form, StaffMember author) {
        return typed(open, code, Side.of(text, form), author);
    }

    private EntryDraftPage typed(Open open, @Nullable EntryCode code, Side side, StaffMember author) {
        drafts.keep(open.draft().with(new ListDraft.Typed(written(code), side.text())));
        return page(open, code, side, check.of(open.list(), code, side.text()).said(), author);
    }

    /** Makes it part of the draft; empty if it is, or else what is said against it. */
    Optional<EntryDraftPage> write(
            Open open, @Nullable EntryCode code, String text, EntryFields form, StaffMember author) {
        Side side = Side.of(text, form);
        if (side.problemKey() != null) {
            return Optional.of(typed(open, code, side, author));
        }
        EntryCheck.Result result = check.of(open.list(), code, side.text());
        if (!result.canBeKept()) {
            return Optional.of(typed(open, code, side, author));
        }
        if (result.list() != null && !ListSight.mayKnowAll(author, result.list())) {
            return Optional.of(typed(open, code, new Side(side.text(), form, "draft.above"), author));
        }
        drafts.keep(open.draft().with(result.source()));
        return Optional.empty();
    }

    /** Takes an entry out of the draft; the last one stays, for a list without any finds nothing. */
    boolean remove(Open open, EntryCode code) {
        if (open.list().entries().size() < 2) {
            return false;
        }
        ListText.of(open.list()).ifPresent(text -> drafts.keep(open.draft().with(text.without(code))));
        return true;
    }

    void discard(Open open) {
        drafts.discard(open.draft().list(), open.account());
    }

    void putOnLatest(Open open) {
        drafts.putOnLatest(open.draft().list(), open.account());
    }

    /**
     * Proposes the draft, or publishes it.
     *
     * @throws org.sekisho.lists.keytech.ListProblemsException if a run could not use it
     * @throws org.sekisho.office.edition.ListProposalRefusedException if it cannot be proposed
     */
    ListProposal propose(Open open, DraftForm form, boolean atOnce) {
        ListDraft named = named(open, form);
        KeyTechnologyList list = read(named, Optional.of(open.list()));
        ProposedEdition edition = new ProposedEdition(
                Path.of(list.file()),
                named.content(),
                form.day().orElse(null),
                form.reason(),
                named.base(),
                form.replaces(),
                previews.newestEnded(list.edition()).map(PreviewState::result).orElse(null));
        return atOnce ? proposals.publish(edition, open.account()) : proposals.propose(edition, open.account());
    }

    private ListDraft named(Open open, DraftForm form) {
        String name = form.name().isEmpty() ? open.list().edition().name() : form.name();
        return drafts.keep(
                open.draft().with(ListText.of(open.list()).orElseThrow().named(name)));
    }

    /** Asks what the draft changes of the last nights, and returns the preview's number. */
    long preview(Open open, DraftForm form) {
        KeyTechnologyList list = read(named(open, form), Optional.of(open.list()));
        return previews.ask(new PreviewDraft(list, NIGHTS), open.account());
    }

    boolean isOvertaken(Open open) {
        return drafts.isOvertaken(open.draft());
    }

    /** Whether something of it was typed and is not part of it. */
    static boolean hasLooseEnds(Open open) {
        return open.draft().typed() != null;
    }

    /**
     * The edition that a person writes.
     *
     * @param edition its name so far
     * @param base the name of the edition it is written on; null of a list's first
     * @param overtaken whether another edition was approved since it was begun
     * @param change what it changes so far; null if there is nothing before it
     * @param entries all that can be written anew
     * @param typedEntry address of an entry that was typed and is not in the edition yet; null if there is none
     * @param other another person's proposal of the list that waits; null if there is none
     * @param form what was typed of the proposal itself
     * @param problemKey of the words that say why nothing was done; null if nothing was asked
     * @param problems of the list, for a person; empty if a run could use it, or nobody asked
     */
    record DraftPage(
            ReaderPage reader,
            String list,
            String edition,
            @Nullable String base,
            boolean overtaken,
            @Nullable ListChange change,
            List<Line> entries,
            @Nullable String typedEntry,
            @Nullable Other other,
            DraftForm form,
            @Nullable String problemKey,
            List<String> problems) {

        /** An entry in a line. */
        record Line(String address, String code, String title) {}

        /** A proposal by others. */
        record Other(long id, String address, String authors) {}
    }
}
