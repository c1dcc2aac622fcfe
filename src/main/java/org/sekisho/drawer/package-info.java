/**
 * The drawer of filings that could not be read in full: what lies in it, what is to be tried again, what was replaced by
 * a readable copy. Open {@link org.sekisho.drawer.Drawer} first.
 */
@ApplicationModule(
        displayName = "Drawer",
        allowedDependencies = {"filing", "clock", "intake", "extraction", "screening", "review", "audit"})
@NullMarked
package org.sekisho.drawer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
