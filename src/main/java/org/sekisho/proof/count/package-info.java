/**
 * What proves that a night can be trusted: the count over all time, and the sample that is matched again by the slow
 * path. Open {@link org.sekisho.proof.count.AllTimeCount} first.
 */
@NamedInterface("count")
@NullMarked
package org.sekisho.proof.count;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
