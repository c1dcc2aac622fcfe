package org.sekisho.office.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case that nobody has decided, as a forecast sees it.
 *
 * @param jurisdiction of its clock; null if none runs
 * @param clock its code; null likewise
 * @param lastDay null if none is known
 */
public record WaitingCase(
        @Nullable String jurisdiction,
        @Nullable String clock,
        @Nullable LocalDate lastDay) {}
