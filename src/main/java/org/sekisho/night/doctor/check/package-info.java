/** What a check is and what it finds. Open {@link org.sekisho.night.doctor.check.Check} first. */
@NamedInterface("doctor")
@NullMarked
package org.sekisho.night.doctor.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
