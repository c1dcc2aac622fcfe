/**
 * The law's clock of a case: which runs, which ran before and why, and orders that set another one off. Open {@link
 * org.sekisho.web.clock.CaseClockPages} first.
 */
@NullMarked
package org.sekisho.web.clock;

import org.jspecify.annotations.NullMarked;
