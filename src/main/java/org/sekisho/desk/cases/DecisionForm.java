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
 * @param mistake what is wrong with it; null if nothing is
 */
public record DecisionForm(
        @Nullable String decision,
        @Nullable String reason,
        String words,
        @Nullable String owed,
        int owedAnswers,
        DecisionDraft.@Nullable Mistake mistake,
        List<Choice> choices) {

    /** Nothing is filled in yet, of a filing that was read whole. */
    public static final DecisionForm EMPTY = new DecisionForm(null, null, "", null, 0, null, choices(false));

    /** A decision, the key it has on the keyboard, and the reasons that there may be for it. */
    record Choice(int digit, String name, List<String> reasons) {}

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
        return new DecisionForm(decision, reason, words, owed, shown.owed(), mistake, choices(shown.unread()));
    }

    /** @param mistake null if nothing is wrong with it, or nobody has looked */
    public static DecisionForm of(DecisionDraft draft, DecisionDraft.@Nullable Mistake mistake) {
        return new DecisionForm(
                draft.kind() == null ? null : draft.kind().name(),
                draft.reason() == null ? null : draft.reason().name(),
                draft.words(),
                draft.owed() == null ? null : draft.owed().name(),
                0,
                mistake,
                choices(false));
    }

    /**
     * Where the mistake is mended.
     *
     * @param answering whether the form is that of a second person
     * @return the id of a field; empty if nothing is wrong
     */
    public String mistakeAt(boolean answering) {
        if (mistake == null) {
            return "";
        }
        return switch (mistake) {
            case NO_DECISION -> "decision-1";
            case NO_REASON, REASON_OF_ANOTHER_DECISION, REASON_OF_A_READ_FILING, REASON_OF_AN_UNREAD_FILING -> "reason";
            case OWED_NOT_SAID -> "owed-withdrawn";
            case NO_WORDS, TOO_MANY_WORDS, AGAINST_AUTHORITIES -> answering ? "second-words" : "words";
        };
    }

    /** The key of the words that say what is wrong with it; null if nothing is. */
    public @Nullable String mistakeKey() {
        return mistake == null ? null : "mistake." + mistake;
    }

    @Override
    public String toString() {
        return "decision form";
    }
}
