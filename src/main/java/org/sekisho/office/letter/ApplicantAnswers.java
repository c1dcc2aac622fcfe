package org.sekisho.office.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseResult;
import org.sekisho.office.review.CaseResult.Done;
import org.sekisho.office.review.CaseResult.Refused;
import org.sekisho.office.review.CaseResult.Unknown;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.ReviewCases;
import org.sekisho.office.review.deciding.CaseAccess;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Logs what comes from applicants, by its day. A case that waited for it is to be decided again. */
@Service
public class ApplicantAnswers {

    /** The first that a database holds. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1000, 1, 1);

    private static final int LONGEST_WORDS = 4000;
    private static final Set<CaseStatus> WAITING =
            EnumSet.of(CaseStatus.AWAITING_INFORMATION, CaseStatus.AWAITING_STATEMENT);

    private final CaseAccess access;
    private final ReviewCases cases;
    private final JdbcLetterLog log;
    private final AuditTrail audit;
    private final Clocks clocks;
    private final Clock clock;

    ApplicantAnswers(
            CaseAccess access, ReviewCases cases, JdbcLetterLog log, AuditTrail audit, Clocks clocks, Clock clock) {
        this.access = access;
        this.cases = cases;
        this.log = log;
        this.audit = audit;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * @param on the day on which it came; null if not given
     * @param from who sent it
     */
    @Transactional
    public CaseResult<LetterRefusal> note(
            CaseId id, @Nullable LocalDate on, String from, String words, StaffMember person) {
        Optional<DeskCase> about = access.lock(id, person);
        if (about.isEmpty()) {
            return new Unknown<>();
        }
        Optional<LetterRefusal> no = whyNot(on, from.strip(), words, person);
        if (on == null || no.isPresent()) {
            return new Refused<>(no.orElse(LetterRefusal.NO_DAY));
        }
        add(about.get(), on, from.strip(), words.strip(), person);
        return new Done<>();
    }

    private Optional<LetterRefusal> whyNot(@Nullable LocalDate on, String from, String words, StaffMember person) {
        if (!CaseRights.of(person).mayDecide()) {
            return Optional.of(LetterRefusal.ROLE);
        }
        if (on == null || on.isBefore(FIRST_DAY) || on.isAfter(clocks.today(clock.instant()))) {
            return Optional.of(LetterRefusal.NO_DAY);
        }
        if (from.isEmpty() || from.length() > Sending.LONGEST) {
            return Optional.of(LetterRefusal.NO_SENDER);
        }
        return words.length() > LONGEST_WORDS ? Optional.of(LetterRefusal.TOO_MANY_WORDS) : Optional.empty();
    }

    private void add(DeskCase about, LocalDate on, String from, String words, StaffMember person) {
        boolean waited = WAITING.contains(about.standing().status());
        log.add(about.id(), new ApplicantAnswer(on, from, words, waited, person.id(), RowMoments.now(clock)));
        AuditEvent answered = new AuditEvent(
                person.id().value(),
                AuditAction.APPLICANT_ANSWERED,
                about.subject(),
                "received on %s%s".formatted(on, waited ? ", the case waited for it" : ""));
        if (!waited) {
            audit.add(List.of(answered));
            return;
        }
        cases.openAgain(about.standing().filing(), about.standing().queue());
        AuditEvent opened = new AuditEvent(
                person.id().value(), AuditAction.CASE_OPENED_AGAIN, about.subject(), "the applicant answered");
        audit.add(List.of(answered, opened));
    }
}
