package org.sekisho.desk.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.text.PlaceWords;
import org.sekisho.intake.filing.PlacedPage.PlacedWord;

/**
 * Findings on a page of an original, and where they stand in the picture.
 *
 * @param hits those on the page, in the order of the text
 * @param pages those with hits, of all documents
 * @param entry the one whose hits alone are marked; null for all
 * @param language of the filing's words, two letters; null if unknown
 */
record Marks(
        List<Hit> hits,
        List<PageOfHits> pages,
        @Nullable String entry,
        @Nullable String language) {

    private static final String TOP = "original.at.top";
    private static final String MIDDLE = "original.at.middle";
    private static final String BOTTOM = "original.at.bottom";

    /**
     * A hit on the page.
     *
     * @param number as on the page of the case
     * @param atKey of the words for where in the picture it stands; of those that say that nobody knows, if there are no lines
     * @param lines in pixels of the picture
     */
    record Hit(int number, PlaceWords place, String words, String atKey, List<Line> lines) {

        static Hit of(int number, PlaceWords place, String words, List<WordsOnPage.Box> boxes, PagePictures.Drawn on) {
            return new Hit(
                    number,
                    place,
                    words,
                    boxes.isEmpty() ? "original.at.unknown" : third(boxes.get(0).middle()),
                    boxes.stream().map(box -> Line.of(box, on)).toList());
        }

        private static String third(int middle) {
            int third = 3 * middle / PlacedWord.PAGE;
            return third == 0 ? TOP : third == 1 ? MIDDLE : BOTTOM;
        }

        @Override
        public String toString() {
            return "hit %d, %d lines".formatted(number, lines.size());
        }
    }

    /** In pixels of the picture. */
    record Line(int x, int y, int width, int height) {

        static Line of(WordsOnPage.Box box, PagePictures.Drawn on) {
            int x = pixels(box.left(), on.width());
            int y = pixels(box.top(), on.height());
            return new Line(x, y, pixels(box.right(), on.width()) - x, pixels(box.bottom(), on.height()) - y);
        }

        private static int pixels(int place, int side) {
            return (int) Math.round((double) place * side / PlacedWord.PAGE);
        }
    }

    /**
     * A page with hits.
     *
     * @param document its key
     * @param first number of its first hit
     * @param hits how many
     */
    record PageOfHits(long document, String name, int page, int first, int hits, boolean shown) {

        @Override
        public String toString() {
            return "page %d, %d hits".formatted(page, hits);
        }
    }

    /** Whether the picture has any mark. */
    public boolean any() {
        return hits.stream().anyMatch(hit -> !hit.lines().isEmpty());
    }
}
