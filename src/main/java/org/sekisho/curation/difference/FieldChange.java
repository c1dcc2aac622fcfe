package org.sekisho.curation.difference;

import java.util.List;

/**
 * What came and went under one key.
 *
 * @param field the key, {@code rules} or {@code basis.url}
 * @param gone values that were there, a rule, an example or a text each
 * @param come values that are new
 * @param moved values that stand elsewhere among the others
 */
public record FieldChange(String field, List<String> gone, List<String> come, List<String> moved) {

    public FieldChange {
        gone = List.copyOf(gone);
        come = List.copyOf(come);
        moved = List.copyOf(moved);
    }
}
