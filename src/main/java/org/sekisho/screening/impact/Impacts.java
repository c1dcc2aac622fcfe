package org.sekisho.screening.impact;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.intake.filing.Filing;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.MeaningChanges;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.screening.Exemptions;
import org.sekisho.screening.archive.ArchiveIndex;
import org.sekisho.screening.archive.Candidates;
import org.springframework.stereotype.Component;

/** Makes changes of lists ready to be tried on filings. */
@Component
public class Impacts {

    /** Processor time that one filing may take; a usual one takes some milliseconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EntityFinder finder;
    private final ArchiveIndex index;
    private final ListImpact.Held held;

    Impacts(FilingTexts texts, EntityFinder finder, ArchiveIndex index, Exemptions exemptions, FaultBarrier barrier) {
        this.finder = finder;
        this.index = index;
        this.held = new ListImpact.Held(texts, exemptions, barrier, PATIENCE);
    }

    /**
     * Makes a change ready. It takes as long as compiling the entries that change, and if a rule of theirs goes by organisations,
     * as long as compiling all lists.
     *
     * @param others the other lists that a night goes by, with their entries in force: names are read where words of any list are
     * @throws org.sekisho.lists.keytech.ListProblemsException if a rule cannot be compiled
     */
    public ListImpact of(ListChange change, List<KeyTechnologyList> others) {
        MeaningChanges meanings = change.meanings();
        List<KeyTechnologyList> changed = Stream.concat(
                        change.changedBefore(meanings.before()), change.changedAfter(meanings.after()))
                .toList();
        Optional<TechnologyMatcher> matcher =
                changed.isEmpty() ? Optional.empty() : Optional.of(ScreeningLists.compileTried(changed));
        ListImpact.Names names = new ListImpact.Names(
                names(meanings.before(), change.before(), others), names(meanings.after(), change.after(), others));
        return new ListImpact(meanings, matcher, names, candidates(meanings), held);
    }

    private Candidates candidates(MeaningChanges meanings) {
        return index.candidates(Stream.concat(meanings.before().stream(), meanings.after().stream())
                .toList());
    }

    /** How long a filing takes each entry, on the average of some; empty if there are none, or one of them breaks the program. */
    public Map<EntryCode, Duration> costs(KeyTechnologyList list, List<Entry> entries, List<StoredText> some) {
        return held.barrier()
                .attempt(held.patience(), () -> EntryCosts.of(list, entries, some))
                .handledBy(costs -> costs, broken -> Map.of());
    }

    private NeededNames names(List<Entry> changed, @Nullable KeyTechnologyList list, List<KeyTechnologyList> others) {
        return NeededNames.of(changed, Stream.concat(others.stream(), Stream.ofNullable(list)), finder);
    }

    /** Measures the cost of entries: each is looked for by itself, in the same texts. Names are not read for it. */
    static final class EntryCosts {

        private EntryCosts() {}

        /** How long a filing takes each entry, on the average of some; empty if there are none. */
        static Map<EntryCode, Duration> of(KeyTechnologyList list, List<Entry> entries, List<StoredText> texts) {
            Map<EntryCode, Duration> costs = new LinkedHashMap<>();
            if (!texts.isEmpty()) {
                entries.forEach(entry -> costs.put(entry.code(), of(list, entry, texts)));
            }
            return costs;
        }

        private static Duration of(KeyTechnologyList list, Entry entry, List<StoredText> texts) {
            KeyTechnologyList alone = new KeyTechnologyList(
                    list.edition(), list.title(), list.notice(), list.file(), List.of(entry), list.source());
            TechnologyMatcher matcher = ScreeningLists.compileTried(List.of(alone));
            texts.forEach(text -> match(matcher, text));
            long began = System.nanoTime();
            texts.forEach(text -> match(matcher, text));
            return Duration.ofNanos((System.nanoTime() - began) / texts.size());
        }

        private static void match(TechnologyMatcher matcher, StoredText stored) {
            Filing filing = new Filing(null, stored.bibliography(), List.of(), stored.claims());
            var unused = matcher.decide(filing, stored.text(), matcher.wordsIn(stored.text()), Entities.NONE);
        }
    }
}
