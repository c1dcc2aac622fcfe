package org.sekisho.office.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.KeptEditions.KeptEdition;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.MeaningChanges;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.deadline.OfficeTime;
import org.sekisho.office.edition.JdbcSeenPreviews.Which;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.screening.impact.ListChange;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Previews, asked for and looked at. Both go on the audit trail in the same transaction. The work is done by {@link PreviewWork}.
 */
@Service
public class Previews {

    private final JdbcPreviews records;
    private final JdbcSeenPreviews findings;
    private final KeptEditions editions;
    private final AuditTrail trail;
    private final OfficeTime time;

    Previews(
            JdbcPreviews records, JdbcSeenPreviews findings, KeptEditions editions, AuditTrail trail, OfficeTime time) {
        this.records = records;
        this.findings = findings;
        this.editions = editions;
        this.trail = trail;
        this.time = time;
    }

    /** Microseconds that a filing costs each entry of a list, by code, as the newest preview of it measured that. */
    public Map<String, Integer> costs(String list) {
        return findings.costs(list);
    }

    /**
     * Asks for a preview; one that asks the same and has not ended is gone on with.
     *
     * @param actor an account
     * @return its number
     */
    @Transactional
    public long ask(PreviewDraft draft, String actor) {
        KeyTechnologyList after = draft.after();
        @Nullable Long before = draft.alone() ? null : before(draft);
        LocalDate day = Objects.requireNonNullElseGet(draft.day(), () -> time.today());
        long id = records.unfinished(after.edition().sha256(), before, day, draft.nights())
                .orElseGet(() -> begun(draft, before, day, actor));
        trail.add(
                actor,
                AuditAction.LIST_PREVIEW_ASKED,
                after.edition().list().value(),
                "preview %d of %s, %s"
                        .formatted(
                                id,
                                after.edition().sha256(),
                                draft.nights() == null
                                        ? "all that is held"
                                        : "the last %d nights".formatted(draft.nights())));
        return id;
    }

    private @Nullable Long before(PreviewDraft draft) {
        return draft.before() == null
                ? inUse(draft.after().edition().list().value()).orElse(null)
                : draft.before();
    }

    private Optional<Long> inUse(String list) {
        return editions.inUse().stream()
                .filter(edition -> edition.list().equals(list))
                .map(KeptEdition::id)
                .findFirst();
    }

    private long begun(PreviewDraft draft, @Nullable Long before, LocalDate day, String actor) {
        long id = records.ask(draft, before, day, new PreviewState.Asked(actor, time.now()));
        MeaningChanges changes =
                ListChange.between(list(before), draft.after(), day).meanings();
        records.addEntries(id, entries(changes));
        return id;
    }

    private @Nullable KeyTechnologyList list(@Nullable Long edition) {
        return edition == null ? null : editions.list(edition).orElse(null);
    }

    private static List<PreviewedEntry> entries(MeaningChanges changes) {
        List<PreviewedEntry> entries = new ArrayList<>();
        changes.added().forEach(entry -> entries.add(entry(null, entry)));
        changes.removed().forEach(entry -> entries.add(entry(entry, null)));
        changes.changed().forEach(change -> entries.add(entry(change.before(), change.after())));
        return entries;
    }

    private static PreviewedEntry entry(@Nullable Entry before, @Nullable Entry after) {
        Entry shown = Objects.requireNonNull(after == null ? before : after);
        return new PreviewedEntry(
                shown.code().value(),
                shown.title(),
                before == null ? null : before.area(),
                after == null ? null : after.area(),
                Stream.of(before, after)
                        .flatMap(Stream::ofNullable)
                        .map(entry -> entry.stewardship().level())
                        .reduce(shown.stewardship().level(), (one, other) -> one.atLeast(other)),
                0,
                null,
                false,
                PreviewedEntry.Counts.NONE);
    }

    /** How far one has come; empty if there is none of that number. */
    @Transactional(readOnly = true)
    public Optional<PreviewState> state(long id) {
        return records.state(id);
    }

    /** The newest that came to its end, of a list of that content; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<PreviewState> newestEnded(Edition edition) {
        return records.newestEnded(edition.list().value(), edition.sha256());
    }

    /** A preview as far as a person may know of it; empty if there is none of that number. The look is put on record. */
    @Transactional
    public Optional<SeenPreview> see(long id, StaffMember reader) {
        Optional<SeenPreview> seen = records.state(id).map(state -> seen(state, PreviewVisibility.of(reader)));
        seen.ifPresent(preview -> record(reader.id().value(), preview));
        return seen;
    }

    /** The whole of it, for whoever is at the machine. The look is put on record. */
    @Transactional
    public Optional<SeenPreview> seeWhole(long id, String actor) {
        Optional<SeenPreview> seen = records.state(id).map(state -> seen(state, PreviewVisibility.whole()));
        seen.ifPresent(preview -> record(actor, preview));
        return seen;
    }

    private void record(String actor, SeenPreview preview) {
        trail.add(
                actor,
                AuditAction.LIST_PREVIEW_SEEN,
                preview.state().list(),
                "preview %d, %d of %d filings, %d quoted"
                        .formatted(
                                preview.state().id(),
                                preview.state().progress().looked(),
                                preview.state().progress().filings(),
                                preview.opened().size() + preview.closed().size()));
    }

    private SeenPreview seen(PreviewState state, PreviewVisibility reader) {
        long id = state.id();
        List<PreviewedEntry> entries = findings.entries(id, reader);
        List<String> codes = entries.stream().map(PreviewedEntry::code).toList();
        return new SeenPreview(
                state,
                entries,
                findings.totals(id, codes, reader),
                findings.examples(id, Which.OPENS, codes, reader),
                findings.examples(id, Which.CLOSES, codes, reader));
    }
}
