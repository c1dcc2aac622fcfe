package org.sekisho.finding.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.sekisho.finding.opinion.OpinionModel.Stretch;
import org.sekisho.finding.opinion.OpinionText.Part;
import org.sekisho.finding.opinion.OpinionText.Slot;

/**
 * A text by the numbers of its terms. A term weighs {@code (1 + ln count) · rarity}, and all terms together are of length 1.
 */
final class NumberedText {

    /** The terms that a word adds: itself, itself in its field, and the pair with the word before; -1 where one is not known. */
    private record Place(int word, int inField, int pair, int passage) {}

    /** Words of a part, from one to another, and what they sum up to. */
    private record Window(List<Place> part, int first, int last, double sum) {

        boolean overlaps(Window other) {
            return part == other.part && first <= other.last && other.first <= last;
        }
    }

    private final Vocabulary vocabulary;
    private final Map<Integer, Integer> own = new HashMap<>();
    private final List<List<Place>> parts = new ArrayList<>();
    private int known;

    NumberedText(OpinionText text, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Part part : text.parts()) {
            parts.add(part.slots().stream().map(this::place).toList());
        }
    }

    private Place place(Slot slot) {
        String pair = slot.pair();
        int word = own(slot.word());
        known += word < 0 ? 0 : 1;
        return new Place(word, own(slot.inField()), pair == null ? -1 : own(pair), slot.passage());
    }

    private int own(String term) {
        int number = vocabulary.number(term);
        return number < 0 ? -1 : own.computeIfAbsent(number, none -> own.size());
    }

    /** How many of its words are known. */
    int known() {
        return known;
    }

    /** The weights of all of its terms, by their numbers. */
    SortedMap<Integer, Double> weighed() {
        Bag whole = whole(List.of());
        SortedMap<Integer, Double> weighed = new TreeMap<>();
        own.forEach((number, at) -> weighed.put(number, whole.weight(at) / Math.sqrt(whole.square)));
        return weighed;
    }

    private Bag whole(List<float[]> weights) {
        return filled(new Bag(weights));
    }

    private Bag filled(Bag bag) {
        parts.forEach(part -> part.forEach(place -> bag.add(place)));
        return bag;
    }

    /** The greatest sum of all of it or of a window of it, for each list of weights. */
    double[] greatest(List<float[]> weights, int window, int least) {
        double[] best = windows(weights, window, least);
        whole(weights).raise(best);
        return best;
    }

    /**
     * The greatest sum of a window. Windows begin at every word, so that what stands around a passage does not lower what the
     * passage itself comes to; a part with fewer words is a window whole, and one of very few is none.
     */
    double[] windows(List<float[]> weights, int window, int least) {
        return windows(weights, window, least, () -> new Bag(weights));
    }

    private double[] windows(List<float[]> weights, int window, int least, Supplier<Bag> empty) {
        double[] best = new double[weights.size()];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        parts.stream().filter(part -> part.size() >= least).forEach(part -> slide(part, window, empty.get(), best));
        return best;
    }

    /** The part of each term in the greatest sum, by its number. */
    Map<Integer, Double> adding(float[] weights, int window, int least) {
        Map<Integer, Double> adding = new HashMap<>();
        Supplier<Bag> empty = () -> new Bag(List.of(weights)) {
            @Override
            void raise(double[] best) {
                double before = best[0];
                super.raise(best);
                if (best[0] > before) {
                    adding.clear();
                    own.forEach((number, at) -> adding.put(number, weight(at) * weights[number] / length()));
                }
            }
        };
        filled(empty.get()).raise(windows(List.of(weights), window, least, empty));
        return adding;
    }

    /** The passages in which the greatest windows begin and end, the greatest first; none overlaps another. */
    List<Stretch> stretches(float[] weights, int window, int least, int most) {
        List<Window> windows = new ArrayList<>();
        parts.stream().filter(part -> part.size() >= least).forEach(part -> {
            Bag noting = new Bag(List.of(weights)) {
                private int last = Math.min(window, part.size()) - 1;

                @Override
                void raise(double[] best) {
                    double[] sum = {Double.NEGATIVE_INFINITY};
                    super.raise(sum);
                    windows.add(new Window(part, Math.max(0, last - window + 1), last++, sum[0]));
                }
            };
            slide(part, window, noting, new double[1]);
        });
        windows.sort(Comparator.comparingDouble(Window::sum).reversed());
        List<Window> greatest = new ArrayList<>();
        for (Window next : windows) {
            if (greatest.size() < most && greatest.stream().noneMatch(next::overlaps)) {
                greatest.add(next);
            }
        }
        return greatest.stream()
                .map(one -> new Stretch(
                        one.part.get(one.first).passage(),
                        one.part.get(one.last).passage()))
                .toList();
    }

    private static void slide(List<Place> part, int window, Bag bag, double[] best) {
        for (int at = 0; at < part.size(); at++) {
            bag.add(part.get(at));
            int first = at - window + 1;
            if (first > 0) {
                Place gone = part.get(first - 1);
                bag.change(gone.word, -1);
                bag.change(gone.inField, -1);
                bag.change(part.get(first).pair, -1); // its other word stands outside now
            }
            if (first >= 0 || at == part.size() - 1) {
                bag.raise(best);
            }
        }
    }

    /** Terms with their counts, and what they sum up to. */
    private class Bag {

        private final List<float[]> weights;
        private final int[] counts = new int[own.size()];
        private final int[] numbers = new int[own.size()];
        private final double[] products;
        private double square;

        private Bag(List<float[]> weights) {
            this.weights = weights;
            products = new double[weights.size()];
            own.forEach((number, at) -> numbers[at] = number);
        }

        private void add(Place place) {
            change(place.word, 1);
            change(place.inField, 1);
            change(place.pair, 1);
        }

        private void change(int term, int by) {
            if (term < 0) {
                return;
            }
            double before = weight(term);
            counts[term] += by;
            double after = weight(term);
            square += after * after - before * before;
            for (int at = 0; at < products.length; at++) {
                products[at] += (after - before) * weights.get(at)[numbers[term]];
            }
        }

        final double weight(int term) {
            int count = counts[term];
            return count == 0 ? 0 : (1 + Math.log(count)) * vocabulary.rarity(numbers[term]);
        }

        final double length() {
            return Math.sqrt(Math.max(square, Double.MIN_NORMAL));
        }

        void raise(double[] best) {
            double length = length();
            for (int at = 0; at < best.length; at++) {
                best[at] = Math.max(best[at], products[at] / length);
            }
        }
    }
}
