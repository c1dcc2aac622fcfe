package org.sekisho.screening.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.springframework.stereotype.Component;

/**
 * Holds the index of the archive to the matcher: of filings drawn by lot, and as many that entries did find, none may be ruled out
 * for an entry that the matcher finds in it. An index that does is not used any more until it is rebuilt.
 */
@Component
public record ArchiveProof(
        ArchiveIndex index,
        FilingTexts texts,
        EntityFinder entityFinder,
        TechnologyMatcher matcher,
        JdbcFlaggedFilings flagged) {

    /** An entry that the matcher finds in a filing for which the index rules it out. */
    public record Missed(FilingId filing, String entry) {}

    /**
     * Tries the index; all that it missed, and none if there is no index to try.
     *
     * @param each how many filings of either kind
     */
    public List<Missed> of(int each, Random lots) throws IOException {
        Map<Entry, List<FilingId>> found = new LinkedHashMap<>();
        Map<FilingId, Long> digests = texts.digests(drawn(each, lots));
        digests.keySet()
                .forEach(filing -> met(filing)
                        .forEach(entry -> found.computeIfAbsent(entry, none -> new ArrayList<>())
                                .add(filing)));
        List<Missed> missed = new ArrayList<>();
        index.candidatesOfEach(List.copyOf(found.keySet()))
                .forEach((entry, candidates) -> found.getOrDefault(entry, List.of()).stream()
                        .filter(filing -> candidates.ruleOut(filing, digests.getOrDefault(filing, 0L)))
                        .forEach(filing ->
                                missed.add(new Missed(filing, entry.code().value()))));
        if (!missed.isEmpty()) {
            index.doubt();
        }
        return missed;
    }

    private Set<FilingId> drawn(int each, Random lots) {
        long[] held = index.filings().filings();
        Set<FilingId> drawn = new LinkedHashSet<>();
        for (int i = 0; i < each && held.length > 0; i++) {
            drawn.add(new FilingId(held[lots.nextInt(held.length)]));
            drawn.addAll(flagged.from(held[lots.nextInt(held.length)]));
        }
        return drawn;
    }

    private List<Entry> met(FilingId id) {
        return texts.ifAsRecorded(id).map(this::met).orElse(List.of());
    }

    private List<Entry> met(StoredText kept) {
        Filing filing = new Filing(null, kept.bibliography(), List.of(), kept.claims());
        Entities stated = entityFinder.findStated(filing, kept.text());
        return matcher.decide(filing, kept.text(), matcher.wordsIn(kept.text()), stated).stream()
                .map(EntryFinding::entry)
                .toList();
    }
}
