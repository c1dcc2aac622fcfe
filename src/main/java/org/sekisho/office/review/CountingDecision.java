package org.sekisho.office.review;

/**
 * Which decisions count, for queries: those that nobody took back, and with which a second person, where one was needed,
 * agreed. The same as {@link org.sekisho.office.review.Decision#counts()}.
 */
public final class CountingDecision {

    private CountingDecision() {}

    /** The same of those that say something of what was found: that a filing was published says nothing of it. */
    public static String judging(String alias) {
        return "(%s AND %s.reason <> 'ALREADY_PUBLIC')".formatted(condition(alias), alias);
    }

    /** The condition on a row of case_decision under that alias. */
    public static String condition(String alias) {
        return "(%1$s.undone_at IS NULL AND (%1$s.second_because IS NULL OR %1$s.second_verdict = 'AGREED'))"
                .formatted(alias);
    }
}
