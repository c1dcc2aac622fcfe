package org.sekisho.desk.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Findings in one place, a claim or a paragraph, in the order of the text.
 *
 * @param page of the document, on which the first hit stands; 0 where there are no pages
 * @param quotes the words around the hits; hits close to each other stand in one
 */
public record HitPlace(PlaceWords place, int page, List<Hit> hits, List<Quote> quotes) {

    /**
     * Words of the text with hits in them.
     *
     * @param entries codes of those that its hits speak for
     * @param recognised how surely the least sure of them was recognised in a picture, of 100; null where all were text already
     */
    public record Quote(
            List<Piece> pieces,
            List<String> entries,
            List<String> kindKeys,
            @Nullable Integer recognised) {

        /** Whether nothing but words was found here, whose rules stand under their entries. */
        public boolean onlyWords() {
            return kindKeys.stream().allMatch("kind.WORDS"::equals);
        }

        @Override
        public String toString() {
            return "quote of %d pieces".formatted(pieces.size());
        }
    }

    /**
     * A part of a quote.
     *
     * @param numbers of the hits that begin in it, and lie in it where they overlap; empty for what does not stand in the text
     * @param marked whether it was found, or stands around what was
     */
    public record Piece(String words, List<Integer> numbers, boolean marked) {

        @Override
        public String toString() {
            return marked ? "hits " + numbers : "words";
        }
    }

    /** The number of the first hit; 0 if it does not stand in the text. */
    public int number() {
        return hits.get(0).number();
    }

    @Override
    public String toString() {
        return "%d hits at %s".formatted(hits.size(), place);
    }
}
