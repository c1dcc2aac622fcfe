package org.sekisho.intake.inbox;

import org.sekisho.intake.filing.RegisteredFiling;

/**
 * A copy as the register holds it: a version under the number that was given.
 *
 * @param known whether these bytes were under that number already; nothing was registered then
 */
public record RegisteredCopy(RegisteredFiling filing, boolean known) {}
