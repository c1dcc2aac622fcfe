package org.sekisho.curation;

import java.util.List;
import org.sekisho.curation.lint.Remark;
import org.sekisho.curation.lint.Remark.Severity;

/**
 * What came of looking through one entry.
 *
 * @param remarks in the order of their lines, which count from the first line of the list
 * @param examples how each came out
 */
public record EntryInspection(List<Remark> remarks, List<Tried> examples) {

    public EntryInspection {
        remarks = List.copyOf(remarks);
        examples = List.copyOf(examples);
    }

    /**
     * An example.
     *
     * @param lines for a person: what it is, and what found it
     */
    public record Tried(boolean passes, List<String> lines) {

        public Tried {
            lines = List.copyOf(lines);
        }
    }

    /** Whether a run could not use the entry. */
    public boolean hasErrors() {
        return remarks.stream().anyMatch(remark -> remark.severity() == Severity.ERROR);
    }
}
