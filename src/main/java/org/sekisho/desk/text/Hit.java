package org.sekisho.desk.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words, a symbol or a name that speaks for entries.
 *
 * @param number 1 to N in the order of the text; by it the list of hits and the text point at each other. 0 for what
 *     does not stand in the text
 * @param before words before it
 * @param words as the applicant wrote them
 * @param after words after it
 * @param entries codes of those that it speaks for
 * @param recognised how surely they were recognised in a picture, of 100; null where they were text already
 */
public record Hit(
        int number,
        PlaceWords place,
        String before,
        String words,
        String after,
        List<String> entries,
        List<String> kindKeys,
        @Nullable Integer recognised) {

    @Override
    public String toString() {
        return "hit %d".formatted(number);
    }
}
