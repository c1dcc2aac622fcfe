package org.sekisho.finding.quantity;

/**
 * A unit as a text writes it.
 *
 * @param end where it ends in the text
 * @param before whether it is one that goes before its number, like pH and $
 * @param oneLetter whether it is a single letter or sign, which may be something else
 */
record WrittenUnit(UnitOfMeasure unit, int end, boolean before, boolean oneLetter) {}
