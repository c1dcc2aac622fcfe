package org.sekisho.reading.extraction;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sekisho.intake.filing.PlacedPage.PlacedWord;

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
        private final PlainPng.Size size;
        private final int pages;
        private final boolean whole;
        private final List<PlacedWord> placed;

        private Picture(byte[] png, PlainPng.Size size, int pages, boolean whole, List<PlacedWord> placed) {
            this.png = png;
            this.size = size;
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
            return size.width();
        }

        public int height() {
            return size.height();
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
            return "%d x %d pixels".formatted(size.width(), size.height());
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
                .<PageImage>map(size -> new Picture(png.clone(), size, pages, whole, List.copyOf(placed)))
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

    /** Reasons why there is no picture of a page, each a code and a sentence for an examiner. */
    enum NoPageImage {
        NO_SUCH_DOCUMENT("the filing has no such document"),
        NOT_KEPT("its filing carries a classification marking, so its bytes were not kept"),
        NOT_PAGED("it has no pages that could be drawn, as only PDF files and scans have; go by its text"),
        NO_SUCH_PAGE("it has no page of this number"),
        EMPTY("it holds nothing"),
        ENCRYPTED("it is encrypted; ask for a copy without password"),
        DAMAGED("it is damaged; ask for a new copy"),
        TOO_LARGE("the page is larger than the limit"),
        BOMB("it unpacks to far more than its size can hold; do not open it, ask for another copy"),
        TIMED_OUT("drawing it took longer than the limit"),
        OUT_OF_MEMORY("drawing it took more memory than the limit"),
        CRASHED("the parser process died of it"),
        BUSY("the pages of others are being drawn; ask again");

        private final String words;

        NoPageImage(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** The reason that fits what the reader of documents says. */
        public static NoPageImage of(UnreadReason reason) {
            return switch (reason) {
                case EMPTY -> EMPTY;
                case ENCRYPTED -> ENCRYPTED;
                case BOMB -> BOMB;
                case TOO_BIG -> TOO_LARGE;
                case TIMED_OUT -> TIMED_OUT;
                case OUT_OF_MEMORY -> OUT_OF_MEMORY;
                case CRASHED, PROGRAM_FAULT -> CRASHED;
                case MARKED -> NOT_KEPT;
                case UNSUPPORTED_FORMAT,
                        NO_TEXT,
                        RECOGNITION_PUT_OFF,
                        TOO_MANY_PARTS,
                        NO_NUMBER,
                        NOT_LOOKED_AT,
                        IMPOSSIBLE_DATE,
                        FOREIGN_DATA,
                        WRONG_DATA,
                        LONG_FIELDS -> NOT_PAGED;
                case DAMAGED, MALFORMED_XML, BAD_TEXT, DISGUISED, UNREAD_TEXT -> DAMAGED;
            };
        }
    }
}
