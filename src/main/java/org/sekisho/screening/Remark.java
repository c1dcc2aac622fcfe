package org.sekisho.screening;

/**
 * What an office accepts not to be looked at in a filing, which is counted and shown every time.
 *
 * @param detail a code, such as that of a language; may be empty
 * @param count how many of it the filing has
 */
public record Remark(Kind kind, String detail, int count) {

    /** What is not looked at. */
    public enum Kind {
        /** Text in a language that no list has words of and the office accepts; the detail is the language. */
        ACCEPTED_LANGUAGE
    }
}
