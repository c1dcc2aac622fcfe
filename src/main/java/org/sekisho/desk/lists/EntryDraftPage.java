package org.sekisho.desk.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.ReaderPage;

/**
 * One entry of a draft, as it is written.
 *
 * @param code empty of a new entry
 * @param text in YAML
 * @param fields the form beside it
 * @param problemKey of the words that say why the form is not in the text; null if it is
 * @param checked what the checks say of it; null until they were asked
 */
record EntryDraftPage(
        ReaderPage reader,
        String list,
        String code,
        String text,
        List<Field> fields,
        @Nullable String problemKey,
        @Nullable Checked checked) {

    /**
     * A field of the form beside the text.
     *
     * @param key as the list writes it
     * @param shown what it is held against to see whether it was typed in
     * @param choices none if any text may stand in it
     * @param large whether it has several lines
     */
    record Field(String key, String value, String shown, List<String> choices, boolean large) {

        /** The name of a place on the page, without dots. */
        public String id() {
            return "form-" + key.replace('.', '-');
        }
    }

    /**
     * What the checks say.
     *
     * @param wrong whether it cannot be part of an edition
     * @param remarks by line
     * @param examples how each came out
     */
    record Checked(boolean wrong, List<Said> remarks, List<Example> examples) {

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
    record Example(boolean passes, List<String> lines) {}
}
