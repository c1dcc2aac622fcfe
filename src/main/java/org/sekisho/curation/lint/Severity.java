package org.sekisho.curation.lint;

/** How much a remark matters. */
public enum Severity {
    /** The list must not be used. */
    ERROR,
    /** The list can be used, and somebody should look. */
    WARNING,
    /** It may well be meant so. */
    NOTE
}
