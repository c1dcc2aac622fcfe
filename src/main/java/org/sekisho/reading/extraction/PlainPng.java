package org.sekisho.reading.extraction;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;

/** Looks at a PNG without decoding it: its parts, in order, and the size it claims. */
final class PlainPng {

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
