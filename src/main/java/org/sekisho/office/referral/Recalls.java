package org.sekisho.office.referral;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.referral.Recall.Cause;
import org.sekisho.office.referral.Recall.Outcome;
import org.sekisho.office.referral.Recall.Returned;
import org.sekisho.office.referral.ReferralResult.Done;
import org.sekisho.office.referral.ReferralResult.Refused;
import org.sekisho.office.referral.ReferralResult.Why;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls packages back, whatever became of the case, and notes what the authorities did with them. Who has no package any
 * more need not answer: a referral that is not answered is withdrawn with it. Sekisho tells the authority nothing.
 */
@Service
public class Recalls {

    private final ReferralBook book;
    private final JdbcReferralAdditions additions;
    private final Withdrawals withdrawals;
    private final DueReferrals due;
    private final Clocks clocks;

    Recalls(
            ReferralBook book,
            JdbcReferralAdditions additions,
            Withdrawals withdrawals,
            DueReferrals due,
            Clocks clocks) {
        this.book = book;
        this.additions = additions;
        this.withdrawals = withdrawals;
        this.due = due;
        this.clocks = clocks;
    }

    /** @param cause null if none was chosen */
    @Transactional
    public ReferralResult recall(CaseId id, long referral, @Nullable Cause cause, String words, StaffMember person) {
        return book.with(id, referral, person, (about, found) -> {
            Optional<Why> no = whyNot(cause, words, found);
            if (cause == null || no.isPresent()) {
                return new Refused(about, no.orElse(Why.NO_REASON));
            }
            additions.addRecall(referral, new Recall(cause, words.strip(), person.id(), book.now(), null));
            withdraw(about, found, words.strip(), person);
            return book.done(
                    person,
                    AuditAction.PACKAGE_RECALLED,
                    about,
                    found,
                    "%s, sent %s".formatted(cause, found.sent().sha256()));
        });
    }

    private static Optional<Why> whyNot(@Nullable Cause cause, String words, Referral found) {
        if (found.recall() != null) {
            return Optional.of(Why.RECALLED);
        }
        if (cause == null || words.isBlank()) {
            return Optional.of(Why.NO_REASON);
        }
        return words.length() > ReferralDraft.LONGEST ? Optional.of(Why.TOO_MANY_WORDS) : Optional.empty();
    }

    private void withdraw(DeskCase about, Referral found, String words, StaffMember person) {
        if (found.awaitsAnswer()) {
            withdrawals.withdraw(about, found, words, person);
        }
    }

    /** Notes that the authority has confirmed what became of a package that was called back. */
    @Transactional
    public ReferralResult noteReturn(CaseId id, long referral, ReturnDraft draft, StaffMember person) {
        return book.with(id, referral, person, (about, found) -> {
            Recall recall = found.recall();
            if (recall == null || !recall.isOwed()) {
                return new Refused(about, recall == null ? Why.NOT_RECALLED : Why.NOTED_ALREADY);
            }
            Outcome outcome = draft.outcome();
            if (outcome == null) {
                return new Refused(about, Why.NO_OUTCOME);
            }
            if (draft.by().isEmpty() || draft.by().length() > AuthorityAnswers.LONGEST_NAME) {
                return new Refused(about, Why.NO_NAME);
            }
            LocalDate on = draft.on();
            if (on == null
                    || on.isAfter(due.today())
                    || on.isBefore(clocks.daysHere().at(recall.at()))) {
                return new Refused(about, Why.WRONG_DAY);
            }
            additions.addReturn(referral, new Returned(outcome, draft.by(), on, person.id(), book.now()));
            book.done(person, AuditAction.PACKAGE_RETURNED, about, found, "%s on %s".formatted(outcome, on));
            return new Done();
        });
    }
}
