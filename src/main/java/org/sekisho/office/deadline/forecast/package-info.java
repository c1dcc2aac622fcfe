/**
 * Which clocks run out if people go on deciding at a pace. Open {@link org.sekisho.office.deadline.forecast.Forecast} first.
 */
@NamedInterface("deadline-forecast")
@NullMarked
package org.sekisho.office.deadline.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
