package org.sekisho.reading.extraction;

import java.io.Serializable;

/**
 * The part of a document that is to be looked at.
 *
 * @param number of the page or of the attachment, from 1
 */
public record Sight(Kind kind, int number) implements Serializable {

    /** A page as a person sees it; the same without the letters that were read as text; a picture inside the document; lines. */
    public enum Kind {
        PAGE,
        UNREAD_INK,
        PICTURE,
        LINES
    }

    public static Sight page(int number) {
        return new Sight(Kind.PAGE, number);
    }

    public static Sight unreadInk(int page) {
        return new Sight(Kind.UNREAD_INK, page);
    }

    public static Sight picture(int attachment) {
        return new Sight(Kind.PICTURE, attachment);
    }
}
