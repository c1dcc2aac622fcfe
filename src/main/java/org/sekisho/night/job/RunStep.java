package org.sekisho.night.job;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A step of a run, by the name that the job gives it.
 *
 * @param completed whether it came to its end
 * @param took from its beginning to its end, however that came; null while it goes on, and if its process died
 */
public record RunStep(
        String name, boolean completed, @Nullable Duration took) {}
