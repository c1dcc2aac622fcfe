package org.sekisho.screening.impact;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.intake.filing.Filing;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.reading.passage.StoredText;

/** What entries cost: each is looked for by itself, in the same texts. Names are not read for it. */
final class EntryCosts {

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
        try (TechnologyMatcher matcher = ScreeningLists.compileTried(List.of(alone))) {
            texts.forEach(text -> match(matcher, text));
            long began = System.nanoTime();
            texts.forEach(text -> match(matcher, text));
            return Duration.ofNanos((System.nanoTime() - began) / texts.size());
        }
    }

    private static void match(TechnologyMatcher matcher, StoredText stored) {
        Filing filing = new Filing(null, stored.bibliography(), List.of(), stored.claims());
        var unused = matcher.decide(filing, stored.text(), matcher.wordsIn(stored.text()), Entities.NONE);
    }
}
