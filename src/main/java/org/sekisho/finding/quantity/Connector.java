package org.sekisho.finding.quantity;

import java.util.Locale;
import java.util.Set;

/** What stands between two numbers, and what it makes of them. */
enum Connector {
    NONE,
    /** 5 to 10 */
    RANGE,
    /** 30 ± 10 */
    PLUS_MINUS,
    /** 5, 10 and 15 */
    LIST;

    private static final int LONGEST = 18;

    private static final Set<String> RANGES = Set.copyOf(Around.phrases("""
            - | – | — | − | ‐ | ‑ | ~ | 〜 | ∼ | to | through | down to | up to | から | ないし | 乃至 | ... | …
            to about | to approximately | to at most | から約 | ~約 | 〜約 | and up to | to up to | - about
            to around | thru | -> | → | より | -to | -to- | and maximum
            """));

    private static final Set<String> LISTS = Set.copyOf(Around.phrases("""
            , | , and | and | , or | or | / | 、 | 及び | および | または | 又は | 、及び | 、または | 、又は
            ならびに | 並びに | と | x | × | by | and/or | and about | or about | , and about | ; and | ; | 、約 | や
            もしくは | 若しくは | and approximately | , respectively | versus | vs. | vs | or even | , or even | ・
            """));

    private static final Set<String> TOLERANCES = Set.of("±", "+/-", "+-", "+/−", "plus or minus", "+/–");
    private static final Set<String> AFTER_BETWEEN = Set.of("and", "and about", "and approximately", "と");

    /**
     * @param between whether <q>between</q> or <q>from</q> stands before the first, so that <q>and</q> makes a range
     */
    static Connector of(String text, int start, int end, boolean between) {
        if (end - start > LONGEST || end <= start) {
            return NONE;
        }
        String gap = text.substring(start, end).strip().toLowerCase(Locale.ROOT);
        if (RANGES.contains(gap) || (between && AFTER_BETWEEN.contains(gap))) {
            return RANGE;
        }
        if (TOLERANCES.contains(gap)) {
            return PLUS_MINUS;
        }
        return LISTS.contains(gap) ? LIST : NONE;
    }
}
