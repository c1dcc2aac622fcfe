package org.sekisho.desk.cases;

import org.jspecify.annotations.Nullable;
import org.sekisho.desk.Moments;
import org.sekisho.office.review.Decision;

/** Something that was decided on a case before. Keys are those of words. */
record PastDecision(
        String at,
        String by,
        String decisionKey,
        String reasonKey,
        String words,
        @Nullable String secondKey,
        @Nullable String secondBy,
        @Nullable String secondWords,
        @Nullable String undoneBy,
        @Nullable String owedKey) {

    static PastDecision of(Decision decision) {
        Decision.SecondVerdict second = decision.second();
        return new PastDecision(
                Moments.minute(decision.at()),
                decision.by().value(),
                "decision." + decision.kind(),
                "reason." + decision.reason(),
                decision.words(),
                secondKey(decision),
                second == null ? null : second.by().value(),
                second == null ? null : second.words(),
                decision.undone() == null ? null : decision.undone().by().value(),
                decision.owed() == null ? null : "owed." + decision.owed());
    }

    private static @Nullable String secondKey(Decision decision) {
        if (decision.secondBecause() == null) {
            return null;
        }
        Decision.SecondVerdict second = decision.second();
        if (second == null) {
            return "second.waits." + decision.secondBecause();
        }
        return second.agreed() ? "second.agreed" : "second.disagreed";
    }

    @Override
    public String toString() {
        return decisionKey;
    }
}
