package org.sekisho.desk.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.ReaderPage;
import org.sekisho.reading.extraction.PageImage;
import org.sekisho.reading.extraction.PageImage.NoPageImage;

/**
 * A page of an original.
 *
 * @param document the one that is shown
 * @param number of its page, from 1
 * @param marks what was found on it
 */
record OriginalPage(
        ReaderPage reader,
        long id,
        String filing,
        List<Document> documents,
        long document,
        int number,
        Drawn drawn,
        Marks marks) {

    /** A document of the filing. Its name can say what the filing is about. */
    record Document(long id, String name, boolean shown) {

        @Override
        public String toString() {
            return "document " + id;
        }
    }

    /**
     * What came of drawing it.
     *
     * @param pages of the document; 0 if it could not be drawn
     * @param whole false if something on it could not be drawn
     * @param whyNotKey of the words for why there is no picture; null if there is one
     */
    record Drawn(
            int pages,
            int width,
            int height,
            boolean whole,
            @Nullable String whyNotKey) {

        static Drawn of(PageImage image) {
            return image.handledBy(new PageImage.Handler<>() {
                @Override
                public Drawn picture(PageImage.Picture picture) {
                    return new Drawn(picture.pages(), picture.width(), picture.height(), picture.whole(), null);
                }

                @Override
                public Drawn none(NoPageImage reason) {
                    return new Drawn(0, 0, 0, false, "no-picture." + reason);
                }
            });
        }
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < drawn.pages();
    }
}
