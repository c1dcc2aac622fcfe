package org.sekisho.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.matching.ArchiveTerms;
import org.sekisho.finding.matching.BrokenWords;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.finding.matching.search.FoundWords;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.reading.extraction.FilingReader;
import org.sekisho.reading.extraction.ReadFiling;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.PassageSplitter;
import org.springframework.stereotype.Component;

/**
 * Screens one filing: read every document, divide it into passages, find who is named, match, decide, and look for the
 * lists' words where they stand broken. One that carries a
 * classification marking comes from its reader without a word, and so has nothing that could be found or kept.
 */
@Component
public record FilingScreener(
        FilingReader reader,
        PassageSplitter splitter,
        EntityFinder entityFinder,
        TechnologyMatcher matcher,
        Exemptions exemptions,
        RankWeights weights,
        UnheardLanguages languages) {

    public ScreenedFiling screen(RegisteredFiling registered) {
        return screen(registered, read(registered));
    }

    /** The first step alone. */
    ReadFiling read(RegisteredFiling registered) {
        return reader.read(registered);
    }

    /** The second step alone. */
    FilingText divide(ReadFiling read) {
        return splitter.split(read.filing());
    }

    /** Screens what was read already: all steps but the first. */
    public ScreenedFiling screen(RegisteredFiling registered, ReadFiling read) {
        FilingText text = divide(read);
        ArchiveTerms.AsDivided terms = new ArchiveTerms.AsDivided();
        FoundWords words = matcher.wordsIn(text, terms);
        Entities entities = entityFinder.find(read.filing(), text, words.passagesOfSeveralWords());
        List<EntryFinding> findings = matcher.decide(read.filing(), text, words, entities);
        Set<String> unheard = languages.in(text);
        List<UnreadPart> unread = Stream.of(
                        read.unread(), languages.unread(unheard), disguised(read.filing(), text, entities, findings))
                .flatMap(List::stream)
                .toList();
        return new ScreenedFiling(
                registered,
                read.filing(),
                text,
                entities,
                outcome(new ReadFiling(read.filing(), unread), findings),
                weights,
                terms.of(read.filing().bibliography()),
                remarks(read, unheard),
                new ConcurrentHashMap<>());
    }

    /** Keeps of a filing that broke the program what could be read of it, and nothing found. */
    ScreenedFiling unscreened(RegisteredFiling registered, ReadFiling read, FilingText text) {
        return new ScreenedFiling(
                registered,
                read.filing(),
                text,
                Entities.NONE,
                new ScreeningOutcome.Unscreenable(read.unread(), List.of()),
                weights,
                Set.of(),
                List.of(),
                new ConcurrentHashMap<>());
    }

    /** Entries that are found only when broken words are put together, as unread parts. */
    private List<UnreadPart> disguised(Filing filing, FilingText text, Entities entities, List<EntryFinding> findings) {
        BrokenWords.Mended mended = matcher.mended(text);
        if (mended.places().isEmpty()) {
            return List.of();
        }
        Set<Entry> found = findings.stream().map(EntryFinding::entry).collect(Collectors.toSet());
        return matcher.decide(filing, mended.text(), matcher.wordsIn(mended.text()), entities.in(mended::now)).stream()
                .filter(finding -> finding.entry().queue().opensCase() && !found.contains(finding.entry()))
                .map(finding -> DisguisedWords.told(finding, mended, text))
                .toList();
    }

    private List<Remark> remarks(ReadFiling read, Set<String> unheard) {
        List<Remark> remarks = new ArrayList<>(languages.remarks(unheard));
        if (read.pictures() > 0) {
            remarks.add(new Remark(Remark.Kind.PICTURES, "", read.pictures()));
        }
        if (read.uncompared() > 0) {
            remarks.add(new Remark(Remark.Kind.LINES, "", read.uncompared()));
        }
        return remarks;
    }

    private ScreeningOutcome outcome(ReadFiling read, List<EntryFinding> findings) {
        if (read.marked()) {
            return new ScreeningOutcome.Unscreenable(read.unread(), findings);
        }
        return ScreeningOutcome.of(
                read.unread(), findings, exemptions.of(read.filing().bibliography()));
    }
}
