package org.sekisho.finding.matching.search;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A pattern that occurs in a filing. Where its words stand is worked out when someone asks. For one thread. */
public final class FoundPattern {

    private final Supplier<List<WordHit>> source;
    private @Nullable List<WordHit> hits;

    FoundPattern(Supplier<List<WordHit>> source) {
        this.source = source;
    }

    /** A pattern whose words were all placed at once. */
    public static FoundPattern of(List<WordHit> hits) {
        if (hits.isEmpty()) {
            throw new IllegalArgumentException("A pattern without an occurrence was not found");
        }
        List<WordHit> placed = List.copyOf(hits);
        return new FoundPattern(() -> placed);
    }

    /** Its occurrences, one at least, in reading order. */
    public List<WordHit> hits() {
        List<WordHit> known = hits;
        if (known == null) {
            known = source.get();
            hits = known;
        }
        return known;
    }
}
