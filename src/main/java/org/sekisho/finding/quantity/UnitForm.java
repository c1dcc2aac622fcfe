package org.sekisho.finding.quantity;

/**
 * One way to write a unit.
 *
 * @param shy is no unit where a word follows, as in <q>5 in the box</q>
 * @param before is written before the number
 * @param symbol whether it is a symbol rather than a word, so that figures after it can be powers
 */
record UnitForm(String code, boolean shy, boolean before, boolean symbol) {}
