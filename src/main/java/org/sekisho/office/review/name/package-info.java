/**
 * What people say of the names that were found in a filing's text: that one is none, is something else, or is written otherwise. Open
 * {@link org.sekisho.office.review.name.NameCorrections} first.
 */
@NamedInterface("review-name")
@NullMarked
package org.sekisho.office.review.name;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
