package org.sekisho.curation.control;

import java.util.List;
import java.util.stream.Stream;

/**
 * Words of a law, and what a program makes out in them. Only the words are certain; what is made out helps a person to find
 * the place, and {@code doubts} says what it does not settle.
 *
 * @param text as written, blanks collapsed, raised figures as such: {@code 10⁶}
 * @param refersTo numbers of other items that it names, as written
 */
public record Statement(
        String text,
        List<StatedThreshold> thresholds,
        List<ScopedExclusion> exclusions,
        List<String> refersTo,
        List<Doubt> doubts) {

    public Statement {
        thresholds = List.copyOf(thresholds);
        exclusions = List.copyOf(exclusions);
        refersTo = List.copyOf(refersTo);
        doubts = List.copyOf(doubts);
    }

    /** The same with one doubt more. */
    public Statement with(Doubt doubt) {
        return new Statement(
                text,
                thresholds,
                exclusions,
                refersTo,
                Stream.concat(doubts.stream(), Stream.of(doubt)).toList());
    }

    public static Statement plain(String text) {
        return new Statement(text, List.of(), List.of(), List.of(), List.of());
    }
}
