package org.sekisho.lists.classification;

import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.ClassificationSymbol;

/**
 * A line of the concordance: what was {@code from} up to edition {@code last} is {@code to} since edition {@code since}.
 *
 * <p>One symbol may move to several, and several to one. Moves are followed both ways, so they find more than a strict
 * reading would: better a filing too many than one too few.
 *
 * @param partial whether only some of the old symbol moved: it is still there, and nothing below it moved with it
 * @param last the last edition with the old symbol; null where it is not known
 * @param since the edition of the change; null if the two stand for the same in two schemes at one time
 * @param source where it is written
 */
record SymbolMove(
        ClassificationSymbol from,
        ClassificationSymbol to,
        boolean partial,
        @Nullable SchemeEdition last,
        @Nullable SchemeEdition since,
        String source) {}
