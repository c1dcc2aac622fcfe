package org.sekisho.lists.classification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.ClassificationSymbol;

/**
 * An answer of the shipped data on a symbol. Never {@link Unknown} where the data have a hole: that is {@link NotCovered},
 * and an answer of its own.
 */
public sealed interface Knowledge {

    /** It is in the scheme, as far as the data reach. */
    record Known(SymbolLife life) implements Knowledge {}

    /**
     * It was in the scheme once, and a later edition lacks it.
     *
     * @param successors where it moved, by the concordance; empty if that is not known
     */
    record KnownUntil(SymbolLife life, List<Equivalent> successors) implements Knowledge {

        public KnownUntil {
            successors = List.copyOf(successors);
        }
    }

    /**
     * An edition that the data list in full does not have it.
     *
     * @param asOf that edition
     * @param nearest the symbol above it, as far as there is one, and its neighbours
     */
    record Unknown(SchemeEdition asOf, List<ClassificationSymbol> nearest) implements Knowledge {

        public Unknown {
            nearest = List.copyOf(nearest);
        }
    }

    /**
     * The data do not list this part of the scheme, or not in the edition asked for, so nothing can be said.
     *
     * @param listed the newest edition in which this part was listed in full; null if never
     */
    record NotCovered(@Nullable SchemeEdition listed) implements Knowledge {}
}
