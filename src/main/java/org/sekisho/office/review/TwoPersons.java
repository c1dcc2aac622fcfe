package org.sekisho.office.review;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.review.Decision.SecondBecause;
import org.sekisho.office.review.Decision.SecondVerdict;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;

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
 * <tr><td>{@code NO_TEXT}</td><td>for no concern, where the filing's text is missing, or is not what was recorded</td></tr>
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
record TwoPersons(SecondPersonSettings settings, FilingTexts texts, DeclaredThings declared) {

    /** The reason for which a decision of that kind needs a second person; null if one is enough. */
    @Nullable SecondBecause because(DeskCase before, DecisionKind kind, long seed) {
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
        return byItself(before, kind, seed);
    }

    private @Nullable SecondBecause byItself(DeskCase before, DecisionKind kind, long seed) {
        if (settings.kinds().contains(kind)) {
            return SecondBecause.KIND;
        }
        SecondBecause closing = kind.leadsTo() == CaseStatus.CLOSED ? toClose(before) : null;
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

    private @Nullable SecondBecause toClose(DeskCase before) {
        if (before.unread()) {
            return SecondBecause.UNREAD;
        }
        Optional<StoredText> stored = texts.ifAsRecorded(before.standing().filing());
        if (stored.isEmpty()) {
            return SecondBecause.NO_TEXT;
        }
        if (before.owed() > 0) {
            return SecondBecause.OWED;
        }
        if (before.undeclared() > 0 || declared.undeclared(before, stored.get()) > 0) {
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
