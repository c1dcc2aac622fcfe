/**
 * What proves that a night can be trusted: the count over all time, and the sample that is matched again by the slow
 * path. Open {@link org.sekisho.batch.proof.AllTimeCount} first.
 */
@NullMarked
package org.sekisho.batch.proof;

import org.jspecify.annotations.NullMarked;
