/** All patterns looked for at once. Open {@link org.sekisho.finding.matching.search.WordFinder} first. */
@NullMarked
package org.sekisho.finding.matching.search;

import org.jspecify.annotations.NullMarked;
