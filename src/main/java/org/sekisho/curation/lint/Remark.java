package org.sekisho.curation.lint;

import java.util.Comparator;
import java.util.Locale;

/**
 * Something about a list that its author should know.
 *
 * @param line from 1; 0 if it concerns the whole file
 * @param check the name of the check that found it, by which the documentation explains it
 * @param mend what to do; empty if the message says it
 */
public record Remark(String file, int line, Severity severity, String check, String message, String mend) {

    /** The order by file and line, with what matters most first. */
    public static final Comparator<Remark> IN_ORDER = Comparator.comparing(Remark::file)
            .thenComparingInt(Remark::line)
            .thenComparing(Remark::severity)
            .thenComparing(Remark::message);

    /** The same as an error, if it is a warning. */
    public Remark strictly() {
        return severity == Severity.WARNING ? new Remark(file, line, Severity.ERROR, check, message, mend) : this;
    }

    /** {@code file:line: warning: message; mend}, as editors and build servers read it. */
    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        return "%s: %s: %s%s"
                .formatted(place, severity.name().toLowerCase(Locale.ROOT), message, mend.isEmpty() ? "" : "; " + mend);
    }

    /** How much a remark matters. */
    public enum Severity {
        /** The list must not be used. */
        ERROR,
        /** The list can be used, and somebody should look. */
        WARNING,
        /** It may well be meant so. */
        NOTE
    }
}
