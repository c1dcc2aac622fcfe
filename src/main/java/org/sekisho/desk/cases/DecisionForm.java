package org.sekisho.desk.cases;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.review.DecisionDraft;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DecisionReason;
import org.sekisho.office.review.DeskCase;

/**
 * What was filled in, and what there is to choose from.
 *
 * @param owed what becomes of answers that authorities owe; null if nothing was chosen
 * @param owedAnswers how many they owe
 * @param mistakeKey of the words that say what is wrong with it; null if nothing is
 */
public record DecisionForm(
        @Nullable String decision,
        @Nullable String reason,
        String words,
        @Nullable String owed,
        int owedAnswers,
        @Nullable String mistakeKey,
        List<Choice> choices) {

    /** Nothing is filled in yet, of a filing that was read whole. */
    public static final DecisionForm EMPTY = new DecisionForm(null, null, "", null, 0, null, choices(false));

    public DecisionForm {
        choices = List.copyOf(choices);
    }

    /** A decision, the key it has on the keyboard, and the reasons that there may be for it. */
    record Choice(int digit, String name, List<String> reasons) {

        Choice {
            reasons = List.copyOf(reasons);
        }
    }

    private static List<Choice> choices(boolean unread) {
        return Arrays.stream(DecisionKind.values())
                .map(kind -> new Choice(
                        kind.ordinal() + 1,
                        kind.name(),
                        DecisionReason.of(kind, unread).stream()
                                .map(DecisionReason::name)
                                .toList()))
                .toList();
    }

    /** The same, with the reasons that there may be for this case. */
    DecisionForm on(DeskCase shown) {
        return new DecisionForm(decision, reason, words, owed, shown.owed(), mistakeKey, choices(shown.unread()));
    }

    public static DecisionForm of(DecisionDraft draft, DecisionDraft.Mistake mistake) {
        return new DecisionForm(
                draft.kind() == null ? null : draft.kind().name(),
                draft.reason() == null ? null : draft.reason().name(),
                draft.words(),
                draft.owed() == null ? null : draft.owed().name(),
                0,
                "mistake." + mistake,
                choices(false));
    }

    @Override
    public String toString() {
        return "decision form";
    }
}
