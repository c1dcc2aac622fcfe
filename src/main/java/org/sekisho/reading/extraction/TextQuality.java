package org.sekisho.reading.extraction;

import java.util.List;
import org.sekisho.intake.filing.TextBlock;

/** Tells text that says something else, or nothing, to a program than to a person. */
public interface TextQuality {

    /** The pages of a document of which the text is not what it seems, with counts and without a word of it. */
    List<UnreadPart> verdicts(String document, ExtractedText text);

    /** The same for the text of a document in an office's format, as a whole: it has no pages. */
    List<UnreadPart> verdicts(String document, List<TextBlock> text);
}
