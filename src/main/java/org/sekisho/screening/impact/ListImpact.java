package org.sekisho.screening.impact;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.finding.matching.search.FoundWords;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.lists.keytech.MeaningChanges;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.screening.Exemptions;
import org.sekisho.screening.archive.Candidates;

/**
 * A change of a list, made ready to be tried on filings one by one: the entries that change are looked for as they are and as
 * they would be, in what was read of a filing. Safe to share between threads.
 *
 * <p>What it says of a filing is what screening it whole with the one list and with the other would differ in.
 */
public final class ListImpact {

    private final MeaningChanges changes;
    private final Optional<TechnologyMatcher> matcher;
    private final NeededNames namesBefore;
    private final NeededNames namesAfter;
    private final Candidates candidates;
    private final Held held;

    ListImpact(
            MeaningChanges changes,
            Optional<TechnologyMatcher> matcher,
            Names names,
            Candidates candidates,
            Held held) {
        this.changes = changes;
        this.matcher = matcher;
        this.namesBefore = names.before();
        this.namesAfter = names.after();
        this.candidates = candidates;
        this.held = held;
    }

    /** Names for the entries as they are, and as they would be. */
    record Names(NeededNames before, NeededNames after) {}

    /**
     * Sources of what is known of filings.
     *
     * @param barrier keeps what one of them breaks from all others
     * @param patience processor time that one may take
     */
    record Held(FilingTexts texts, Exemptions exemptions, FaultBarrier barrier, Duration patience) {}

    /** The entries that change. */
    public MeaningChanges changes() {
        return changes;
    }

    /**
     * The changing entries for which every filing is read, because the index of the archive rules none out: most filings have
     * what they look for, or it is of no use.
     */
    public Set<EntryCode> scanned() {
        return candidates.unused().isPresent()
                ? Stream.concat(changes.before().stream(), changes.after().stream())
                        .map(Entry::code)
                        .collect(Collectors.toUnmodifiableSet())
                : candidates.shares().stream()
                        .filter(share -> !share.preselects())
                        .map(Candidates.Share::entry)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Why the index of the archive is of no use; empty if it is used. */
    public Optional<String> withoutIndex() {
        return candidates.unused();
    }

    /** Looks at some filings at once, of which those are not read for which the index of the archive rules out any change. */
    public Glance at(Collection<FilingId> filings) {
        return new Glance(held.texts().digests(filings));
    }

    /** Some filings, and which text of each is kept. */
    public final class Glance {

        private final Map<FilingId, Long> digests;

        private Glance(Map<FilingId, Long> digests) {
            this.digests = digests;
        }

        /** The effect on one of them. */
        public FilingImpact on(FilingId filing, FilingNumber number) {
            Long digest = digests.get(filing);
            if (digest == null) {
                return FilingImpact.WITHOUT_TEXT;
            }
            return candidates.ruleOut(filing, digest) ? FilingImpact.NONE : ListImpact.this.on(filing, number);
        }
    }

    /**
     * The effect on a filing, by what was last read of it. A text that breaks the program is its own answer, and harms no other
     * filing.
     */
    public FilingImpact on(FilingId filing, FilingNumber number) {
        return held.barrier()
                .attempt(
                        held.patience(),
                        () -> held.texts()
                                .of(filing)
                                .map(stored -> on(number, stored))
                                .orElse(FilingImpact.WITHOUT_TEXT))
                .handledBy(answer -> answer, broken -> FilingImpact.BROKEN);
    }

    /** The effect on a filing of which this was read. */
    public FilingImpact on(FilingNumber number, StoredText stored) {
        Filing filing = new Filing(number, stored.bibliography(), List.of(), stored.claims());
        FilingImpact found =
                matcher.map(lists -> compared(lists, filing, stored)).orElse(FilingImpact.NONE);
        return found.changes().isEmpty() && stored.text().passages().isEmpty() ? FilingImpact.WITHOUT_TEXT : found;
    }

    private FilingImpact compared(TechnologyMatcher lists, Filing filing, StoredText stored) {
        FoundWords words = lists.wordsIn(stored.text());
        Set<ReviewQueue> exempt = held.exemptions().of(filing.bibliography()).keySet();
        Entities was = namesBefore.in(filing, stored.text());
        Entities is = namesAfter.equals(namesBefore) ? was : namesAfter.in(filing, stored.text());
        List<EntryFinding> found = lists.decide(filing, stored.text(), words, was);
        Map<EntryCode, EntryFinding> before = byCode(found, exempt, true);
        Map<EntryCode, EntryFinding> after =
                byCode(is == was ? found : lists.decide(filing, stored.text(), words, is), exempt, false);
        return new FilingImpact(FilingImpact.Known.COMPARED, changes(before, after), after.keySet());
    }

    private static Map<EntryCode, EntryFinding> byCode(
            List<EntryFinding> findings, Set<ReviewQueue> exempt, boolean before) {
        Map<EntryCode, EntryFinding> byCode = new LinkedHashMap<>();
        findings.stream()
                .filter(finding -> ListChange.isBefore(finding.list()) == before)
                .filter(finding -> !exempt.contains(finding.entry().queue()))
                .forEach(finding -> byCode.put(finding.entry().code(), finding));
        return byCode;
    }

    private static List<EntryImpact> changes(Map<EntryCode, EntryFinding> before, Map<EntryCode, EntryFinding> after) {
        Set<EntryCode> codes = new LinkedHashSet<>(before.keySet());
        codes.addAll(after.keySet());
        List<EntryImpact> changes = new ArrayList<>();
        for (EntryCode code : codes) {
            @Nullable EntryFinding was = before.get(code);
            EntryImpact.of(was, after.get(code)).ifPresent(changes::add);
        }
        return changes;
    }
}
