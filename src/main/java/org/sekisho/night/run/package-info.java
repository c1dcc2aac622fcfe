/**
 * The record of a run: what it is called, how it stands, what alarmed it and what proves it. Open {@link
 * org.sekisho.night.run.ScreeningRuns} first.
 */
@NamedInterface("run")
@NullMarked
package org.sekisho.night.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
