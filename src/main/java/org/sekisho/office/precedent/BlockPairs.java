package org.sekisho.office.precedent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sekisho.office.precedent.DiffUtilsChanges.Changed;

/**
 * Which block of one version became which of another: first those with the same words, in order and then anywhere; then those
 * most alike; then claims of one number.
 */
final class BlockPairs {

    /** Half of what they say. */
    private static final double ALIKE = 0.5;

    /** How much more it speaks for two blocks that they have one number. */
    private static final double SAME_NUMBER = 0.1;

    /** If more blocks than this were changed, each is held against those that stand near its place. */
    private static final int MOST_TO_COMPARE = 40_000;

    private static final int NEAR = 100;

    private static final int NONE = -1;

    private final List<VersionBlock> before;
    private final List<VersionBlock> now;
    private final int[] became;
    private final int[] was;

    private BlockPairs(List<VersionBlock> before, List<VersionBlock> now) {
        this.before = before;
        this.now = now;
        this.became = new int[before.size()];
        this.was = new int[now.size()];
        Arrays.fill(became, NONE);
        Arrays.fill(was, NONE);
    }

    static BlockPairs of(List<VersionBlock> before, List<VersionBlock> now) {
        BlockPairs pairs = new BlockPairs(before, now);
        pairs.sameWordsInOrder();
        pairs.sameWordsElsewhere();
        pairs.alike();
        pairs.claimsOfOneNumber();
        return pairs;
    }

    /** Below 0 if it was taken out. */
    int became(int earlier) {
        return became[earlier];
    }

    /** Below 0 if it is new. */
    int was(int later) {
        return was[later];
    }

    /** The order in which the blocks of both versions stand: what of it changed was taken out, put in or moved. */
    List<Changed> order() {
        List<String> earlier = IntStream.range(0, became.length)
                .mapToObj(i -> became[i] == NONE ? "gone " + i : "pair " + i)
                .toList();
        List<String> later = IntStream.range(0, was.length)
                .mapToObj(i -> was[i] == NONE ? "new " + i : "pair " + was[i])
                .toList();
        return DiffUtilsChanges.between(earlier, later);
    }

    private void pair(int earlier, int later) {
        became[earlier] = later;
        was[later] = earlier;
    }

    private void sameWordsInOrder() {
        int from = 0;
        int at = 0;
        List<Changed> all = new ArrayList<>(DiffUtilsChanges.between(inSections(before), inSections(now)));
        all.add(new Changed(before.size(), before.size(), now.size(), now.size()));
        for (Changed changed : all) {
            for (; at < changed.at(); at++) {
                pair(from++, at);
            }
            from = changed.until();
            at = changed.to();
        }
    }

    private static List<String> inSections(List<VersionBlock> blocks) {
        return blocks.stream()
                .map(block -> block.first().section() + " " + block.words())
                .toList();
    }

    private void sameWordsElsewhere() {
        Map<String, Deque<Integer>> gone = new HashMap<>();
        unpaired(became)
                .forEach(i -> gone.computeIfAbsent(before.get(i).words(), words -> new ArrayDeque<>())
                        .add(i));
        for (int later : unpaired(was)) {
            Deque<Integer> same = gone.getOrDefault(now.get(later).words(), new ArrayDeque<>());
            if (!same.isEmpty()) {
                pair(same.remove(), later);
            }
        }
    }

    private static List<Integer> unpaired(int[] blocks) {
        return IntStream.range(0, blocks.length)
                .filter(i -> blocks[i] == NONE)
                .boxed()
                .toList();
    }

    private record Candidate(int earlier, int later, double likeness) {

        int distance() {
            return Math.abs(earlier - later);
        }
    }

    private void alike() {
        List<Candidate> candidates = new ArrayList<>();
        List<Integer> gone = unpaired(became);
        List<Integer> come = unpaired(was);
        for (int i = 0; i < come.size(); i++) {
            for (int earlier : near(gone, i, come.size())) {
                double likeness = likeness(earlier, come.get(i));
                if (likeness >= ALIKE) {
                    candidates.add(new Candidate(earlier, come.get(i), likeness));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::likeness)
                .reversed()
                .thenComparingInt(Candidate::distance)
                .thenComparingInt(Candidate::later));
        for (Candidate candidate : candidates) {
            if (became[candidate.earlier()] == NONE && was[candidate.later()] == NONE) {
                pair(candidate.earlier(), candidate.later());
            }
        }
    }

    private static List<Integer> near(List<Integer> gone, int at, int all) {
        if ((long) gone.size() * all <= MOST_TO_COMPARE) {
            return gone;
        }
        int middle = (int) ((long) at * gone.size() / all);
        return gone.subList(Math.max(0, middle - NEAR), Math.min(gone.size(), middle + NEAR));
    }

    private double likeness(int earlier, int later) {
        VersionBlock one = before.get(earlier);
        VersionBlock other = now.get(later);
        if (!one.isOfTheKindOf(other)) {
            return 0;
        }
        double likeness = one.likeness(other);
        return likeness >= ALIKE && one.hasNumberOf(other) ? likeness + SAME_NUMBER : likeness;
    }

    private void claimsOfOneNumber() {
        for (int later : unpaired(was)) {
            VersionBlock claim = now.get(later);
            if (claim.isClaim()) {
                unpaired(became).stream()
                        .filter(i -> before.get(i).isClaim() && before.get(i).hasNumberOf(claim))
                        .findFirst()
                        .ifPresent(i -> pair(i, later));
            }
        }
    }
}
