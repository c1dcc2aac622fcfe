package org.sekisho.reading.extraction;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sekisho.intake.filing.PlacedWord;

/** A page as a picture, or why there is none. */
public sealed interface PageImage {

    <T> T handledBy(Handler<T> handler);

    /** Answers for each ending. */
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

        /** The number of pages that the document says it has. */
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

    /** The reason why there is no picture. */
    record None(NoPageImage reason) implements PageImage {

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.none(reason);
        }
    }

    /**
     * Checks a PNG that a parser process sent. A document may have taken that process over, so anything but the
     * plainest PNG of a size that was asked for is answered as if the process had died.
     */
    static PageImage drawn(byte[] png, int pages, boolean whole, List<PlacedWord> placed) {
        return PlainPng.sizeOf(png)
                .<PageImage>map(size ->
                        new Picture(png.clone(), size.width(), size.height(), pages, whole, List.copyOf(placed)))
                .orElse(new None(NoPageImage.CRASHED));
    }

    /** Looks at a PNG without decoding it: its parts, in order, and the size it claims. */
    static final class PlainPng {

        private static final long SIGNATURE = 0x89504E470D0A1A0AL;
        private static final int HEADER = 0x49484452; // IHDR
        private static final int PIXELS = 0x49444154; // IDAT
        private static final int END = 0x49454E44; // IEND
        private static final int HEADER_LENGTH = 13;
        private static final int CHECKSUM_LENGTH = Integer.BYTES;

        /** Colours as numbers without a palette: grey, and red, green and blue. */
        private static final Set<Byte> COLOURS = Set.of((byte) 0, (byte) 2);

        private PlainPng() {}

        record Size(int width, int height) {}

        /** The size; empty if it is no PNG, has parts that no page needs, or is larger than any page is drawn. */
        static Optional<Size> sizeOf(byte[] bytes) {
            try {
                ByteBuffer png = ByteBuffer.wrap(bytes);
                if (png.getLong() != SIGNATURE || png.getInt() != HEADER_LENGTH || png.getInt() != HEADER) {
                    return Optional.empty();
                }
                Size size = new Size(png.getInt(), png.getInt());
                boolean plain = png.get() == Byte.SIZE && COLOURS.contains(png.get()) && isPossible(size);
                skip(png, HEADER_LENGTH - 2 * Integer.BYTES - 2 + CHECKSUM_LENGTH);
                return plain && holdsPixelsAlone(png) ? Optional.of(size) : Optional.empty();
            } catch (BufferUnderflowException e) {
                return Optional.empty();
            }
        }

        private static boolean isPossible(Size size) {
            return size.width() > 0 && size.height() > 0 && Math.max(size.width(), size.height()) <= PageSize.LONGEST;
        }

        private static boolean holdsPixelsAlone(ByteBuffer png) {
            boolean pixels = false;
            while (true) {
                int length = png.getInt();
                int part = png.getInt();
                skip(png, length);
                skip(png, CHECKSUM_LENGTH);
                if (part == END) {
                    return pixels && length == 0 && !png.hasRemaining();
                }
                if (part != PIXELS) {
                    return false;
                }
                pixels = true;
            }
        }

        private static void skip(ByteBuffer png, int length) {
            if (length < 0 || length > png.remaining()) {
                throw new BufferUnderflowException();
            }
            png.position(png.position() + length);
        }
    }
}
