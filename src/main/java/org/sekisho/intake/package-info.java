/**
 * Finds and fingerprints what is new in the inboxes, and registers it. Open {@link org.sekisho.intake.Intake} first.
 */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"fault", "filing"})
@NullMarked
package org.sekisho.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
