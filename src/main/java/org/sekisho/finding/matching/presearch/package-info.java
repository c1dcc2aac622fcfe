/**
 * Entries that cannot apply are sorted out before any is decided. Open {@link org.sekisho.finding.matching.presearch.Presearch}
 * first.
 */
@NullMarked
package org.sekisho.finding.matching.presearch;

import org.jspecify.annotations.NullMarked;
