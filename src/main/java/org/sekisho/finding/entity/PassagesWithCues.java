package org.sekisho.finding.entity;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;

/** Which passages of a long text can hold a statement of state funding at all. */
final class PassagesWithCues {

    private PassagesWithCues() {}

    /** Indices, ascending. */
    static NavigableSet<Integer> in(FilingText text) {
        NavigableSet<Integer> found = new TreeSet<>();
        int at = FundingCues.next(text.words(), 0);
        while (at >= 0) {
            int index = passageAt(text.passages(), at);
            if (index >= 0) {
                found.add(index);
                at = Math.max(at, text.passages().get(index).span().end() - 1);
            }
            at = FundingCues.next(text.words(), at + 1);
        }
        return found;
    }

    private static int passageAt(List<Passage> passages, int position) {
        int low = 0;
        int high = passages.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Passage passage = passages.get(middle);
            if (position < passage.span().start()) {
                high = middle - 1;
            } else if (position >= passage.span().end()) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }
}
