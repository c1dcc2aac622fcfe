/**
 * The clocks of the law as data: from what they run, how long, and what silence means when they end. Open {@link
 * org.sekisho.clock.Clocks} first, then {@link org.sekisho.clock.LegalClock}; {@code src/docs/clocks.md} tells how they are
 * written.
 */
@ApplicationModule(displayName = "Clocks", allowedDependencies = "keytech::reading")
@NullMarked
package org.sekisho.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
