package org.sekisho.office.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.staff.StaffId;

/**
 * A case that was put before an authority, about one area. It is never changed; a receipt, answers, what was done about a
 * missing answer, and its withdrawal are added to it.
 *
 * @param authority its code
 * @param question the office's words to it; may be empty
 * @param days by when what should happen
 * @param sent what the authority was sent
 * @param movesClock whether the law's clock of the case is another one while it stands
 * @param receipt null as long as none was noted
 * @param answers the oldest first
 * @param withdrawal null unless it was withdrawn
 * @param recall null unless what was sent was called back
 */
public record Referral(
        long id,
        CaseId about,
        String authority,
        String area,
        String question,
        StaffId by,
        Instant at,
        Days days,
        Sent sent,
        boolean movesClock,
        @Nullable Receipt receipt,
        List<Answer> answers,
        List<Step> steps,
        @Nullable Withdrawal withdrawal,
        @Nullable Recall recall) {

    public Referral {
        answers = List.copyOf(answers);
        steps = List.copyOf(steps);
    }

    /**
     * The days of a referral.
     *
     * @param escalateOn the day from which it is taken higher; null if it never is
     * @param escalateTo code of who is told then; null with it
     */
    public record Days(
            LocalDate answerBy,
            LocalDate remindOn,
            @Nullable LocalDate escalateOn,
            @Nullable String escalateTo) {}

    /** The package, by its hash. */
    public record Sent(String sha256, int passages) {}

    /** The authority has the package and named its hash. */
    public record Receipt(String confirmedBy, LocalDate on, StaffId notedBy, Instant notedAt) {}

    /** An authority's answer: its opinion, who gave it there and when, and who noted it here. */
    public record Answer(Opinion opinion, String words, String by, LocalDate on, StaffId notedBy, Instant notedAt) {

        @Override
        public String toString() {
            return opinion + " noted by " + notedBy;
        }
    }

    /** Something that was done because an answer was missing. */
    public record Step(StepKind kind, StaffId by, Instant at) {}

    /** It was withdrawn before it was answered; why, by whom and when. */
    public record Withdrawal(String reason, StaffId by, Instant at) {

        @Override
        public String toString() {
            return "withdrawn by " + by;
        }
    }

    /** Steps to take when an answer is missing. */
    public enum StepKind {
        REMINDED(AuditAction.REFERRAL_REMINDED),
        ESCALATED(AuditAction.REFERRAL_ESCALATED);

        private final AuditAction action;

        StepKind(AuditAction action) {
            this.action = action;
        }

        /** The step's action on the audit trail. */
        public AuditAction action() {
            return action;
        }
    }

    /** The answer that counts: the newest. */
    public @Nullable Answer newest() {
        return answers.isEmpty() ? null : answers.get(answers.size() - 1);
    }

    /** Whether the authority still owes an answer. */
    public boolean awaitsAnswer() {
        Answer newest = newest();
        return withdrawal == null && (newest == null || newest.opinion() == Opinion.NEEDS_MORE);
    }

    public boolean isOverdue(LocalDate today) {
        return awaitsAnswer() && today.isAfter(days.answerBy());
    }

    /** Whether the authority has not confirmed yet what became of a package that was called back. */
    public boolean owesReturn() {
        return recall != null && recall.isOwed();
    }

    /** Whether somebody here has to do that now: its day has come, the answer has not, and nobody has done it. */
    public boolean isDue(StepKind step, LocalDate today) {
        LocalDate from = step == StepKind.REMINDED ? days.remindOn() : days.escalateOn();
        return awaitsAnswer()
                && from != null
                && !today.isBefore(from)
                && steps.stream().noneMatch(done -> done.kind() == step);
    }

    @Override
    public String toString() {
        return "referral %d of case %s to %s about %s".formatted(id, about, authority, area);
    }
}
