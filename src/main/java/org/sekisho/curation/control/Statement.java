package org.sekisho.curation.control;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /**
     * A limit as a law states it.
     *
     * @param comparison on which side of the value or values it lies
     * @param value the limit, in {@code unit}; the lower one of {@link Comparison#BETWEEN}
     * @param upTo the upper end of {@link Comparison#BETWEEN}; else null
     * @param unit by its UCUM code, {@code km}; {@code 1} for what is counted
     * @param written the words that state it
     */
    record StatedThreshold(
            Comparison comparison, double value, @Nullable Double upTo, String unit, String written) {

        /** On which side of the value. */
        public enum Comparison {
            EXCEEDING,
            AT_LEAST,
            BELOW,
            AT_MOST,
            BETWEEN,

            /** A value without a word that says on which side of it. */
            NOT_STATED
        }
    }

    /**
     * Words of a law that take something out.
     *
     * @param written the sentence, or what stands in the brackets
     * @param covers the items it takes something out of, each with all below it; empty if the law does not say it in a way that is
     *     known, and then a person has to look
     */
    record ScopedExclusion(String written, List<String> covers) {

        public ScopedExclusion {
            covers = List.copyOf(covers);
        }
    }
}
