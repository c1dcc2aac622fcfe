package org.sekisho.lists.keytech;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why an entry is on the list, and where that is written.
 *
 * @param reason in a sentence
 * @param instrument the law or list, {@code Cabinet Order 394/2022}
 * @param article the place in it, {@code Art. 12 no. 3}
 * @param quote its words
 * @param retrieved when the quote was last compared with its source
 * @param url where it can be read
 */
public record Basis(
        String reason,
        @Nullable String instrument,
        @Nullable String article,
        @Nullable String quote,
        @Nullable LocalDate retrieved,
        @Nullable String url) {

    public static Basis of(String reason) {
        return new Basis(reason, null, null, null, null, null);
    }

    /** All of it in a line. */
    public String written() {
        return Stream.of(reason, instrument, article, quote == null ? null : "\"" + quote + "\"", url)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }
}
