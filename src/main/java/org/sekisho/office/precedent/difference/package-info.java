/** Two versions of one application, side by side. Open {@link org.sekisho.office.precedent.difference.VersionDifferences} first. */
@NamedInterface("precedent-difference")
@NullMarked
package org.sekisho.office.precedent.difference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
