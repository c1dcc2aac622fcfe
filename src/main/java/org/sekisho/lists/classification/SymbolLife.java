package org.sekisho.lists.classification;

import org.jspecify.annotations.Nullable;

/**
 * A symbol's life as far as the data tell it.
 *
 * @param from the edition that brought it; null where the data do not say
 * @param seen the last edition in which it was seen
 * @param gone the first edition seen without it; null if it was never missed. It may have left earlier: editions
 *     between {@code seen} and {@code gone} were not looked into
 */
record SymbolLife(
        @Nullable SchemeEdition from,
        SchemeEdition seen,
        @Nullable SchemeEdition gone) {

    /** Reads {@code from,seen,gone} of which the first and the last may be empty. */
    public static SymbolLife parse(String written) {
        String[] parts = written.split(",", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not the life of a symbol: " + written);
        }
        return new SymbolLife(
                edition(parts[0]),
                SchemeEdition.parse(parts[1]).orElseThrow(() -> new IllegalArgumentException("Not seen: " + written)),
                edition(parts[2]));
    }

    private static @Nullable SchemeEdition edition(String written) {
        return SchemeEdition.parse(written).orElse(null);
    }

    /** The same symbol seen in a further edition. It is not gone if it is there again. */
    public SymbolLife alsoSeen(@Nullable SchemeEdition from, SchemeEdition edition) {
        SchemeEdition earliest = this.from == null || (from != null && from.isBefore(this.from)) ? from : this.from;
        return seen.isBefore(edition) ? new SymbolLife(earliest, edition, null) : new SymbolLife(earliest, seen, gone);
    }

    public SymbolLife missedIn(SchemeEdition edition) {
        return gone == null && seen.isBefore(edition) ? new SymbolLife(from, seen, edition) : this;
    }

    /** The written form again. */
    public String written() {
        return "%s,%s,%s".formatted(from == null ? "" : from, seen, gone == null ? "" : gone);
    }
}
