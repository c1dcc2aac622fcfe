/**
 * Looks at all that a night needs, changes nothing, and says what to do about what it finds. Open {@link
 * org.sekisho.night.doctor.Doctor} first: it is the table of contents of what is looked at.
 */
@NamedInterface("doctor")
@NullMarked
package org.sekisho.night.doctor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
