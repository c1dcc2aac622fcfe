/**
 * The slow path: every place a list asks for, found by its definition, one after the other and without any index. Slow and
 * plain, so that the fast path can be held to it. Open {@link org.sekisho.finding.matching.oracle.SlowWordFinder} first.
 */
@NullMarked
package org.sekisho.finding.matching.oracle;

import org.jspecify.annotations.NullMarked;
