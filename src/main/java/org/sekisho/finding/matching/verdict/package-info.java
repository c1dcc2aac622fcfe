/**
 * What matching says of an entry: result and explanation at once. Open {@link org.sekisho.finding.matching.verdict.Verdict}
 * first.
 */
@NamedInterface("matching")
@NullMarked
package org.sekisho.finding.matching.verdict;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
