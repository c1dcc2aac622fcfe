package org.sekisho.office.review;

import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;

/**
 * An order that was given on a case and whose end nobody has noted.
 *
 * @param clock its term
 * @param decided what was decided last on that term; null if nothing was
 */
public record RunningOrder(
        CaseId about,
        FilingNumber number,
        CaseClock clock,
        @Nullable OrderDecision decided) {}
