/**
 * The clocks of the law as data: from what they run, how long, and what silence means when they end. Open {@link
 * org.sekisho.office.deadline.Clocks} first, then {@link org.sekisho.office.deadline.LegalClock}; {@code src/docs/desk.md#deadlines}
 * tells how they are
 * written.
 */
@NamedInterface("deadline")
@NullMarked
package org.sekisho.office.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
