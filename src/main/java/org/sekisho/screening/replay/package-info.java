/**
 * An outcome proved again: the same version of a filing by the lists that a run went by. Open {@link
 * org.sekisho.screening.replay.FilingReplay} first.
 */
@NamedInterface("replay")
@NullMarked
package org.sekisho.screening.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
