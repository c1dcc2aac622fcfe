package org.sekisho.desk.lists;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.ListInspection.EntryInspection;
import org.sekisho.curation.difference.ListDifference;
import org.sekisho.curation.written.ListText;
import org.sekisho.curation.written.RuleDraft;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.FormFields;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.KeptEditions.KeptEdition;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.Limit.Bound;
import org.sekisho.office.edition.EditionSettings;
import org.sekisho.office.edition.ListDraft;
import org.sekisho.office.edition.ListDrafts;
import org.sekisho.office.edition.ListProposal;
import org.sekisho.office.edition.ListProposals;
import org.sekisho.office.edition.PreviewDraft;
import org.sekisho.office.edition.PreviewState;
import org.sekisho.office.edition.Previews;
import org.sekisho.office.edition.ProposedEdition;
import org.sekisho.office.staff.StaffMember;

/**
 * The draft of an edition, as it is kept. What is kept can always be read. An entry that the checks refuse is kept as typed,
 * for the person to mend.
 */
@DeskPart
record DraftPageService(
        ListProposals proposals,
        ListDrafts drafts,
        KeptEditions kept,
        EntryCheck check,
        Previews previews,
        EditionSettings settings) {

    /** The number of last nights whose filings a preview looks at. */
    private static final int NIGHTS = 30;

    /**
     * A draft that its author may know all of, and that can be written entry by entry.
     *
     * @param list as it stands in it
     * @param before the edition that it is written on; null of a list's first
     */
    record Open(
            StaffMember author,
            ListDraft draft,
            KeyTechnologyList list,
            @Nullable KeyTechnologyList before) {

        String account() {
            return draft.author();
        }

        /** Whether something of it was typed and is not part of it. */
        boolean hasLooseEnds() {
            return !draft.typed().isEmpty();
        }
    }

    /** Empty if there is no such list, or the person may not know of all of it. */
    Optional<Open> open(String list, StaffMember author) {
        Optional<KeyTechnologyList> latest = proposals
                .of(list)
                .latest()
                .flatMap(one -> proposals.list(one.id()))
                .or(() -> kept.of(list).stream().findFirst().flatMap(edition -> kept.list(edition.id())));
        Optional<ListDraft> draft = drafts.of(list, author.id().value())
                .or(() -> latest.map(edition -> drafts.begun(list, author.id().value(), edition.source())));
        return draft.map(one -> new Open(author, one, read(one, latest), latest.orElse(null)))
                .filter(open -> ListVisibility.mayKnowAll(author, open.list()))
                .filter(open -> latest.map(edition -> ListVisibility.mayKnowAll(author, edition))
                        .orElse(true))
                .filter(open -> ListText.of(open.list()).isPresent());
    }

    private static KeyTechnologyList read(ListDraft draft, Optional<KeyTechnologyList> named) {
        String file = named.map(KeyTechnologyList::file).orElse(draft.list() + ".yml");
        return new KeyTechnologyListReader().readAlone(Path.of(file), draft.content());
    }

    /** Takes the content of an earlier edition for the draft, if the author may know all of it. */
    void takeUp(Open open, long proposal) {
        proposals
                .list(proposal)
                .filter(list ->
                        list.edition().list().equals(open.list().edition().list()))
                .filter(list -> ListVisibility.mayKnowAll(open.author(), list))
                .ifPresent(list -> drafts.keep(open.draft().with(list.source())));
    }

    DraftPage page(Open open, DraftForm form, @Nullable String problemKey, List<String> problems) {
        return new DraftPage(
                open,
                isOvertaken(open),
                open.before() == null ? null : ListVisibility.change(open.before(), open.list(), open.author()),
                proposals.of(open.draft().list()).inReview().orElse(null),
                form,
                problemKey,
                problems);
    }

    /** An entry as it was typed last, or as it stands in the draft; empty if the draft has none of that code. */
    Optional<EntryDraftPage> entry(Open open, @Nullable EntryCode code) {
        Optional<ListDraft.Typed> typed = open.draft().typed(written(code));
        if (typed.isPresent()) {
            String text = typed.get().text();
            Side side = new Side(text, EntryFields.NONE, null);
            return Optional.of(
                    page(open, code, side, check.of(open.list(), code, text).said()));
        }
        if (code == null) {
            String text = EntryText.ofNew(open.author().profile().language());
            return Optional.of(page(open, null, new Side(text, EntryFields.NONE, null), null));
        }
        return text(open, code).map(text -> page(open, code, new Side(text, EntryFields.NONE, null), null));
    }

    private static Optional<String> text(Open open, EntryCode code) {
        return ListText.of(open.list()).flatMap(text -> text.block(code)).map(ListText.Block::text);
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
            Open open, @Nullable EntryCode code, Side side, @Nullable EntryInspection checked) {
        return new EntryDraftPage(
                open.draft().list(),
                written(code),
                side.text(),
                side.form().fields(side.text(), side.problemKey() != null),
                side.problemKey() == null ? RuleDraft.EMPTY : side.form().rule(),
                side.problemKey(),
                checked,
                open.draft().typed(written(code)).isPresent());
    }

    private static String written(@Nullable EntryCode code) {
        return code == null ? "" : code.value();
    }

    /** Says what the checks say of it, and keeps it as it is typed beside the draft: nothing that was typed is lost. */
    EntryDraftPage typed(Open open, @Nullable EntryCode code, String text, EntryFields form) {
        return typed(open, code, Side.of(text, form));
    }

    private EntryDraftPage typed(Open open, @Nullable EntryCode code, Side side) {
        ListDraft kept = drafts.keep(open.draft().with(new ListDraft.Typed(written(code), side.text())));
        return page(
                new Open(open.author(), kept, open.list(), open.before()),
                code,
                side,
                check.of(open.list(), code, side.text()).said());
    }

    /** Makes it part of the draft; empty if it is, or else what is said against it. */
    Optional<EntryDraftPage> write(Open open, @Nullable EntryCode code, String text, EntryFields form) {
        Side side = Side.of(text, form);
        if (side.problemKey() != null) {
            return Optional.of(typed(open, code, side));
        }
        EntryCheck.Result result = check.of(open.list(), code, side.text());
        if (!result.canBeKept()) {
            return Optional.of(typed(open, code, side));
        }
        if (result.list() != null && !ListVisibility.mayKnowAll(open.author(), result.list())) {
            return Optional.of(typed(open, code, new Side(side.text(), form, "draft.above")));
        }
        drafts.keep(open.draft().with(result.source()).without(written(code)));
        return Optional.empty();
    }

    /** Drops what was typed of an entry and is not part of the draft. */
    void forget(Open open, @Nullable EntryCode code) {
        drafts.keep(open.draft().without(written(code)));
    }

    /** Takes an entry out of the draft; the last one stays, for a list without any finds nothing. */
    boolean remove(Open open, EntryCode code) {
        if (open.list().entries().size() < 2) {
            return false;
        }
        ListText.of(open.list())
                .ifPresent(text ->
                        drafts.keep(open.draft().with(text.without(code)).without(code.value())));
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
     * @throws org.sekisho.machine.fault.RefusedException if it cannot be proposed
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

    /**
     * The outcome of putting an entry into a draft that its author did not type. What they typed and did not keep is never written over.
     *
     * @param address where the person goes on
     * @param kept whether it was put into the draft; false if something typed is in the way
     */
    record Put(String address, boolean kept) {}

    /** The lists in use that a person can write on; none where files count. */
    List<String> lists(StaffMember author) {
        return settings.takesTwo()
                ? kept.inUse().stream()
                        .map(KeptEdition::list)
                        .filter(list -> open(list, author).isPresent())
                        .toList()
                : List.of();
    }

    /** Puts a new entry in; empty if there is no such list, or the person may not write on it. */
    Optional<Put> add(String list, StaffMember author, Function<KeyTechnologyList, String> entry) {
        return ifTwo(list, author).map(open -> put(open, null, entry.apply(open.list())));
    }

    /** Changes an entry; empty if there is none of that code, or the person may not write on the list. */
    Optional<Put> change(String list, EntryCode code, StaffMember author, UnaryOperator<String> change) {
        return ifTwo(list, author).flatMap(open -> text(open, code).map(text -> put(open, code, change.apply(text))));
    }

    private Optional<Open> ifTwo(String list, StaffMember author) {
        return settings.takesTwo() ? open(list, author) : Optional.empty();
    }

    private Put put(Open open, @Nullable EntryCode code, String text) {
        String draft = "/lists/%s/edit".formatted(open.draft().list());
        if (open.hasLooseEnds()) {
            return new Put(draft, false);
        }
        boolean asTyped = write(open, code, text, EntryFields.NONE).isPresent();
        return new Put(asTyped ? draft + "/" + (code == null ? "new" : code) : draft, true);
    }

    /**
     * A proposal as it is typed.
     *
     * @param edition the edition's name
     * @param from the first day, {@code 2027-04-01}; empty for the next
     * @param replaces the key of another person's proposal; null if the box is not ticked
     */
    record DraftForm(
            @Nullable String edition,
            @Nullable String from,
            @Nullable String why,
            @Nullable Long replaces) {

        /** The last that a database holds. */
        private static final int LAST_YEAR = 9999;

        static final DraftForm EMPTY = new DraftForm(null, null, null, null);

        String name() {
            return FormFields.text(edition).strip();
        }

        public String reason() {
            return FormFields.text(why);
        }

        /** Empty if what was typed is no day. */
        Optional<LocalDate> day() {
            return Optional.ofNullable(FormFields.day(from)).filter(day -> day.getYear() <= LAST_YEAR);
        }

        boolean namesNoDay() {
            return !FormFields.text(from).isBlank() && day().isEmpty();
        }
    }

    /**
     * The edition that a person writes.
     *
     * @param overtaken whether another edition was approved since it was begun
     * @param change what it changes so far; null if there is nothing before it
     * @param waiting the proposal of the list that waits, whose place this one would take; null if there is none
     * @param form what was typed of the proposal itself
     * @param problemKey of the words that say why nothing was done; null if nothing was asked
     * @param problems of the list, for a person; empty if a run could use it, or nobody asked
     */
    record DraftPage(
            Open open,
            boolean overtaken,
            @Nullable ListDifference change,
            @Nullable ListProposal waiting,
            DraftForm form,
            @Nullable String problemKey,
            List<String> problems) {

        /** Whether what waits is the person's own, which they replace without being asked. */
        public boolean waitingIsOwn() {
            return waiting != null && waiting.isBy(open.account());
        }

        /** The edition's name so far. */
        public String edition() {
            return form.edition() == null ? open.list().edition().name() : form.name();
        }
    }

    /**
     * One entry of a draft, as it is written.
     *
     * @param code empty of a new entry
     * @param text in YAML
     * @param fields the form beside it
     * @param rule to be added, as it was typed if the text could not take it
     * @param problemKey of the words that say why the form is not in the text; null if it is
     * @param checked what the checks say of it; null until they were asked
     * @param beside whether what was typed of it before is kept beside the draft
     */
    record EntryDraftPage(
            String list,
            String code,
            String text,
            List<EntryFields.Field> fields,
            RuleDraft rule,
            @Nullable String problemKey,
            @Nullable EntryInspection checked,
            boolean beside) {

        /** The ways in which an amount is compared with one other. */
        public List<String> bounds() {
            return Arrays.stream(Bound.values())
                    .filter(bound -> bound != Bound.BETWEEN)
                    .map(Bound::key)
                    .toList();
        }
    }
}
