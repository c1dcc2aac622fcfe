package org.sekisho.intake.inbox;

/** Fits paths into their columns. */
final class JdbcText {

    private JdbcText() {}

    /** The end of a path, which says more than its beginning, if the whole is too long. */
    static String ending(String path, int most) {
        int length = path.codePointCount(0, path.length());
        return length <= most ? path : path.substring(path.offsetByCodePoints(0, length - most));
    }
}
