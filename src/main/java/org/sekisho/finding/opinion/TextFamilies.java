package org.sekisho.finding.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.MurmurHash3;
import org.sekisho.finding.opinion.OpinionText.Field;
import org.sekisho.finding.opinion.OpinionText.Slot;

/**
 * Puts texts into one family that say nearly the same or have the same title of four words and more. A text that was learned
 * from must not be tried under another number.
 */
public final class TextFamilies {

    private static final int WORDS_TOGETHER = 5;
    private static final int WORDS_OF_TITLE = 4;

    /** Runs of words that a text is known by: those with the lowest hashes, which two texts that are alike share. */
    private static final int KNOWN_BY = 64;

    /** Runs that more texts share are phrases of lawyers. */
    private static final int MOST_SHARING = 30;

    private static final double ALIKE = 0.3;

    private final int[] first;

    private TextFamilies(int texts) {
        first = new int[texts];
        Arrays.setAll(first, at -> at);
    }

    /** The same texts, each with the family that it is of by what was known and by its words. */
    public static List<LabelledText> of(List<LabelledText> texts) {
        TextFamilies families = new TextFamilies(texts.size());
        Map<String, Integer> known = new HashMap<>();
        Map<Integer, List<Integer>> sharing = new HashMap<>();
        int[] runs = new int[texts.size()];
        for (int at = 0; at < texts.size(); at++) {
            int number = at;
            List<String> title = words(texts.get(at).text().slots().filter(slot -> slot.field() == Field.TITLE));
            String titled = title.size() < WORDS_OF_TITLE ? "" + at : "title " + String.join(" ", title);
            families.join(known.computeIfAbsent("family " + texts.get(at).family(), none -> number), at);
            families.join(known.computeIfAbsent(titled, none -> number), at);
            TreeSet<Integer> own = runs(texts.get(at).text());
            runs[at] = own.size();
            own.forEach(run ->
                    sharing.computeIfAbsent(run, none -> new ArrayList<>()).add(number));
        }
        families.joinAlike(sharing, runs);
        return IntStream.range(0, texts.size())
                .mapToObj(at -> texts.get(at).in(texts.get(families.first(at)).family()))
                .toList();
    }

    private static List<String> words(Stream<Slot> slots) {
        return slots.map(Slot::word).toList();
    }

    private static TreeSet<Integer> runs(OpinionText text) {
        TreeSet<Integer> runs = new TreeSet<>();
        for (List<Slot> part : text.parts()) {
            List<String> words = words(part.stream());
            for (int at = 0; at + WORDS_TOGETHER <= words.size(); at++) {
                runs.add(MurmurHash3.hash32(
                        words.subList(at, at + WORDS_TOGETHER).hashCode()));
                if (runs.size() > KNOWN_BY) {
                    runs.pollLast();
                }
            }
        }
        return runs;
    }

    private void joinAlike(Map<Integer, List<Integer>> sharing, int[] runs) {
        Map<List<Integer>, Long> shared = sharing.values().stream()
                .filter(some -> some.size() > 1 && some.size() <= MOST_SHARING)
                .flatMap(some -> some.stream()
                        .flatMap(one ->
                                some.stream().filter(other -> one < other).map(other -> List.of(one, other))))
                .collect(Collectors.groupingBy(pair -> pair, Collectors.counting()));
        shared.forEach((pair, count) -> {
            if (count >= ALIKE * Math.min(runs[pair.get(0)], runs[pair.get(1)])) {
                join(pair.get(0), pair.get(1));
            }
        });
    }

    private int first(int text) {
        int at = text;
        while (first[at] != at) {
            at = first[at];
        }
        return at;
    }

    private void join(int one, int other) {
        first[Math.max(first(one), first(other))] = Math.min(first(one), first(other));
    }
}
