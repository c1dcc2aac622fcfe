package org.sekisho.office.partner;

import java.util.Arrays;

/**
 * The elements of DER, one behind the other, no deeper than whoever reads them asks: bytes made by an attacker bring about
 * neither recursion nor objects without number. Looks at no tag: its reader encodes anew what was read, and compares.
 */
final class DerElements {

    private static final int LONG_FORM = 0x80;
    private static final int MOST_OCTETS_OF_LENGTH = 4;

    private final byte[] bytes;
    private final int end;
    private int at;

    DerElements(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private DerElements(byte[] bytes, int at, int end) {
        this.bytes = bytes;
        this.at = at;
        this.end = end;
    }

    /** The content of the next element. */
    DerElements in() {
        next();
        int length = next();
        if (length >= LONG_FORM) {
            int octets = length - LONG_FORM;
            require(octets <= MOST_OCTETS_OF_LENGTH);
            length = 0;
            for (int octet = 0; octet < octets; octet++) {
                length = length << Byte.SIZE | next();
            }
        }
        require(length >= 0 && length <= end - at);
        at += length;
        return new DerElements(bytes, at - length, at);
    }

    DerElements behind(int elements) {
        for (int element = 0; element < elements; element++) {
            in();
        }
        return this;
    }

    /** The content of the next element. */
    byte[] content() {
        DerElements inside = in();
        return Arrays.copyOfRange(bytes, inside.at, inside.end);
    }

    byte[] content(int length) {
        byte[] content = content();
        require(content.length == length);
        return content;
    }

    /** The next element with its tag and length. */
    byte[] whole(int most) {
        int from = at;
        in();
        require(at - from <= most);
        return Arrays.copyOfRange(bytes, from, at);
    }

    private int next() {
        require(at < end);
        return Byte.toUnsignedInt(bytes[at++]);
    }

    static void require(boolean asSealed) {
        Why.DAMAGED.when(!asSealed);
    }
}
