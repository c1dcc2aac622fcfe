package org.sekisho.finding.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.opinion.OpinionModel.Stretch;
import org.sekisho.finding.opinion.OpinionText.Slot;

/**
 * A text by the numbers of its terms. A term weighs {@code (1 + ln count) · rarity}, and all terms together are of length 1.
 */
final class NumberedText {

    private static final int WINDOW = 150;
    private static final int MOST_PASSAGES = 2;

    /** The terms that a word adds: itself, itself in its field, and the pair with the word before; -1 where one is not known. */
    private record Place(int word, int inField, int pair, int passage) {}

    /** Words of a part, from one to another, and what they sum up to by each list of weights. */
    record Window(List<Place> part, int first, int last, double[] sums) {

        double sum() {
            return sums[0];
        }

        private boolean overlaps(Window other) {
            return part == other.part && first <= other.last && other.first <= last;
        }
    }

    private final Vocabulary vocabulary;
    private final Map<Integer, Integer> own = new LinkedHashMap<>();
    private final List<List<Place>> parts;
    private final List<Place> all;
    private final int[] numbers;

    NumberedText(OpinionText text, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        parts = text.parts().stream()
                .map(part -> part.stream().map(this::place).toList())
                .toList();
        all = parts.stream().flatMap(List::stream).toList();
        numbers = own.keySet().stream().mapToInt(number -> number).toArray();
    }

    private Place place(Slot slot) {
        return new Place(own(slot.word()), own(slot.inField()), own(slot.pair()), slot.passage());
    }

    private int own(@Nullable String term) {
        int number = term == null ? -1 : vocabulary.number(term);
        return number < 0 ? -1 : own.computeIfAbsent(number, none -> own.size());
    }

    /** How many of its words are known. */
    int known() {
        return (int) all.stream().filter(place -> place.word >= 0).count();
    }

    /** The weights of all of its terms, by their numbers. */
    SortedMap<Integer, Double> weighed() {
        return weighed(new Window(all, 0, all.size() - 1, new double[0]));
    }

    /** The weights of the terms in what comes to most: all of it or a window. */
    SortedMap<Integer, Double> decisive(float[] weights) {
        return windows(weights).stream()
                .max(Comparator.comparingDouble(Window::sum))
                .map(this::weighed)
                .orElseGet(TreeMap::new);
    }

    private SortedMap<Integer, Double> weighed(Window window) {
        Bag bag = new Bag(List.of());
        for (int at = window.first; at <= window.last; at++) {
            bag.add(window.part.get(at));
        }
        if (window.first > 0) {
            bag.change(window.part.get(window.first).pair, -1);
        }
        SortedMap<Integer, Double> weighed = new TreeMap<>();
        own.forEach((number, at) -> weighed.put(number, bag.weight(at) / bag.length()));
        return weighed;
    }

    /** The greatest sum of all of it or of a window of it, for each list of weights. No window is kept: there may be very many. */
    double[] greatest(List<float[]> weights) {
        double[] best = new double[weights.size()];
        Arrays.fill(best, all.isEmpty() ? 0 : Double.NEGATIVE_INFINITY);
        Consumer<Window> raise = window -> Arrays.setAll(best, at -> Math.max(best[at], window.sums[at]));
        slide(weights, raise);
        return best;
    }

    /** All of it, and all windows of it. */
    List<Window> windows(float[] weights) {
        List<Window> windows = new ArrayList<>();
        slide(List.of(weights), windows::add);
        return windows;
    }

    /**
     * Hands out all of it, and windows that begin at every word, so that what stands around a passage does not lower what the passage itself
     * comes to; a part with fewer words is a window whole, and one of very few is none.
     */
    private void slide(List<float[]> weights, Consumer<Window> windows) {
        parts.stream()
                .filter(part -> part.size() >= OpinionModel.LEAST_KNOWN)
                .forEach(part -> slide(part, WINDOW, new Bag(weights), windows));
        slide(all, all.size(), new Bag(weights), windows);
    }

    private static void slide(List<Place> part, int window, Bag bag, Consumer<Window> windows) {
        for (int at = 0; at < part.size(); at++) {
            bag.add(part.get(at));
            int first = Math.max(0, at - window + 1);
            if (first > 0) {
                Place gone = part.get(first - 1);
                bag.change(gone.word, -1);
                bag.change(gone.inField, -1);
                bag.change(part.get(first).pair, -1); // its other word stands outside now
            }
            if (at + 1 >= Math.min(window, part.size())) {
                windows.accept(bag.window(part, first, at));
            }
        }
    }

    /** The passages in which the greatest windows begin and end, the greatest first; none overlaps another. */
    List<Stretch> stretches(float[] weights) {
        List<Window> windows = windows(weights);
        windows.removeIf(window -> window.part == all);
        windows.sort(Comparator.comparingDouble(Window::sum).reversed());
        List<Window> greatest = new ArrayList<>();
        for (Window next : windows) {
            if (greatest.size() < MOST_PASSAGES && greatest.stream().noneMatch(next::overlaps)) {
                greatest.add(next);
            }
        }
        return greatest.stream()
                .map(one -> new Stretch(
                        one.part.get(one.first).passage(),
                        one.part.get(one.last).passage()))
                .toList();
    }

    /** Terms with their counts, and what they sum up to. */
    private class Bag {

        private final List<float[]> weights;
        private final int[] counts = new int[numbers.length];
        private final double[] products;
        private double square;

        private Bag(List<float[]> weights) {
            this.weights = weights;
            products = new double[weights.size()];
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

        private double weight(int term) {
            int count = counts[term];
            return count == 0 ? 0 : (1 + Math.log(count)) * vocabulary.rarity()[numbers[term]];
        }

        private double length() {
            return Math.sqrt(Math.max(square, Double.MIN_NORMAL));
        }

        private Window window(List<Place> part, int first, int last) {
            double length = length();
            double[] sums = DoubleStream.of(products).map(sum -> sum / length).toArray();
            return new Window(part, first, last, sums);
        }
    }
}
