package org.sekisho.screening.record;

import org.sekisho.intake.filing.FilingNumber;

/**
 * A filing that broke the program.
 *
 * @param detail the number of the fault, or what is known of it
 */
public record RecordedFault(FilingNumber filing, String detail) {}
