package org.sekisho.desk.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.ReaderPage;

/**
 * One entry of a draft, as it is written.
 *
 * @param code empty of a new entry
 * @param text in YAML
 * @param checked what the checks say of it; null until they were asked
 */
record EntryDraftPage(
        ReaderPage reader,
        String list,
        String code,
        String text,
        @Nullable Checked checked) {

    /**
     * What the checks say.
     *
     * @param wrong whether it cannot be part of an edition
     * @param remarks by line
     * @param examples how each came out
     */
    record Checked(boolean wrong, List<Said> remarks, List<Example> examples) {

        Checked {
            remarks = List.copyOf(remarks);
            examples = List.copyOf(examples);
        }

        /** Whether there is nothing to mend. */
        public boolean fine() {
            return remarks.isEmpty();
        }

        /** How many examples come out as they must. */
        public long passing() {
            return examples.stream().filter(Example::passes).count();
        }
    }

    /**
     * A remark.
     *
     * @param line of the entry's text, from 1; 0 if it concerns all of it
     * @param mend what to do; may be empty
     */
    record Said(int line, String severityKey, String message, String mend) {}

    /** An example, and what found it. */
    record Example(boolean passes, List<String> lines) {

        Example {
            lines = List.copyOf(lines);
        }
    }
}
