/**
 * Numbers for the office's monitoring: after each run by a file, and at any time by the desk and by workers. Open {@link
 * org.sekisho.night.metrics.Metric} first: it lists all there is.
 */
@NamedInterface("metrics")
@NullMarked
package org.sekisho.night.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
