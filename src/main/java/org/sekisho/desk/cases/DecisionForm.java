package org.sekisho.desk.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.review.DecisionDraft;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DecisionReason;
import org.sekisho.office.review.DeskCase;

/**
 * The filled-in form of a decision, and what there is to choose from.
 *
 * @param mistake what is wrong with it; null if nothing is
 * @param unread whether a part of the filing was not read
 * @param untrue reasons that are not true of the case
 * @param owedAnswers how many answers authorities owe
 */
record DecisionForm(
        DecisionDraft draft,
        DecisionDraft.@Nullable Mistake mistake,
        boolean unread,
        Set<DecisionReason> untrue,
        int owedAnswers) {

    /** Nothing is filled in yet, of a filing that was read whole. */
    static final DecisionForm EMPTY = of(new DecisionDraft(null, null, ""), null);

    /** @param mistake null if nothing is wrong with it, or nobody has looked */
    static DecisionForm of(DecisionDraft draft, DecisionDraft.@Nullable Mistake mistake) {
        return new DecisionForm(draft, mistake, false, Set.of(), 0);
    }

    /** The same, with the reasons that there may be for this case. */
    DecisionForm on(DeskCase shown) {
        Set<DecisionReason> untrue = Arrays.stream(DecisionReason.values())
                .filter(reason -> !reason.isTrueOf(shown))
                .collect(Collectors.toSet());
        return new DecisionForm(draft, mistake, shown.unread(), untrue, shown.owed());
    }

    public DecisionKind[] kinds() {
        return DecisionKind.values();
    }

    public List<DecisionReason> reasons(DecisionKind kind) {
        return DecisionReason.of(kind, unread).stream()
                .filter(reason -> !untrue.contains(reason))
                .toList();
    }

    /**
     * The field in which the mistake is mended.
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
            case NO_REASON,
                    REASON_OF_ANOTHER_DECISION,
                    REASON_OF_A_READ_FILING,
                    REASON_OF_AN_UNREAD_FILING,
                    NOT_PUBLIC,
                    UNDECLARED,
                    NO_COPY,
                    COPY_WAITS,
                    COPY_UNREAD -> "reason";
            case OWED_NOT_SAID -> "owed-withdrawn";
            case NO_WORDS, TOO_MANY_WORDS, AGAINST_AUTHORITIES -> answering ? "second-words" : "words";
        };
    }

    /** Whether a second person sent the proposal back, the only answer that has to say why. */
    public boolean sendsBack() {
        return mistake == DecisionDraft.Mistake.NO_WORDS;
    }

    @Override
    public String toString() {
        return "decision form";
    }
}
