package org.sekisho.office.deadline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a clock is written.
 *
 * @param article of the law; null if none is known
 * @param sources addresses of pages
 * @param verified whether a person has compared the clock with them
 */
public record Provenance(@Nullable String article, List<String> sources, boolean verified) {

    public Provenance {
        sources = List.copyOf(sources);
    }
}
