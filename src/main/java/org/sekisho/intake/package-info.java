/**
 * What came in. {@code filing} is what an applicant sent and the register of all of it; {@code inbox} finds, fingerprints and
 * registers what is new. Open {@link org.sekisho.intake.inbox.Intake} first.
 */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"machine::database", "machine::fault", "machine::shipped"})
@NullMarked
package org.sekisho.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
