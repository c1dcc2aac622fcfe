/** All patterns of all lists, looked for at once, and what was found of them. Open {@link org.sekisho.finding.matching.search.WordFinder} first. */
@NamedInterface("matching")
@NullMarked
package org.sekisho.finding.matching.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
