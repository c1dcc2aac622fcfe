/**
 * Checks for faults in lists that can be read. Open {@link org.sekisho.curation.lint.Check} first: it names
 * every check, and to add one is to add a line there and a method.
 */
@NullMarked
@NamedInterface("lint")
package org.sekisho.curation.lint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
