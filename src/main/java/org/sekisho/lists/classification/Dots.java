package org.sekisho.lists.classification;

import static org.sekisho.lists.classification.SchemeGroup.WHOLE;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.classification.Dots.Containment.Basis;

/**
 * Above, below and between within one main group: by the dots where the group has them, by digits where not.
 *
 * <p>A symbol that is not in the data, such as a CPC symbol below one of the IPC, goes where the longest beginning of its
 * digits goes that is: 21/755 is taken to lie below 21/75, as the CPC numbers what it adds.
 */
record Dots(@Nullable SchemeGroup group) {

    private static final int SHORTEST = 2;

    Containment within(String digits, String above) {
        if (above.equals(WHOLE) || digits.equals(above)) {
            return new Containment(true, Basis.SYMBOL);
        }
        Optional<String> anchor = group == null ? Optional.empty() : anchor(group, digits);
        if (group == null || anchor.isEmpty() || !group.hasDots(above)) {
            return new Containment(digits.startsWith(above), Basis.DIGITS);
        }
        boolean below = anchor.get().equals(above) || group.above(anchor.get()).contains(above);
        return new Containment(below, anchor.get().equals(digits) ? Basis.DOTS : Basis.DIGITS);
    }

    Containment between(String digits, String first, String last) {
        if (first.equals(last)) {
            return within(digits, first);
        }
        Containment belowLast = within(digits, last);
        if (belowLast.within() || digits.equals(first)) {
            return new Containment(true, digits.equals(first) ? Basis.SYMBOL : belowLast.basis());
        }
        Optional<String> anchor = group == null ? Optional.empty() : anchor(group, digits);
        if (group == null || anchor.isEmpty() || !inOrder(group, first, last)) {
            return new Containment(digits.compareTo(first) >= 0 && digits.compareTo(last) <= 0, Basis.DIGITS);
        }
        int place = group.place(anchor.get());
        boolean inside = group.place(first) <= place && place < group.place(last);
        return new Containment(inside, anchor.get().equals(digits) ? Basis.DOTS : Basis.DIGITS);
    }

    private static boolean inOrder(SchemeGroup group, String first, String last) {
        return group.hasDots(first) && group.hasDots(last) && group.place(first) < group.place(last);
    }

    /** The subgroups above it, the nearest first and the main group last. */
    List<String> above(String digits) {
        if (digits.equals(WHOLE)) {
            return List.of();
        }
        Optional<String> anchor = group == null ? Optional.empty() : anchor(group, digits);
        if (group == null || anchor.isEmpty()) {
            return List.of(WHOLE);
        }
        List<String> above = group.above(anchor.get());
        return anchor.get().equals(digits)
                ? above
                : Stream.concat(anchor.stream(), above.stream()).toList();
    }

    /** The subgroup of another main group that it hangs below, {@code 8/001}. */
    Optional<String> elsewhere(String digits) {
        return group == null || digits.equals(WHOLE)
                ? Optional.empty()
                : anchor(group, digits).map(group::elsewhere);
    }

    /** The symbol itself, or else the longest beginning of its digits, of which the dots are known. */
    private static Optional<String> anchor(SchemeGroup group, String digits) {
        for (int length = digits.length(); length >= SHORTEST; length--) {
            String beginning = digits.substring(0, length);
            if (!beginning.equals(WHOLE) && group.hasDots(beginning)) {
                return Optional.of(beginning);
            }
        }
        return Optional.empty();
    }

    /** An answer to whether a symbol is another or lies below it, with its ground. */
    public record Containment(boolean within, Basis basis) {

        /** Grounds of a decision, the surest first. */
        public enum Basis {
            /** They are one symbol, or differ already in the subclass or main group, or a whole main group was asked for. */
            SYMBOL,
            /** The dots of the scheme. */
            DOTS,
            /** Only the digits, since the data have no dots for one of the two; the scheme may put it elsewhere. */
            DIGITS
        }
    }
}
