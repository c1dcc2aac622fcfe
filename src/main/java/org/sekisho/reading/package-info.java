/**
 * Reads filings, from bytes to passages: {@code gazette} the formats of offices; {@code extraction} everything else, in
 * a process that may die; {@code passage} the places an examiner is pointed at. Open {@link
 * org.sekisho.reading.extraction.FilingReader} first.
 */
@ApplicationModule(
        displayName = "Reading",
        allowedDependencies = {"intake::filing", "machine::fault", "machine::shipped", "machine::xml", "machine::yaml"})
@NullMarked
package org.sekisho.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
