package org.sekisho.office.letter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a letter that they sent.
 *
 * @param seen hash of the text that they saw
 * @param form null if none was chosen
 * @param way null if none was chosen
 * @param served when it was served, for what extends a clock; null if not given
 */
public record Sending(
        String seen,
        SentLetter.@Nullable Form form,
        String to,
        SentLetter.@Nullable Way way,
        @Nullable LocalDate served) {

    /** The most characters of an address. */
    public static final int LONGEST = 200;

    public Sending {
        to = to.strip();
    }

    @Override
    public String toString() {
        return "sent as %s by %s".formatted(form, way);
    }
}
