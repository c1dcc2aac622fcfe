package org.sekisho.screening.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.matching.ArchiveTerms;
import org.sekisho.finding.matching.RandomRules;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.finding.matching.search.FoundWords;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.screening.archive.ArchiveFilling.ArchiveNotWrittenException;
import org.springframework.util.FileSystemUtils;

/** What the matcher finds the index does not rule out, whatever an entry asks for and whatever a filing says. */
class ArchiveNeverMissesTests {

    @Property(tries = 300)
    void whatTheMatcherFinds(@ForAll("entries") List<Entry> entries, @ForAll("texts") List<StoredText> texts)
            throws IOException, ArchiveNotWrittenException {
        Path folder = Files.createTempDirectory("archive");
        KeptTexts kept = new KeptTexts();
        for (int i = 0; i < texts.size(); i++) {
            kept.put(i, texts.get(i));
        }
        ArchiveIndex index = new ArchiveIndex(folder);
        try (FaultBarrier barrier = new FaultBarrier()) {
            new ArchiveFilling(index, kept, barrier, Clock.systemUTC())
                    .fill(0, new ArchiveFilling.Bounds(1, Duration.ofMinutes(1), () -> false));
        }
        for (Entry entry : entries) {
            Candidates candidates = index.candidates(List.of(entry));
            assertThat(candidates.unused()).isEmpty();
            hold(entry, candidates, texts, kept);
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    private static void hold(Entry entry, Candidates candidates, List<StoredText> texts, KeptTexts kept) {
        TechnologyMatcher matcher = ScreeningLists.compileTried(List.of(RandomRules.listOf(entry)));
        for (int i = 0; i < texts.size(); i++) {
            StoredText text = texts.get(i);
            Filing filing = new Filing(null, text.bibliography(), List.of(), text.claims());
            ArchiveTerms.AsDivided divided = new ArchiveTerms.AsDivided();
            FoundWords words = matcher.wordsIn(text.text(), divided);
            assertThat(divided.of(text.bibliography()))
                    .as("terms of what the matcher divided")
                    .isEqualTo(new ArchiveTerms().of(text.bibliography(), text.text()));
            boolean met =
                    !matcher.decide(filing, text.text(), words, Entities.NONE).isEmpty();
            assertThat(met && candidates.ruleOut(new FilingId(i), kept.digest(i)))
                    .as("%s in %s", entry.rules(), text.text().words())
                    .isFalse();
        }
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        return RandomRules.entries().list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<StoredText>> texts() {
        return RandomRules.texts().list().ofMinSize(1).ofMaxSize(8);
    }
}
