package org.sekisho.web.cases;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.sekisho.review.Decision;

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
        @Nullable String undoneBy) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'");

    static PastDecision of(Decision decision) {
        Decision.SecondVerdict second = decision.second();
        return new PastDecision(
                MINUTE.format(decision.at().atZone(ZoneOffset.UTC)),
                decision.by().value(),
                "decision." + decision.kind(),
                "reason." + decision.reason(),
                decision.words(),
                secondKey(decision),
                second == null ? null : second.by().value(),
                second == null ? null : second.words(),
                decision.undone() == null ? null : decision.undone().by().value());
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
