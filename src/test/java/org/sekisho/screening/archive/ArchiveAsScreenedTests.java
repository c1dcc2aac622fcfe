package org.sekisho.screening.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.matching.ArchiveTerms;
import org.sekisho.finding.matching.MatchingFixtures;
import org.sekisho.finding.matching.RandomRules;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.ExpressionParser;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.screening.RankWeights;
import org.sekisho.screening.ScreenedFiling;
import org.sekisho.screening.ScreeningOutcome;
import org.sekisho.screening.archive.ArchiveFilling.ArchiveNotWrittenException;

class ArchiveAsScreenedTests {

    private static final ArchiveFilling.Bounds ALL = new ArchiveFilling.Bounds(1, Duration.ofMinutes(1), () -> false);

    @TempDir
    Path home;

    private final KeptTexts texts = new KeptTexts();
    private final FaultBarrier barrier = new FaultBarrier();
    private final ArchiveTerms terms = new ArchiveTerms();
    private ArchiveIndex index;
    private ArchiveFilling filling;
    private ArchiveAsScreened archive;

    @BeforeEach
    void anArchiveOfOneFiling() throws ArchiveNotWrittenException {
        index = new ArchiveIndex(home.resolve("archive-index"));
        filling = new ArchiveFilling(index, texts, barrier, Clock.systemUTC());
        archive = new ArchiveAsScreened(index, texts);
        texts.put(1, "A chair.");
        filling.fill(1, ALL);
        texts.nextRun();
    }

    @AfterEach
    void close() {
        archive.end();
        barrier.close();
    }

    /** Screens a filing and keeps its text. */
    private ScreenedFiling screened(long id, String... sentences) {
        texts.put(id, sentences);
        FilingText text = MatchingFixtures.textOf(sentences);
        return screened(id, text, terms.of(Bibliography.UNKNOWN, text));
    }

    private static ScreenedFiling screened(long id, FilingText text, Set<String> terms) {
        return new ScreenedFiling(
                new RegisteredFiling(
                        new FilingId(id), new FilingNumber("US20260401101A1"), true, 1, "filing.xml", List.of()),
                new Filing(null, Bibliography.UNKNOWN, List.of(), List.of()),
                text,
                Entities.NONE,
                new ScreeningOutcome.Clear(List.of()),
                RankWeights.STANDARD,
                terms,
                List.of(),
                new ConcurrentHashMap<>());
    }

    private List<Long> with(String word) {
        Entry entry = RandomRules.entryOf(new Rule.Words(ExpressionParser.parse(word)));
        Candidates candidates = index.candidates(List.of(entry));
        List<Long> left = new ArrayList<>();
        texts.digests(new FilingId(Long.MAX_VALUE), 100).forEach((filing, digest) -> {
            if (!candidates.ruleOut(filing, digest)) {
                left.add(0, filing.value());
            }
        });
        return left;
    }

    @Test
    void leavesNothingToFill() throws ArchiveNotWrittenException {
        archive.add(List.of(screened(2, "A ring laser turns."), screened(3, "A stool.")));
        archive.add(List.of(screened(4, "Lasers.")));
        archive.end();

        assertThat(with("laser")).containsExactly(2L, 4L);
        assertThat(filling.fill(2, ALL)).isEqualTo(new ArchiveFilling.Filled(0, 0, 0, 0));
        assertThat(with("laser")).containsExactly(2L, 4L);
    }

    @Test
    void beginsAnIndexWhereThereIsNone() throws ArchiveNotWrittenException {
        index = new ArchiveIndex(home.resolve("another"));
        filling = new ArchiveFilling(index, texts, barrier, Clock.systemUTC());
        archive = new ArchiveAsScreened(index, texts);

        archive.add(List.of(screened(2, "A ring laser turns.")));
        archive.end();

        assertThat(with("laser")).as("the chair is not in it").containsExactly(1L, 2L);
        assertThat(filling.fill(2, ALL).added()).isEqualTo(1);
        assertThat(with("laser")).containsExactly(2L);
    }

    @Test
    void isAsItWasIfTheRunDies() throws ArchiveNotWrittenException {
        archive.add(List.of(screened(2, "A ring laser turns.")));

        assertThat(index.filings().filings()).containsExactly(1L);
    }

    @Test
    void aTextThatIsNotKeptInTheEndIsNoneOfTheFilings() throws ArchiveNotWrittenException {
        ScreenedFiling stool = screened(2, "A stool.");
        archive.add(List.of(stool));
        archive.end();
        texts.put(2, "A ring laser turns.");

        assertThat(with("laser")).containsExactly(2L);
        assertThat(filling.fill(2, ALL).added()).isEqualTo(1);
    }

    @Test
    void aFilingWhoseWordsWereNotLookedAtIsLeftToBeFilled() throws ArchiveNotWrittenException {
        texts.put(2, "A ring laser turns.");
        archive.add(List.of(screened(2, MatchingFixtures.textOf("A ring laser turns."), Set.of())));
        archive.end();

        assertThat(with("laser")).containsExactly(2L);
        assertThat(filling.fill(2, ALL).added()).isEqualTo(1);
        assertThat(with("laser")).containsExactly(2L);
    }

    @Test
    void addsNothingWhileSomebodyElseWrites() throws Exception {
        try (LuceneArchiveWriter other = LuceneArchiveWriter.open(index.folder(), false, ArchiveNote.unfinished())) {
            archive.add(List.of(screened(2, "A ring laser turns.")));
            archive.end();
            assertThat(other).isNotNull();
        }

        assertThat(filling.fill(2, ALL).added()).isEqualTo(1);
    }

    @Test
    void addsNothingToAnIndexInDoubt() throws Exception {
        index.doubt();

        archive.add(List.of(screened(2, "A ring laser turns.")));
        archive.end();
        index.trust();

        assertThat(index.filings().filings()).containsExactly(1L);
    }
}
