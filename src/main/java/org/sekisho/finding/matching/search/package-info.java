/** All patterns looked for at once. Open {@link org.sekisho.finding.matching.search.WordFinder} first. */
@NamedInterface("matching")
@NullMarked
package org.sekisho.finding.matching.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
