package org.sekisho.finding.entity;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An order of signs, written {@code MADE 25 LINK FILLER* GOVERNMENT|BODY}: a number is how many pieces may lie between, and a
 * star means any number of that sign.
 *
 * <p>It keeps where each step can end, for all beginnings at once. So it takes time in proportion to the text and the
 * number of its steps, whatever the text.
 */
final class Rule {

    private final List<Step> steps;

    private Rule(List<Step> steps) {
        this.steps = steps;
    }

    static Rule of(String written) {
        return new Rule(Arrays.stream(written.split(" ")).map(Step::of).toList());
    }

    boolean holdsIn(List<Piece> pieces) {
        BitSet ends = new BitSet(pieces.size() + 1);
        ends.set(0, pieces.size());
        for (Step step : steps) {
            ends = step.from(ends, pieces);
            if (ends.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** @param gap how many pieces may be passed over; 0 for a step that reads a sign */
    private record Step(Set<Sign> signs, boolean repeats, int gap) {

        static Step of(String written) {
            if (Character.isDigit(written.charAt(0))) {
                return new Step(Set.of(), false, Integer.parseInt(written));
            }
            boolean repeats = written.endsWith("*");
            String names = repeats ? written.substring(0, written.length() - 1) : written;
            Set<Sign> signs = Arrays.stream(names.split("\\|"))
                    .map(Sign::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Sign.class)));
            return new Step(signs, repeats, 0);
        }

        BitSet from(BitSet starts, List<Piece> pieces) {
            if (gap > 0) {
                return skipped(starts, pieces);
            }
            BitSet ends = repeats ? (BitSet) starts.clone() : new BitSet(pieces.size() + 1);
            for (int at = starts.nextSetBit(0); at >= 0 && at < pieces.size(); at = next(starts, ends, at)) {
                if (pieces.get(at).isAny(signs)) {
                    ends.set(at + 1);
                }
            }
            return ends;
        }

        private int next(BitSet starts, BitSet ends, int at) {
            return repeats ? ends.nextSetBit(at + 1) : starts.nextSetBit(at + 1);
        }

        private BitSet skipped(BitSet starts, List<Piece> pieces) {
            BitSet ends = (BitSet) starts.clone();
            int reach = -1;
            for (int at = 0; at < pieces.size(); at++) {
                reach = starts.get(at) ? at + gap : reach;
                if (pieces.get(at).is(Sign.STOP)) {
                    reach = -1;
                } else if (at < reach) {
                    ends.set(at + 1);
                }
            }
            return ends;
        }
    }
}
