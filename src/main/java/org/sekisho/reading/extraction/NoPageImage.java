package org.sekisho.reading.extraction;

/** Reasons why there is no picture of a page, each a code and a sentence for an examiner. */
public enum NoPageImage {
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
