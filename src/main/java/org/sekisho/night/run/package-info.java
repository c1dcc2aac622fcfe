/**
 * The record of a run: its lists, how it stands, what alarmed it, what proves it, and its report. Open {@link
 * org.sekisho.night.run.ScreeningRuns} first.
 */
@NamedInterface("run")
@NullMarked
package org.sekisho.night.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
