package org.sekisho.reading.extraction.ledger;

import java.nio.charset.StandardCharsets;

/** What bytes are, told by how they begin and never by a name. */
enum Kind {
    XML,
    TEXT,
    DOCUMENT,
    PICTURE,
    OTHER;

    private static final int MANY = 9;
    private static final int OF = 10;

    static Kind of(byte[] bytes, int start) {
        String begins = new String(bytes, 0, start, StandardCharsets.ISO_8859_1);
        String text = begins.replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)?[\\s\0]*", "");
        if (begins.startsWith("PK\u0003\u0004")
                || begins.startsWith("%PDF")
                || begins.startsWith("\u00D0\u00CF\u0011\u00E0")
                || begins.startsWith("{\\rtf")
                || isHtml(text)) {
            return DOCUMENT;
        }
        if (text.startsWith("<")) {
            return XML;
        }
        if (isPicture(begins)) {
            return PICTURE;
        }
        return isText(bytes, start) ? TEXT : OTHER;
    }

    private static boolean isHtml(String text) {
        String start = text.substring(0, Math.min(text.length(), 15)).toLowerCase(java.util.Locale.ROOT);
        return start.startsWith("<html") || start.startsWith("<!doctype html");
    }

    private static boolean isPicture(String begins) {
        return begins.startsWith("\u0089PNG\r\n")
                || begins.startsWith("\u00FF\u00D8\u00FF")
                || begins.startsWith("GIF8")
                || begins.startsWith("II*\0")
                || begins.startsWith("MM\0*");
    }

    private static boolean isText(byte[] bytes, int length) {
        int printed = 0;
        for (int at = 0; at < length; at++) {
            printed += bytes[at] >= ' ' || bytes[at] < 0 || Character.isWhitespace(bytes[at]) ? 1 : 0;
        }
        return OF * printed >= MANY * length
                && new String(bytes, 0, length, StandardCharsets.UTF_8)
                                .chars()
                                .filter(character -> character == 0xFFFD)
                                .count()
                        <= 1;
    }
}
