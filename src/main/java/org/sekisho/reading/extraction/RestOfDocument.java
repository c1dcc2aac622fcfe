package org.sekisho.reading.extraction;

import java.util.ArrayList;
import java.util.List;
import org.sekisho.intake.filing.JoinedLines;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;

/**
 * The words that a document's reader passed over, as text like any other: between the parts that a format knows, on its
 * first page, in attributes and remarks. They stand behind the description.
 */
final class RestOfDocument {

    /** Letters of the longest piece that shares a block, such as a name or heading; a sentence stands alone. */
    private static final int SHORT = 80;

    private static final int LONGEST_BLOCK = 600;

    private final String document;
    private final List<TextBlock> blocks = new ArrayList<>();
    private final StringBuilder together = new StringBuilder();

    private RestOfDocument(String document) {
        this.document = document;
    }

    static List<TextBlock> blocksOf(String document, List<String> pieces) {
        RestOfDocument rest = new RestOfDocument(document);
        pieces.forEach(rest::add);
        rest.end();
        return rest.blocks;
    }

    private void add(String piece) {
        if (piece.length() > SHORT || together.length() > LONGEST_BLOCK) {
            end();
        }
        together.append(together.isEmpty() ? "" : "; ").append(piece);
        if (piece.length() > SHORT) {
            end();
        }
    }

    private void end() {
        String words = JoinedLines.of(together);
        together.setLength(0);
        if (!words.isEmpty()) {
            blocks.add(TextBlock.of(Section.DESCRIPTION, document, words));
        }
    }
}
