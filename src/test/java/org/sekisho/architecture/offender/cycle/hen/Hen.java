package org.sekisho.architecture.offender.cycle.hen;

import org.sekisho.architecture.offender.cycle.egg.Egg;

/** Comes out of what it lays. */
public record Hen(Egg hatchedFrom) {}
