/**
 * Which clocks run out if people go on deciding at a pace. Open {@link org.sekisho.clock.forecast.Forecast} first.
 */
@NamedInterface("forecast")
@NullMarked
package org.sekisho.clock.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
