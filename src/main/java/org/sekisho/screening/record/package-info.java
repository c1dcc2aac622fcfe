/**
 * Outcomes as they are recorded, with all that explains them. Open {@link org.sekisho.screening.record.ScreeningOutcomes}
 * first.
 */
@NamedInterface("record")
@NullMarked
package org.sekisho.screening.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
