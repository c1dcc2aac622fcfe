package org.sekisho.lists.classification;

import java.util.Optional;

/** The edition that a list's author wrote a symbol in, or the editions in which it was good: {@code 2006.01-2024.01}. */
public record EditionSpan(SchemeEdition first, SchemeEdition last) {

    public EditionSpan {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("Editions run backwards: %s-%s".formatted(first, last));
        }
    }

    /** Reads {@code 2025.01} or {@code 2006.01-2024.01}; empty if it is neither, or runs backwards. */
    public static Optional<EditionSpan> parse(String written) {
        String[] ends = written.split("-", 2);
        Optional<SchemeEdition> first = SchemeEdition.parse(ends[0].strip());
        Optional<SchemeEdition> last = ends.length == 1 ? first : SchemeEdition.parse(ends[1].strip());
        return first.flatMap(from -> last.filter(to -> !to.isBefore(from)).map(to -> new EditionSpan(from, to)));
    }

    /** Whether this wording stands for an equivalent: the new symbol if it is of the new edition, the old if of the old. */
    public boolean agreesWith(Equivalent equivalent) {
        SchemeEdition since = equivalent.move().since();
        if (since == null) {
            return true;
        }
        return equivalent.newer() ? !last.isBefore(since) : first.isBefore(since);
    }

    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + "-" + last;
    }
}
