package org.sekisho.screening.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.finding.matching.ArchiveTerms;
import org.sekisho.finding.matching.MatchingFixtures;
import org.sekisho.finding.matching.RandomRules;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.lists.keytech.ExpressionParser;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.screening.archive.ArchiveFilling.ArchiveNotWrittenException;
import org.sekisho.screening.archive.ArchiveFilling.Bounds;
import org.sekisho.screening.archive.ArchiveFilling.Filled;

class ArchiveIndexTests {

    private static final Bounds ALL = new Bounds(2, Duration.ofMinutes(1), () -> false);

    @TempDir
    Path home;

    private final KeptTexts texts = new KeptTexts();
    private final FaultBarrier barrier = new FaultBarrier();
    private ArchiveIndex index;
    private ArchiveFilling filling;

    @BeforeEach
    void fourFilings() throws ArchiveNotWrittenException {
        index = new ArchiveIndex(home.resolve("archive-index"));
        filling = filling(Clock.systemUTC());
        texts.put(1, "Towed arrays listen.");
        texts.put(2, "A ring laser gyroscope turns.", "It has 12 mirrors and 5G.");
        texts.put(3, "半導体の暗号化したセンサーを検出した。");
        texts.put(4, "A chair.");
        filling.fill(0, ALL);
    }

    private ArchiveFilling filling(Clock clock) {
        return new ArchiveFilling(index, texts, barrier, clock);
    }

    @AfterEach
    void close() {
        barrier.close();
    }

    private static Entry entry(String expression) {
        return RandomRules.entryOf(new Rule.Words(ExpressionParser.parse(expression)));
    }

    /** Filings that are not ruled out. */
    private List<Long> left(Entry... entries) {
        Candidates candidates = index.candidates(Arrays.asList(entries));
        return LongStream.rangeClosed(1, 4)
                .filter(filing -> !candidates.ruleOut(new FilingId(filing), texts.digest(filing)))
                .boxed()
                .toList();
    }

    @Test
    void tellsWhichFilingsHaveMostWordsInCommonTheLikestFirst() throws ArchiveNotWrittenException, IOException {
        texts.put(5, "A laser gyroscope has a mirror of glass.");
        texts.put(6, "A chair has a mirror.");
        filling.fill(0, ALL);

        Set<String> words = new ArchiveTerms()
                .of(
                        Bibliography.UNKNOWN,
                        MatchingFixtures.textOf("A laser gyroscope with an unheard mirror of glass."));

        assertThat(index.likest(words, 10)).startsWith(5L, 2L).contains(6L).doesNotContain(1L, 3L);
        assertThat(index.likest(words, 1)).containsExactly(5L);
        index.doubt();
        assertThat(index.likest(words, 10)).isEmpty();
    }

    @Nested
    class AnEntry {

        /** A mere number rules nothing out. */
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                tow array                | 1
                "towed arrays"           | 1
                "tow arrays"             |
                gyro*                    | 2
                laser near/2 listen      |
                laser or listen          | 1 2
                2 of (laser, ring, chair)| 2
                laser and not mirror     | 2
                半導体                    | 3
                暗号化                    | 3
                検出する                  | 3
                センサ                    | 3
                半導*                     | 3
                量子                      |
                12 mirror                | 2
                12                       | 1 2 3 4
                123*                     | 1 2 3 4
                5G                       | 2
                """)
        void leavesTheFilingsThatHaveItsWordsInAnyForm(String expression, @Nullable String filings) {
            assertThat(left(entry(expression)))
                    .extracting(Object::toString)
                    .isEqualTo(filings == null ? List.of() : List.of(filings.split(" ")));
        }

        @Test
        void leavesEverythingIfItNeedsNoWord() {
            assertThat(left(RandomRules.entryOf(new Rule.Stated(Rule.Fact.STATE_FUNDING))))
                    .containsExactly(1L, 2L, 3L, 4L);
        }

        @Test
        void saysHowMuchItLeaves() {
            Candidates candidates = index.candidates(List.of(entry("laser"), entry("chair or laser")));

            assertThat(candidates.shares()).extracting(Candidates.Share::may).containsExactly(1, 2);
            assertThat(candidates.ruledOut()).isEqualTo(2);
        }
    }

    @Test
    void anEntryPreselectsIfItLeavesAtMostTwoFifthsOfAnArchiveOfSomeSize() {
        EntryCode code = new EntryCode("A-1");
        assertThat(new Candidates.Share(code, 400, 1_000).preselects()).isTrue();
        assertThat(new Candidates.Share(code, 401, 1_000).preselects()).isFalse();
        assertThat(new Candidates.Share(code, 900, 900).preselects()).isTrue();
    }

    @Nested
    class AFiling {

        @Test
        void isReadIfItsTextChangedSince() throws ArchiveNotWrittenException {
            texts.put(4, "A stool.");

            assertThat(left(entry("laser"))).containsExactly(2L, 4L);
            assertThat(filling.fill(0, ALL)).isEqualTo(new Filled(1, 0, 0, 0));
            assertThat(left(entry("laser"))).containsExactly(2L);
        }

        @Test
        void isReadIfTheIndexDoesNotHoldIt() {
            assertThat(index.candidates(List.of(entry("laser"))).ruleOut(new FilingId(5), 3))
                    .isFalse();
        }

        @Test
        void isReadIfItBreaksTheProgram() throws ArchiveNotWrittenException {
            texts.put(4, "A stool.");
            texts.breakOn(4);

            assertThat(filling.fill(0, ALL)).isEqualTo(new Filled(0, 0, 1, 0));
            assertThat(left(entry("laser"))).containsExactly(2L, 4L);
        }

        @Test
        void isReadIfNoWordsOfItAreKept() throws ArchiveNotWrittenException {
            texts.put(4, new StoredText(Bibliography.UNKNOWN, List.of(), new FilingText("und", "", List.of())));

            assertThat(filling.fill(0, ALL).added()).isZero();
            assertThat(left(entry("laser"))).containsExactly(2L, 4L);
        }

        @Test
        void leavesNoWordBehindWhenItIsForgotten() throws Exception {
            assertThat(filesWith("gyroscope")).isPositive();
            texts.remove(2);

            assertThat(filling.fill(0, ALL)).isEqualTo(new Filled(0, 1, 0, 0));

            assertThat(filesWith("gyroscope")).isZero();
            assertThat(filesWith("chair")).isPositive();
        }

        private long filesWith(String word) throws IOException {
            try (Stream<Path> files = Files.list(index.folder())) {
                return files.filter(file -> holds(file, word)).count();
            }
        }

        private static boolean holds(Path file, String word) {
            try {
                return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Nested
    class AnIndex {

        @Test
        void isForNobodyElseToRead() throws IOException {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(index.folder())))
                    .isEqualTo("rwx------");
        }

        @Test
        void isFilledUpToItsBoundAndGoesOnTheNextTime() throws ArchiveNotWrittenException {
            texts.put(5, "More.");

            assertThat(filling.fill(0, new Bounds(1, Duration.ZERO, () -> false))
                            .left())
                    .isEqualTo(1);
            assertThat(filling.fill(0, new Bounds(1, Duration.ofMinutes(1), () -> true))
                            .left())
                    .isEqualTo(1);
            assertThat(filling.state().missing()).isEqualTo(1);
            assertThat(filling.fill(0, ALL)).isEqualTo(new Filled(1, 0, 0, 0));
            assertThat(filling.state().missing()).isZero();
            assertThat(filling.state().held()).isEqualTo(5);
            assertThat(filling.state().bytes()).isPositive();
        }

        @Test
        void rulesNothingOutIfItIsMissing() {
            ArchiveIndex none = new ArchiveIndex(home.resolve("none"));

            assertThat(none.candidates(List.of(entry("laser"))).unused()).isPresent();
            assertThat(none.candidates(List.of(entry("laser"))).ruleOut(new FilingId(1), texts.digest(1)))
                    .isFalse();
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void rulesNothingOutIfItIsDamagedAndIsBegunAnew(boolean aSingleBit) throws Exception {
            Path largest;
            try (Stream<Path> files = Files.list(index.folder())) {
                largest = files.max(
                                Comparator.comparingLong(file -> file.toFile().length()))
                        .orElseThrow();
            }
            byte[] bytes = Files.readAllBytes(largest);
            bytes[bytes.length / 2] ^= 1;
            Files.write(largest, aSingleBit ? bytes : Arrays.copyOf(bytes, bytes.length / 2));

            assertThat(left(entry("laser"))).containsExactly(1L, 2L, 3L, 4L);
            assertThat(filling.fill(0, ALL).added()).isEqualTo(4);
            assertThat(left(entry("laser"))).containsExactly(2L);
        }

        @Test
        void isLeftAloneWhileSomebodyElseWritesIt() throws Exception {
            texts.put(5, "More.");
            try (LuceneArchiveWriter other =
                    LuceneArchiveWriter.open(index.folder(), false, ArchiveNote.unfinished())) {
                assertThat(other).isNotNull();
                assertThatExceptionOfType(ArchiveNotWrittenException.class).isThrownBy(() -> filling.fill(0, ALL));
                assertThat(left(entry("laser"))).containsExactly(2L);
            }
        }

        @Test
        void ofAnotherProgramRulesNothingOut() throws Exception {
            try (LuceneArchiveWriter other =
                    LuceneArchiveWriter.open(index.folder(), false, ArchiveNote.unfinished())) {
                other.commit(new ArchiveNote("terms 0", 0, LocalDate.EPOCH));
            }

            assertThat(left(entry("laser"))).containsExactly(1L, 2L, 3L, 4L);
            assertThat(filling.fill(0, ALL).added()).isEqualTo(4);
        }

        @Test
        void inDoubtRulesNothingOutUntilItIsRebuilt() throws Exception {
            index.doubt();

            assertThat(left(entry("laser"))).containsExactly(1L, 2L, 3L, 4L);
            assertThatExceptionOfType(ArchiveNotWrittenException.class)
                    .isThrownBy(() -> filling.fill(0, ALL))
                    .withMessageContaining("sekisho index rebuild");
            assertThat(filling.rebuild(ALL).added()).isEqualTo(4);
            assertThat(left(entry("laser"))).containsExactly(2L);
        }
    }

    /** What older runs have in hand stays as it is, so that is not gone over each night. */
    @Nested
    class AfterANightThatLeftNothing {

        @BeforeEach
        void allIsIn() throws ArchiveNotWrittenException {
            filling.fill(1, ALL);
            texts.nextRun();
        }

        @Test
        void theNextGoesOverWhatItHasInHand() throws ArchiveNotWrittenException {
            texts.put(4, "A stool.");
            texts.put(5, "A laser.");
            texts.remove(2);

            assertThat(filling.fill(2, ALL)).isEqualTo(new Filled(2, 1, 0, 0));

            Candidates candidates = index.candidates(List.of(entry("laser")));
            assertThat(candidates.ruleOut(new FilingId(4), texts.digest(4))).isTrue();
            assertThat(candidates.ruleOut(new FilingId(5), texts.digest(5))).isFalse();
            assertThat(index.filings().filings()).doesNotContain(2);
        }

        @Test
        void aWeekLaterAllIsGoneOver() throws ArchiveNotWrittenException {
            texts.changeUnnoticed(4, "A laser.");
            assertThat(filling.fill(2, ALL).added()).isZero();
            assertThat(left(entry("laser"))).as("it is another text").containsExactly(2L, 4L);

            Clock inAWeek = Clock.offset(Clock.systemUTC(), Duration.ofDays(7));
            assertThat(filling(inAWeek).fill(3, ALL).added()).isEqualTo(1);

            texts.changeUnnoticed(4, "A lamp.");
            assertThat(filling.fill(4, ALL).added())
                    .as("by a clock that was ahead")
                    .isEqualTo(1);
        }

        @Test
        void damageFailsNoNightAndRulesNothingOut() throws Exception {
            try (Stream<Path> files = Files.list(index.folder())) {
                for (Path file :
                        files.filter(file -> file.toFile().length() > 0).toList()) {
                    byte[] bytes = Files.readAllBytes(file);
                    bytes[bytes.length / 2] ^= 1;
                    Files.write(file, bytes);
                }
            }
            texts.put(5, "A laser.");

            try {
                filling.fill(2, ALL);
            } catch (ArchiveNotWrittenException told) {
                assertThat(told).hasMessageNotContaining("laser");
            }

            assertThat(left(entry("laser"))).contains(2L);
            Clock inAWeek = Clock.offset(Clock.systemUTC(), Duration.ofDays(7));
            filling(inAWeek).fill(3, ALL);
            assertThat(left(entry("laser"))).containsExactly(2L);
            assertThat(filling.state().missing()).isZero();
        }

        @Test
        void whatOneLeavesTheNextFinds() throws ArchiveNotWrittenException {
            texts.put(5, "A laser.");
            assertThat(filling.fill(2, new Bounds(1, Duration.ZERO, () -> false))
                            .left())
                    .isEqualTo(1);
            texts.nextRun();

            assertThat(filling.fill(3, ALL).added()).isEqualTo(1);
        }
    }

    @Test
    void aWordTooLongForTheIndexIsStillFound() throws ArchiveNotWrittenException {
        String longest = "a".repeat(40_000);
        texts.put(4, new StoredText(Bibliography.UNKNOWN, List.of(), MatchingFixtures.textOf(longest + " b")));
        filling.fill(0, ALL);

        assertThat(left(entry(longest))).containsExactly(4L);
    }
}
