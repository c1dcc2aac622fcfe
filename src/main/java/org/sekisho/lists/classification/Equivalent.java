package org.sekisho.lists.classification;

import org.sekisho.intake.filing.ClassificationSymbol;

/**
 * A symbol of another edition, or of another scheme, for what a symbol stands for.
 *
 * @param move the line of the concordance that says so
 * @param newer whether {@code symbol} is the one that came with the change
 */
public record Equivalent(ClassificationSymbol symbol, SymbolMove move, boolean newer) {}
