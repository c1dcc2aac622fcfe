package org.sekisho.screening.record;

import org.sekisho.screening.Remark;

/**
 * How often something was accepted not to be looked at.
 *
 * @param detail a code, such as that of a language; may be empty
 * @param filings with at least one of it
 * @param parts in all of them
 */
public record RemarkCount(Remark.Kind kind, String detail, int filings, int parts) {}
