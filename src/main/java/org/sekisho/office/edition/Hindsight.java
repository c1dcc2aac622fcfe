package org.sekisho.office.edition;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sekisho.curation.table.FormulaGuard;
import org.sekisho.curation.written.WrittenList;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Entry.Stewardship;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.deadline.OfficeTime;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an entry would have caught of all that is held, since when that could have been known, and which of it is still secret. It
 * is a preview of the entry alone against nothing, whatever its days in force, and so goes on after a kill as any preview does.
 */
@Service
public class Hindsight {

    private final Previews previews;
    private final JdbcPreviews records;
    private final JdbcSeenPreviews findings;
    private final AuditTrail trail;
    private final OfficeTime time;

    Hindsight(Previews previews, JdbcPreviews records, JdbcSeenPreviews findings, AuditTrail trail, OfficeTime time) {
        this.previews = previews;
        this.records = records;
        this.findings = findings;
        this.trail = trail;
        this.time = time;
    }

    /**
     * Asks for it, over all filings that are held now; the work is done by {@link PreviewWork}.
     *
     * @param actor an account
     * @return the number of the preview
     * @throws IllegalArgumentException if the list has no such entry
     */
    @Transactional
    public long ask(KeyTechnologyList list, EntryCode entry, String actor) {
        return previews.ask(new PreviewDraft(alone(list, entry), null, true, time.today(), null), actor);
    }

    /** The findings for the entry as it is in a list, of the last time they were asked for; empty if never. The look is put on record. */
    @Transactional
    public Optional<SeenHindsight> see(KeyTechnologyList list, EntryCode entry, StaffMember reader) {
        Optional<SeenHindsight> seen = records.newestAlone(
                        alone(list, entry).edition().sha256())
                .flatMap(preview -> seen(preview, PreviewVisibility.of(reader)));
        seen.ifPresent(shown -> record(reader.id().value(), shown));
        return seen;
    }

    /** The whole of one that was asked for, for whoever is at the machine. The look is put on record. */
    @Transactional
    public SeenHindsight seeWhole(long preview, String actor) {
        SeenHindsight seen = seen(preview, PreviewVisibility.whole()).orElseThrow();
        record(actor, seen);
        return seen;
    }

    private Optional<SeenHindsight> seen(long preview, PreviewVisibility reader) {
        return findings.entries(preview, reader).stream()
                .findFirst()
                .map(entry -> new SeenHindsight(
                        records.state(preview).orElseThrow(),
                        entry.code(),
                        entry.title(),
                        time.today(),
                        findings.rows(preview, time.today(), reader)));
    }

    private void record(String actor, SeenHindsight seen) {
        trail.add(
                actor,
                AuditAction.HINDSIGHT_SEEN,
                seen.state().list(),
                "preview %d, %s, %d filings"
                        .formatted(seen.state().id(), seen.entry(), seen.rows().size()));
    }

    /** The list with that entry and no other, in force always, so that equal entries have equal contents. */
    private static KeyTechnologyList alone(KeyTechnologyList list, EntryCode code) {
        Entry entry = list.entries().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s has no entry %s".formatted(list.edition().list(), code)));
        KeyTechnologyList only = new KeyTechnologyList(
                list.edition(), list.title(), list.notice(), list.file(), List.of(always(entry)), list.source());
        return new KeyTechnologyListReader().read(Path.of(list.file()), WrittenList.yaml(only));
    }

    private static Entry always(Entry entry) {
        Stewardship kept = entry.stewardship();
        return new Entry(
                entry.code(),
                entry.title(),
                entry.titleJa(),
                entry.area(),
                entry.queue(),
                entry.basis(),
                new Stewardship(kept.owner(), kept.consulted(), null, null, kept.reviewBy(), kept.handling()),
                entry.rules(),
                entry.requires(),
                entry.unless(),
                entry.examples(),
                entry.lines(),
                List.of());
    }

    /** All of it as a table for programs and spreadsheets. */
    public static String csv(SeenHindsight seen) {
        return FormulaGuard.csv(
                List.of("list", "entry", "filing", "version", "received", "in_case", "public_since", "days_left"),
                seen.rows().stream().map(row -> cells(seen, row)));
    }

    private static List<?> cells(SeenHindsight seen, SeenHindsight.Row row) {
        return Arrays.asList(
                seen.state().list(),
                seen.entry(),
                row.number(),
                row.version(),
                row.received(),
                row.inCase(),
                row.publicSince(),
                row.daysLeft());
    }
}
