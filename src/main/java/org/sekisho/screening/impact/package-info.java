/**
 * The changes that another list, or another day, would make for filings that were read already: by the entries that change, and no
 * others. Open {@link org.sekisho.screening.impact.ListImpact} first.
 */
@NamedInterface("impact")
@NullMarked
package org.sekisho.screening.impact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
