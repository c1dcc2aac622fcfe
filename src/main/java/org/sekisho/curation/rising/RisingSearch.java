package org.sekisho.curation.rising;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the terms that more of the recent filings have than of those before.
 *
 * <p>All filings are gone over three times, so that only terms are held that have enough filings: the first time counts by hashes,
 * never too low, in 16 MB; the second counts those that may have enough; the third gathers the filings of those that rise.
 *
 * <p>A term within a longer one is told apart by its C-value (Frantzi, Ananiadou, Mima 2000): {@code w(a) · (f(a) − Σ f(b) / |T|)}
 * where {@code T} are the longer terms that hold it and {@code f} counts filings. The weight {@code w} is {@code 1 + log2 |a|}, after
 * Barrón-Cedeño and others (2009), so that single words have one, too. A term stays that has by itself the filings it needs.
 *
 * <p>What a term is dropped for does not depend on when its filings came in, but for the number of months; so the probabilities stay
 * what they are, and {@link FalseDiscoveries} holds for all terms that are tested.
 */
public final class RisingSearch {

    /** A share of filings that no term of a technology has: what is in more of them is how patents are written. */
    private static final double BOILERPLATE = 0.2;

    private static final int SHORTEST_WORD = 3;
    private static final int COUNTERS = 1 << 22;

    private final RisingThresholds thresholds;
    private final Predicate<Term> isListed;
    private final Boilerplate boilerplate = Boilerplate.read();

    /** @param isListed whether the lists in force find a term already */
    public RisingSearch(RisingThresholds thresholds, Predicate<Term> isListed) {
        this.thresholds = thresholds;
        this.isListed = isListed;
    }

    /** All filings of the months that are looked at, as often as they are asked for. */
    @FunctionalInterface
    public interface Filings {

        void each(Consumer<FilingPhrases> taker);
    }

    /**
     * Results of the search.
     *
     * @param recent filings of the recent months
     * @param base filings of the months before
     * @param tested terms that were tested
     * @param terms those that rise, the surest first
     */
    public record Found(int recent, int base, int tested, List<RisingTerm> terms) {

        public Found {
            terms = List.copyOf(terms);
        }
    }

    public Found find(Filings filings) {
        FilingCount count = new FilingCount(thresholds.base());
        List<TermTally> tested = tested(tallies(filings, count), count);
        FisherTest test = new FisherTest(count.recent(), count.base());
        double[] probabilities =
                tested.stream().mapToDouble(tally -> probability(test, tally)).toArray();
        double[] q = FalseDiscoveries.of(probabilities);
        Map<Term, RisingTerm> rising = new LinkedHashMap<>();
        for (int i = 0; i < q.length; i++) {
            if (q[i] <= thresholds.falseDiscoveries()) {
                TermTally tally = tested.get(i);
                rising.put(
                        tally.term(), new RisingTerm(tally.term(), probabilities[i], q[i], tally.cValue(), List.of()));
            }
        }
        return new Found(count.recent(), count.base(), tested.size(), withFilings(rising, filings));
    }

    private double probability(FisherTest test, TermTally tally) {
        return test.probability(tally.in(thresholds.base(), thresholds.window()), tally.in(0, thresholds.base()));
    }

    /** Tallies of the terms that may have enough filings. */
    private Map<Term, TermTally> tallies(Filings filings, FilingCount count) {
        short[] upTo = new short[COUNTERS];
        filings.each(filing -> {
            count.add(filing.month());
            Set<Integer> counters = new HashSet<>();
            terms(filing).forEach(term -> counters.add(counter(term)));
            counters.forEach(at -> upTo[at] = (short) Math.min(Short.MAX_VALUE, upTo[at] + 1));
        });
        Map<Term, TermTally> tallies = new HashMap<>();
        filings.each(filing -> terms(filing).stream()
                .filter(term -> upTo[counter(term)] >= Math.min(thresholds.filings(), Short.MAX_VALUE))
                .forEach(term -> tallies.computeIfAbsent(
                                term, first -> new TermTally(first, thresholds.window(), thresholds.applicants()))
                        .add(filing.month(), filing.applicant())));
        tallies.values().removeIf(tally -> tally.filings() < thresholds.filings());
        return tallies;
    }

    private static int counter(Term term) {
        int hash = term.hashCode() * 0x9E3779B9;
        return (hash ^ hash >>> 15) & COUNTERS - 1;
    }

    private static Set<Term> terms(FilingPhrases filing) {
        Set<Term> terms = new HashSet<>();
        filing.phrases().forEach(phrase -> terms.addAll(phrase.terms()));
        return terms;
    }

    private List<TermTally> tested(Map<Term, TermTally> tallies, FilingCount count) {
        tallies.values()
                .forEach(longer -> within(longer.term()).stream()
                        .map(tallies::get)
                        .forEach(shorter -> addContainer(shorter, longer)));
        return tallies.values().stream()
                .filter(tally -> tally.meets(thresholds))
                .filter(tally -> tally.filings() <= Math.max(thresholds.filings(), BOILERPLATE * count.all()))
                .filter(tally -> tally.byItself() >= thresholds.filings())
                .filter(tally -> !isEmpty(tally.term()))
                .filter(tally -> !isListed.test(tally.term()))
                .sorted(Comparator.comparing((TermTally tally) -> tally.term().language())
                        .thenComparing(tally -> tally.term().key()))
                .toList();
    }

    private static void addContainer(@Nullable TermTally shorter, TermTally longer) {
        if (shorter != null) {
            shorter.addContainer(longer);
        }
    }

    private static Set<Term> within(Term term) {
        String[] words = term.key().split(" ");
        Set<Term> within = new HashSet<>();
        for (int start = 0; start < words.length; start++) {
            for (int end = start + 1; end <= words.length; end++) {
                String key = String.join(" ", List.of(words).subList(start, end));
                within.add(new Term(term.language(), key, key));
            }
        }
        within.remove(term);
        return within;
    }

    private boolean isEmpty(Term term) {
        return term.words() == 1
                && (boilerplate.isEmpty(term.key())
                        || boilerplate.isEmpty(term.shown())
                        || term.shown().length() < shortest(term));
    }

    private static int shortest(Term term) {
        return term.language().equals(Term.JAPANESE) ? SHORTEST_WORD - 1 : SHORTEST_WORD;
    }

    private List<RisingTerm> withFilings(Map<Term, RisingTerm> rising, Filings filings) {
        if (rising.isEmpty()) {
            return List.of();
        }
        Map<Term, List<Long>> having = new HashMap<>();
        filings.each(filing -> terms(filing).stream()
                .filter(rising::containsKey)
                .forEach(term ->
                        having.computeIfAbsent(term, first -> new ArrayList<>()).add(filing.filing())));
        return rising.values().stream()
                .map(term -> new RisingTerm(
                        term.term(),
                        term.probability(),
                        term.q(),
                        term.cValue(),
                        having.getOrDefault(term.term(), List.of())))
                .sorted(Comparator.comparingDouble(RisingTerm::q)
                        .thenComparing(
                                Comparator.comparingDouble(RisingTerm::cValue).reversed()))
                .toList();
    }

    /** How many filings there are, recent and before. */
    private static final class FilingCount {

        private final int firstRecent;
        private int recent;
        private int base;

        FilingCount(int firstRecent) {
            this.firstRecent = firstRecent;
        }

        void add(int month) {
            if (month >= firstRecent) {
                recent++;
            } else {
                base++;
            }
        }

        int recent() {
            return recent;
        }

        int base() {
            return base;
        }

        int all() {
            return recent + base;
        }
    }

    /**
     * Benjamini and Hochberg's control of the false discovery rate (1995): whoever takes all terms of which {@code q} is at most five per
     * cent takes at most five per cent of them, on the average, that are there by chance.
     */
    static final class FalseDiscoveries {

        private FalseDiscoveries() {}

        /** The q of each probability: the lowest rate at which it is taken. */
        static double[] of(double[] probabilities) {
            int all = probabilities.length;
            int[] ascending = IntStream.range(0, all)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> probabilities[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            double[] q = new double[all];
            Arrays.fill(q, 1);
            double lowest = 1;
            for (int rank = all; rank >= 1; rank--) {
                int at = ascending[rank - 1];
                lowest = Math.min(lowest, probabilities[at] * all / rank);
                q[at] = lowest;
            }
            return q;
        }
    }
}
