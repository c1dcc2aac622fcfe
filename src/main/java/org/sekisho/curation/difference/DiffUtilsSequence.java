package org.sekisho.curation.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sekisho.curation.difference.ListDifference.FieldChange;

/** Compares two sequences of values. */
final class DiffUtilsSequence {

    private DiffUtilsSequence() {}

    /** Empty if they are the same. */
    static Optional<FieldChange> change(String field, List<String> before, List<String> after) {
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            gone.addAll(delta.getSource().getLines());
            come.addAll(delta.getTarget().getLines());
        }
        List<String> moved = new ArrayList<>();
        for (String value : List.copyOf(come)) {
            if (gone.remove(value)) {
                come.remove(value);
                moved.add(value);
            }
        }
        return gone.isEmpty() && come.isEmpty() && moved.isEmpty()
                ? Optional.empty()
                : Optional.of(new FieldChange(field, gone, come, moved));
    }
}
