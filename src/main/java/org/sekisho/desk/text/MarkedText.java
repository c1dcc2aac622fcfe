package org.sekisho.desk.text;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A filing's text with numbered marks on the words that were found. Marks may overlap; the text is then cut where one
 * begins or ends, and each piece has the numbers of all that cover it.
 */
public record MarkedText(List<Block> blocks) {

    /** How many blocks were recognised in pictures. */
    public long recognised() {
        return blocks.stream().filter(block -> block.recognised() != null).count();
    }

    /** How sure the least sure of them is, of 100. */
    public int leastSure() {
        return blocks.stream()
                .map(Block::recognised)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .min()
                .orElse(100);
    }

    /**
     * The content of one place: a claim, a paragraph, a heading.
     *
     * @param start where it begins in the text of the filing
     * @param sectionKey of the words that name the section; null where the section goes on
     * @param recognised how surely it was recognised in a picture, of 100; null where it was text already
     */
    record Block(
            int start,
            @Nullable String sectionKey,
            PlaceWords place,
            boolean heading,
            @Nullable Integer recognised,
            List<Piece> pieces) {

        @Override
        public String toString() {
            return "block at " + place;
        }
    }

    /**
     * Words with the same marks.
     *
     * @param hits numbers of the marks that cover it
     * @param begins numbers of the marks that begin with it
     */
    record Piece(String words, List<Integer> hits, List<Integer> begins) {

        @Override
        public String toString() {
            return "piece with marks " + hits;
        }
    }
}
