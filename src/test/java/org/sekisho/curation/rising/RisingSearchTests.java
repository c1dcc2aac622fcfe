package org.sekisho.curation.rising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sekisho.curation.rising.RisingSearch.FalseDiscoveries;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;

/** Which terms rise: those that were planted, and chance no more often than it is said to. */
class RisingSearchTests {

    private static final RisingThresholds STANDARD = RisingThresholds.STANDARD;
    private static final Predicate<Term> NONE = term -> false;
    private static final int FILINGS_A_MONTH = 40;

    @Nested
    class ATerm {

        @Test
        void isFoundThatMoreAndMoreFilingsHave() {
            Archive archive = Archive.steady(1);
            archive.plant(
                    "quantum dot laser",
                    IntStream.range(0, 10).map(n -> 18 + n % 6).toArray(),
                    4);

            assertThat(shown(archive)).contains("quantum dot laser");
        }

        @Test
        void namesTheFilingsThatHaveIt() {
            Archive archive = Archive.steady(1);
            List<Long> planted = archive.plant(
                    "quantum dot laser",
                    IntStream.range(0, 10).map(n -> 18 + n % 6).toArray(),
                    4);

            RisingTerm found = found(archive).stream()
                    .filter(term -> term.term().shown().equals("quantum dot laser"))
                    .findFirst()
                    .orElseThrow();
            assertThat(found.filings()).containsExactlyInAnyOrderElementsOf(planted);
            assertThat(found.q()).isLessThanOrEqualTo(0.05).isGreaterThanOrEqualTo(found.probability());
        }

        @Test
        void isNotFoundThatIsAsFrequentAsEver() {
            Archive archive = Archive.steady(2);
            archive.plant(
                    "optical lens barrel",
                    IntStream.range(0, 48).map(n -> n % 24).toArray(),
                    9);

            assertThat(shown(archive)).doesNotContain("optical lens barrel");
        }

        @Test
        void isNotFoundInFewerFilingsThanTheThreshold() {
            assertThat(shown(planted(6, 4))).doesNotContain("quantum dot laser");
            assertThat(shown(planted(7, 4))).contains("quantum dot laser");
        }

        @Test
        void isNotFoundOfFewerApplicantsThanTheThreshold() {
            assertThat(shown(planted(9, 2))).doesNotContain("quantum dot laser");
            assertThat(shown(planted(9, 3))).contains("quantum dot laser");
        }

        @Test
        void isNotFoundInFewerMonthsThanTheThreshold() {
            Archive archive = Archive.steady(1);
            archive.plant(
                    "quantum dot laser",
                    IntStream.range(0, 12).map(n -> 22 + n % 2).toArray(),
                    4);

            assertThat(shown(archive)).doesNotContain("quantum dot laser");
        }

        @Test
        void isNotFoundThatOnlyALongerOneHolds() {
            assertThat(shown(planted(12, 4))).contains("quantum dot laser").doesNotContain("dot laser", "quantum dot");
        }

        @Test
        void isFoundWithinALongerOneIfItStandsByItselfToo() {
            Archive archive = planted(12, 4);
            archive.plant(
                    "quantum dot", IntStream.range(0, 20).map(n -> 18 + n % 6).toArray(), 5);

            assertThat(shown(archive)).contains("quantum dot laser", "quantum dot");
        }

        @Test
        void isNotFoundThatEveryPatentHas() {
            Archive archive = Archive.steady(1);
            archive.plant(
                    "signal path unit",
                    IntStream.range(0, 8 * FILINGS_A_MONTH).map(n -> 18 + n % 6).toArray(),
                    9);

            assertThat(shown(archive)).doesNotContain("signal path unit");
        }

        @Test
        void isNotFoundThatAListFinds() {
            try (ListedTerms listed = new ListedTerms(List.of(list("(quantum dots) near/2 lasers")))) {
                assertThat(new RisingSearch(STANDARD, listed)
                                .find(planted(12, 4))
                                .terms())
                        .extracting(term -> term.term().shown())
                        .doesNotContain("quantum dot laser");
            }
            try (ListedTerms others = new ListedTerms(List.of(list("gyroscopes")))) {
                assertThat(new RisingSearch(STANDARD, others)
                                .find(planted(12, 4))
                                .terms())
                        .extracting(term -> term.term().shown())
                        .contains("quantum dot laser");
            }
        }

        private Archive planted(int filings, int applicants) {
            Archive archive = Archive.steady(1);
            archive.plant(
                    "quantum dot laser",
                    IntStream.range(0, filings).map(n -> 18 + n % 6).toArray(),
                    applicants);
            return archive;
        }
    }

    @Nested
    class Chance {

        /** If months mean nothing, a discovery is a false one: there may be any in five of a hundred archives. */
        @Test
        void isTakenForARiseNoMoreOftenThanStated() {
            int seeds = 300;
            long withAny = IntStream.range(0, seeds)
                    .filter(seed -> !found(Archive.steady(seed).shuffled(seed)).isEmpty())
                    .count();

            // the upper limit for 5 % of 300, 999 times of 1,000
            assertThat(withAny).isLessThanOrEqualTo(28);
        }

        @Test
        void isNotMoreThanItsShareOfWhatIsFoundBesideWhatRises() {
            int falseOnes = 0;
            int all = 0;
            for (int seed = 0; seed < 60; seed++) {
                Archive archive = Archive.steady(seed).shuffled(seed);
                for (int n = 0; n < 5; n++) {
                    archive.plant(
                            "planted" + Archive.letters(n) + " rise" + Archive.letters(n),
                            IntStream.range(0, 12).map(m -> 18 + m % 6).toArray(),
                            4);
                }
                List<String> shown = shown(archive);
                all += shown.size();
                falseOnes += (int) shown.stream()
                        .filter(term -> !term.startsWith("planted"))
                        .count();
            }
            assertThat(all).isGreaterThan(250);
            assertThat((double) falseOnes / all).isLessThan(0.05);
        }
    }

    @Test
    void fishersTestIsExact() {
        // Agresti's tea: three of four cups right
        assertThat(new FisherTest(4, 4).probability(3, 1)).isCloseTo(17 / 70.0, within(1e-12));
        assertThat(new FisherTest(4, 4).probability(4, 0)).isCloseTo(1 / 70.0, within(1e-12));
        assertThat(new FisherTest(10, 30).probability(0, 5)).isCloseTo(1, within(1e-9));
    }

    @Test
    void qIsWhatBenjaminiAndHochbergSay() {
        double[] q = FalseDiscoveries.of(new double[] {0.04, 0.01, 0.03, 0.5});

        assertThat(q[1]).isCloseTo(0.04, within(1e-12));
        assertThat(q[2]).isCloseTo(0.16 / 3, within(1e-12));
        assertThat(q[0]).isCloseTo(0.16 / 3, within(1e-12));
        assertThat(q[3]).isCloseTo(0.5, within(1e-12));
    }

    private static List<String> shown(Archive archive) {
        return found(archive).stream().map(term -> term.term().shown()).toList();
    }

    private static List<RisingTerm> found(Archive archive) {
        return new RisingSearch(STANDARD, NONE).find(archive).terms();
    }

    private static KeyTechnologyList list(String words) {
        return new KeyTechnologyListReader().read(Path.of("list.yml"), """
                list: tried
                edition: "1"
                title: Tried
                entries:
                  - code: TRIED-01
                    title: Tried
                    area: tried
                    queue: watch
                    basis: { reason: tried }
                    rules:
                      - words: ["%s"]
                    examples: { match: ["A gyroscope and a laser with quantum dots."] }
                """.formatted(words));
    }

    /** Filings of two years with terms that are as frequent in one month as in another. */
    private static final class Archive implements RisingSearch.Filings {

        private static final int TERMS = 150;

        private final List<FilingPhrases> filings = new ArrayList<>();

        static Archive steady(int seed) {
            Archive archive = new Archive();
            Random random = new Random(seed);
            for (int month = 0; month < STANDARD.window(); month++) {
                for (int n = 0; n < FILINGS_A_MONTH; n++) {
                    List<NounPhrase> phrases = random.ints(8, 0, TERMS)
                            .distinct()
                            .mapToObj(term -> phrase("steady" + letters(term)))
                            .toList();
                    archive.add(month, random.nextInt(50), phrases);
                }
            }
            return archive;
        }

        private static String letters(int number) {
            return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
        }

        private static NounPhrase phrase(String words) {
            return new NounPhrase(
                    "en",
                    Stream.of(words.split(" "))
                            .map(word -> new NounPhrase.Part(word, word, true))
                            .toList());
        }

        private void add(int month, long applicant, List<NounPhrase> phrases) {
            filings.add(new FilingPhrases(filings.size() + 1, month, applicant, phrases));
        }

        List<Long> plant(String term, int[] months, int applicants) {
            List<Long> planted = new ArrayList<>();
            for (int i = 0; i < months.length; i++) {
                add(months[i], 1000 + i % applicants, List.of(phrase(term)));
                planted.add((long) filings.size());
            }
            return planted;
        }

        /** The same filings with their months dealt out anew. */
        Archive shuffled(int seed) {
            List<Integer> months =
                    new ArrayList<>(filings.stream().map(FilingPhrases::month).toList());
            Collections.shuffle(months, new Random(seed));
            Archive shuffled = new Archive();
            for (int i = 0; i < filings.size(); i++) {
                shuffled.add(months.get(i), i % 50, filings.get(i).phrases());
            }
            return shuffled;
        }

        @Override
        public void each(Consumer<FilingPhrases> taker) {
            filings.forEach(taker);
        }
    }
}
