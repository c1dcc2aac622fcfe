package org.sekisho.office.precedent;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Compares two lists of words. */
final class DiffUtilsChanges {

    private DiffUtilsChanges() {}

    /** A change: items {@code from} to {@code until} of one list became {@code at} to {@code to} of the other. */
    record Changed(int from, int until, int at, int to) {

        private static Changed of(AbstractDelta<String> delta) {
            Chunk<String> gone = delta.getSource();
            Chunk<String> come = delta.getTarget();
            return new Changed(
                    gone.getPosition(),
                    gone.getPosition() + gone.size(),
                    come.getPosition(),
                    come.getPosition() + come.size());
        }

        private boolean reaches(Changed next, List<String> now) {
            return now.subList(to, next.at).stream().allMatch(String::isBlank);
        }

        private Changed and(Changed next) {
            return new Changed(from, next.until, at, next.to);
        }
    }

    /**
     * In the order of the text. What was taken out and what was put in at one place may come apart, and is one change; so are
     * changes with nothing but a space between them.
     */
    static List<Changed> between(List<String> before, List<String> now) {
        List<Changed> found = DiffUtils.diff(before, now, new MyersDiffWithLinearSpace<>()).getDeltas().stream()
                .map(Changed::of)
                .sorted(Comparator.comparingInt(Changed::at).thenComparingInt(Changed::from))
                .toList();
        List<Changed> whole = new ArrayList<>();
        for (Changed next : found) {
            int last = whole.size() - 1;
            if (last >= 0 && whole.get(last).reaches(next, now)) {
                whole.set(last, whole.get(last).and(next));
            } else {
                whole.add(next);
            }
        }
        return whole;
    }
}
