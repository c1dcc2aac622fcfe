/**
 * Finds and fingerprints what is new in the inboxes, and registers it. Open {@link org.sekisho.intake.inbox.Intake} first.
 */
@NamedInterface("inbox")
@NullMarked
package org.sekisho.intake.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
