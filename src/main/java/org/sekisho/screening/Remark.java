package org.sekisho.screening;

/**
 * A part of a filing that the office accepts not to be looked at; it is counted and shown every time.
 *
 * @param detail a code, such as that of a language; may be empty
 * @param count how many of it the filing has
 */
public record Remark(Kind kind, String detail, int count) {

    /** Kinds of such parts. */
    public enum Kind {
        /** Text in a language that no list has words of and the office accepts; the detail is the language. */
        ACCEPTED_LANGUAGE,
        /** Formulae and tables that are pictures, beside text that is read; the count is of them. */
        PICTURES,
        /** Lines of PDFs beside what their pages show, where nobody recognises them; the count is of documents. */
        LINES
    }

    /** For a person. */
    public String words() {
        return switch (kind) {
            case ACCEPTED_LANGUAGE -> "not looked at in a language that the settings accept: " + detail;
            case LINES ->
                "documents whose lines were not compared with what their pages show, for want of OCR: " + count;
            case PICTURES -> "formulae and tables that are pictures and were not looked at: " + count;
        };
    }
}
