/** The steps by which a night proves itself before it reports. Open {@link org.sekisho.night.check.ReconcileOutcomesStep} first. */
@NamedInterface("check")
@NullMarked
package org.sekisho.night.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
