package org.sekisho.office.review;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.review.Decision.SecondBecause;
import org.sekisho.office.review.Decision.SecondVerdict;

/**
 * What takes two persons. The first line that holds says why:
 *
 * <table>
 * <caption>When a decision waits for a second person</caption>
 * <tr><th>because</th><th>it holds</th></tr>
 * <tr><td>{@code SENT_BACK}</td><td>if the newest that a second person said of the case is no</td></tr>
 * <tr><td>{@code DEPARTS}</td><td>if it is yes, to another decision than this</td></tr>
 * <tr><td>{@code KIND}</td><td>for decisions of kinds that always take two</td></tr>
 * <tr><td>{@code UNREAD}</td><td>for no concern, where a part of the filing was not read</td></tr>
 * <tr><td>{@code OWED}</td><td>for no concern, where authorities owe answers on the case</td></tr>
 * <tr><td>{@code UNDECLARED}</td><td>for no concern, where the filing says what the declaration on file contradicts or lacks</td></tr>
 * <tr><td>{@code RANK}</td><td>for no concern, where the case ranks high</td></tr>
 * <tr><td>{@code LOT}</td><td>if the case was drawn: with its first decision, once, and for all that come</td></tr>
 * <tr><td>{@code SECRECY_ENDS}</td><td>for whatever ends a secrecy case without an order</td></tr>
 * <tr><td>{@code BEFORE}</td><td>if anything decided on the case took two before, even if it was taken back</td></tr>
 * </table>
 *
 * <p>So a case that ever took two takes two for good: no order of deciding, taking back, sending back and opening again leads
 * out of
 * it. The database holds the same, by the constraints of migration 140.
 */
record TwoPersons(SecondPersonSettings settings) {

    /**
     * The reason for which a decision of that kind needs a second person; null if one is enough.
     *
     * @param undeclared how many things contradict what is declared, or are not among it
     */
    @Nullable SecondBecause because(DeskCase before, int undeclared, DecisionKind kind, long seed) {
        Optional<Decision> answered = newestAnswered(before);
        if (answered.isPresent()) {
            Decision last = answered.get();
            if (!verdict(last).agreed()) {
                return SecondBecause.SENT_BACK;
            }
            if (last.kind() != kind) {
                return SecondBecause.DEPARTS;
            }
        }
        return byItself(before, undeclared, kind, seed);
    }

    private @Nullable SecondBecause byItself(DeskCase before, int undeclared, DecisionKind kind, long seed) {
        if (settings.kinds().contains(kind)) {
            return SecondBecause.KIND;
        }
        SecondBecause closing = kind.leadsTo() == CaseStatus.CLOSED ? toClose(before, undeclared) : null;
        if (closing != null) {
            return closing;
        }
        if (settings.draws(seed)) {
            return SecondBecause.LOT;
        }
        if (endsSecrecy(before, kind)) {
            return SecondBecause.SECRECY_ENDS;
        }
        boolean tookTwo = before.decisions().stream().anyMatch(decision -> decision.secondBecause() != null);
        return tookTwo ? SecondBecause.BEFORE : null;
    }

    private @Nullable SecondBecause toClose(DeskCase before, int undeclared) {
        if (before.unread()) {
            return SecondBecause.UNREAD;
        }
        if (before.owed() > 0) {
            return SecondBecause.OWED;
        }
        if (undeclared > 0) {
            return SecondBecause.UNDECLARED;
        }
        return before.standing().rank() >= settings.fromRank() ? SecondBecause.RANK : null;
    }

    private boolean endsSecrecy(DeskCase before, DecisionKind kind) {
        return settings.endOfSecrecy()
                && kind.leadsTo() == CaseStatus.CLOSED
                && before.standing().queue() == ReviewQueue.SECRECY;
    }

    private static Optional<Decision> newestAnswered(DeskCase before) {
        return before.decisions().stream()
                .filter(decision -> decision.second() != null)
                .reduce((earlier, later) -> later);
    }

    private static SecondVerdict verdict(Decision answered) {
        return Objects.requireNonNull(answered.second());
    }
}
