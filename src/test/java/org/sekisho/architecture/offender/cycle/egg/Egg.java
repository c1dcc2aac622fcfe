package org.sekisho.architecture.offender.cycle.egg;

import org.jspecify.annotations.Nullable;
import org.sekisho.architecture.offender.cycle.hen.Hen;

/** Is laid by what comes out of it. */
public record Egg(@Nullable Hen laidBy) {}
