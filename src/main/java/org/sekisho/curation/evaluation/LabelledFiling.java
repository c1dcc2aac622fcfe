package org.sekisho.curation.evaluation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Section;

/**
 * A filing, or a text in place of one, and what has to be found in it.
 *
 * @param id under which misses are named; unique among its labels
 * @param row where it stands among its labels, as a spreadsheet counts, the header being row 1
 */
record LabelledFiling(String id, int row, Expected expected, Content content) {

    /** Its words, or a document that holds them. */
    public sealed interface Content {

        /** Words, all of one section. */
        record Text(Section section, @Nullable String language, String words) implements Content {

            @Override
            public String toString() {
                return "%d characters of %s".formatted(words.length(), section);
            }
        }

        /** A document on disk, in any format that intake reads. */
        record Document(Path file) implements Content {}
    }
}
