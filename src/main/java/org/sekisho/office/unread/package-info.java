/**
 * Filings that could not be read in full: which they are, what is to be tried again, what was replaced by
 * a readable copy. Open {@link org.sekisho.office.unread.UnreadFilings} first.
 */
@NamedInterface("unread")
@NullMarked
package org.sekisho.office.unread;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
