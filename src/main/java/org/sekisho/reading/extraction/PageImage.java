package org.sekisho.reading.extraction;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.sekisho.intake.filing.PlacedWord;

/** A page as a picture, or why there is none. */
public sealed interface PageImage {

    <T> T handledBy(Handler<T> handler);

    /** One answer for each ending. */
    interface Handler<T> {

        T picture(Picture picture);

        T none(NoPageImage reason);
    }

    /** The picture: a PNG of pixels alone, drawn anew, with no byte of the applicant's file in it. */
    final class Picture implements PageImage {

        private final byte[] png;
        private final int width;
        private final int height;
        private final int pages;
        private final boolean whole;
        private final List<PlacedWord> placed;

        private Picture(byte[] png, int width, int height, int pages, boolean whole, List<PlacedWord> placed) {
            this.png = png;
            this.width = width;
            this.height = height;
            this.pages = pages;
            this.whole = whole;
            this.placed = placed;
        }

        /** Writes the PNG. */
        public void writeTo(OutputStream out) throws IOException {
            out.write(png);
        }

        /** Bytes of the PNG. */
        public int size() {
            return png.length;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }

        /** How many pages the document says it has. */
        public int pages() {
            return pages;
        }

        /** False if something on the page could not be drawn: the reader has to be told. */
        public boolean whole() {
            return whole;
        }

        /** The letters that the page prints, each where it stands in the picture; empty for a scan. */
        public List<PlacedWord> placed() {
            return placed;
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.picture(this);
        }

        @Override
        public String toString() {
            return "%d x %d pixels".formatted(width, height);
        }
    }

    /** No picture. */
    record None(NoPageImage reason) implements PageImage {

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.none(reason);
        }
    }

    /**
     * What a parser process says is a PNG of a page. A document may have taken that process over, so anything but the
     * plainest PNG of a size that was asked for is answered as if the process had died.
     */
    static PageImage drawn(byte[] png, int pages, boolean whole, List<PlacedWord> placed) {
        return PlainPng.sizeOf(png)
                .<PageImage>map(size ->
                        new Picture(png.clone(), size.width(), size.height(), pages, whole, List.copyOf(placed)))
                .orElse(new None(NoPageImage.CRASHED));
    }
}
