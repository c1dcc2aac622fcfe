package org.sekisho.curation.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sekisho.lists.keytech.KeyTechnologyList;

/** Filings of which someone has said what has to be found in them. */
public interface Labels {

    /** All of them, one at a time: their texts are not kept. Close it; it may hold a file open. */
    Stream<LabelledFiling> filings();

    /** What a person should know about how the labels were read, such as a column that was not; may be empty. */
    List<String> remarks();

    /**
     * Labels in a CSV file; {@code src/docs/numbers.md#how-well-a-list-finds} describes it. The file is checked here from end to end, and
     * read once more by {@link #filings}.
     *
     * @param lists whose entries and areas the labels may name
     * @throws LabelProblemsException with all that is wrong with the file
     */
    static Labels in(Path file, List<KeyTechnologyList> lists) {
        CommonsCsvLabels labels = new CommonsCsvLabels(file, new ListedCodes(lists));
        labels.check();
        return labels;
    }
}
