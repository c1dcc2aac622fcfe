package org.sekisho.curation.rising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.curation.ListFixtures;
import org.sekisho.curation.rising.RisingSearch.FalseDiscoveries;
import org.sekisho.lists.keytech.KeyTechnologyList;

/** Which terms rise: those that were planted, and chance no more often than it is said to. */
class RisingSearchTests {

    private static final RisingThresholds STANDARD = RisingThresholds.STANDARD;
    private static final Predicate<Term> NONE = term -> false;
    private static final int FILINGS_A_MONTH = 40;
    private static final String PLANTED = "quantum dot laser";

    /** A term planted in an archive: in how many filings of how many applicants, in how many months from which on, and whether it rises. */
    @ParameterizedTest
    @CsvSource({
        "10, 4, 18, 6, true", // more and more filings have it
        "7, 4, 18, 6, true",
        "6, 4, 18, 6, false", // in fewer filings than the threshold
        "9, 3, 18, 6, true",
        "9, 2, 18, 6, false", // of fewer applicants
        "12, 4, 22, 2, false", // in fewer months
        "48, 9, 0, 24, false", // as frequent as ever
        "320, 9, 18, 6, false" // every patent has it
    })
    void findsWhatMoreAndMoreFilingsOfSeveralApplicantsHave(
            int filings, int applicants, int first, int months, boolean rises) {
        Archive archive = Archive.steady(1);
        archive.plant(PLANTED, months(filings, first, months), applicants);

        assertThat(shown(archive).contains(PLANTED)).isEqualTo(rises);
    }

    @Test
    void namesTheFilingsThatHaveIt() {
        Archive archive = Archive.steady(1);
        List<Long> planted = archive.plant(PLANTED, months(10, 18, 6), 4);

        assertThat(found(archive))
                .filteredOn(term -> term.term().shown().equals(PLANTED))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.filings()).containsExactlyInAnyOrderElementsOf(planted);
                    assertThat(found.q()).isLessThanOrEqualTo(0.05).isGreaterThanOrEqualTo(found.probability());
                });
    }

    @Test
    void findsATermWithinALongerOneOnlyIfItStandsByItselfToo() {
        Archive archive = planted();
        assertThat(shown(archive)).contains(PLANTED).doesNotContain("dot laser", "quantum dot");

        archive.plant("quantum dot", months(20, 18, 6), 5);
        assertThat(shown(archive)).contains(PLANTED, "quantum dot");
    }

    @Test
    void doesNotFindWhatAListFinds() {
        ListedTerms listed = new ListedTerms(List.of(list("(quantum dots) near/2 lasers")));
        ListedTerms others = new ListedTerms(List.of(list("gyroscopes")));
        assertThat(shown(new RisingSearch(STANDARD, listed), planted())).doesNotContain(PLANTED);
        assertThat(shown(new RisingSearch(STANDARD, others), planted())).contains(PLANTED);
    }

    private static Archive planted() {
        Archive archive = Archive.steady(1);
        archive.plant(PLANTED, months(12, 18, 6), 4);
        return archive;
    }

    private static int[] months(int filings, int first, int months) {
        return IntStream.range(0, filings).map(n -> first + n % months).toArray();
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
                    archive.plant("planted" + Archive.letters(n) + " rise" + Archive.letters(n), months(12, 18, 6), 4);
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
        return shown(new RisingSearch(STANDARD, NONE), archive);
    }

    private static List<String> shown(RisingSearch search, Archive archive) {
        return search.find(archive).terms().stream()
                .map(term -> term.term().shown())
                .toList();
    }

    private static List<RisingTerm> found(Archive archive) {
        return new RisingSearch(STANDARD, NONE).find(archive).terms();
    }

    private static KeyTechnologyList list(String words) {
        return ListFixtures.entry("rules: [{words: [\"%s\"]}]".formatted(words));
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
