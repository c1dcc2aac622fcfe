/**
 * Changes from one list, or one edition of it, to another: by entries and what they are made of, not by lines of
 * text. Open {@link org.sekisho.curation.difference.ListDifference} first.
 */
@NullMarked
@NamedInterface("difference")
package org.sekisho.curation.difference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
