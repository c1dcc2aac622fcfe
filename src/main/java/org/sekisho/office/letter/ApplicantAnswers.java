package org.sekisho.office.letter;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.deadline.OfficeTime;
import org.sekisho.office.review.CaseActs;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.ReviewCase;
import org.sekisho.office.review.ReviewCases;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;

/** Logs what comes from applicants, by its day. A case that waited for it is to be decided again. */
@Service
public record ApplicantAnswers(CaseActs acts, ReviewCases cases, JdbcLetterLog log, OfficeTime time) {

    /** The first that a database holds. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1000, 1, 1);

    private static final int LONGEST_WORDS = 4000;
    private static final Set<CaseStatus> WAITING =
            EnumSet.of(CaseStatus.AWAITING_INFORMATION, CaseStatus.AWAITING_STATEMENT);

    /**
     * @param on the day on which it came; null if not given
     * @param from who sent it
     */
    public CaseAnswer note(CaseId id, @Nullable LocalDate on, String from, String words, StaffMember person) {
        return acts.perform(id, person, act -> {
            act.refuseIf(!act.mayDecide(), LetterRefusal.ROLE);
            LocalDate day = act.need(on, LetterRefusal.NO_DAY);
            act.refuseIf(day.isBefore(FIRST_DAY) || day.isAfter(time.today()), LetterRefusal.NO_DAY);
            String sender = from.strip();
            act.refuseIf(sender.isEmpty() || sender.length() > Sending.LONGEST, LetterRefusal.NO_SENDER);
            act.refuseIf(words.length() > LONGEST_WORDS, LetterRefusal.TOO_MANY_WORDS);
            ReviewCase standing = act.about().standing();
            boolean waited = WAITING.contains(standing.status());
            log.add(id, new ApplicantAnswer(day, sender, words.strip(), waited, act.by(), act.now()));
            act.note(
                    AuditAction.APPLICANT_ANSWERED,
                    "received on %s%s".formatted(day, waited ? ", the case waited for it" : ""));
            if (waited) {
                cases.openAgain(standing.filing(), standing.queue());
                act.note(AuditAction.CASE_OPENED_AGAIN, "the applicant answered");
            }
        });
    }
}
