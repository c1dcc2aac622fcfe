/**
 * The law's clock of a case: which runs, which ran before and why, and orders that set another one off. Open {@link
 * org.sekisho.desk.deadline.CaseClockPages} first.
 */
@NullMarked
package org.sekisho.desk.deadline;

import org.jspecify.annotations.NullMarked;
