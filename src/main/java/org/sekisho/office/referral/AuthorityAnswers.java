package org.sekisho.office.referral;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.referral.Referral.Answer;
import org.sekisho.office.referral.Referral.Receipt;
import org.sekisho.office.referral.Referral.Step;
import org.sekisho.office.referral.Referral.StepKind;
import org.sekisho.office.referral.ReferralResult.Refused;
import org.sekisho.office.referral.ReferralResult.Why;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.ReviewCases;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What comes back from authorities, and what is done when nothing does. Nothing is written over: an answer that corrects
 * another is a new one, and those that differ are all kept.
 */
@Service
public class AuthorityAnswers {

    /** The most characters of who said something at an authority. */
    static final int LONGEST_NAME = 200;

    private final ReferralBook book;
    private final JdbcReferralAdditions additions;
    private final DueReferrals due;
    private final ReviewCases cases;
    private final Clocks clocks;

    AuthorityAnswers(
            ReferralBook book, JdbcReferralAdditions additions, DueReferrals due, ReviewCases cases, Clocks clocks) {
        this.book = book;
        this.additions = additions;
        this.due = due;
        this.cases = cases;
        this.clocks = clocks;
    }

    /**
     * Notes that an authority has the package.
     *
     * @param sha256 the hash that it named, which has to be that of what was sent
     * @param by who confirmed it there
     */
    @Transactional
    public ReferralResult noteReceipt(CaseId id, long referral, ReceiptDraft draft, StaffMember person) {
        return book.with(id, referral, person, (about, found) -> {
            if (found.receipt() != null) {
                return new Refused(about, Why.NOTED_ALREADY);
            }
            if (!draft.sha256().toLowerCase(Locale.ROOT).equals(found.sent().sha256())) {
                return new Refused(about, Why.WRONG_HASH);
            }
            Optional<Why> no = whyNot(draft.by(), draft.on(), found);
            if (no.isPresent()) {
                return new Refused(about, no.get());
            }
            LocalDate day = Objects.requireNonNull(draft.on());
            additions.addReceipt(
                    referral, found.sent().sha256(), new Receipt(draft.by(), day, person.id(), book.now()));
            return book.done(
                    person,
                    AuditAction.RECEIPT_NOTED,
                    about,
                    found,
                    "received on %s, %s".formatted(day, found.sent().sha256()));
        });
    }

    @Transactional
    public ReferralResult noteAnswer(CaseId id, long referral, AnswerDraft draft, StaffMember person) {
        return book.with(id, referral, person, (about, found) -> {
            Optional<Why> no = stands(found).or(() -> whyNot(draft)).or(() -> whyNot(draft.by(), draft.on(), found));
            if (no.isPresent()) {
                return new Refused(about, no.get());
            }
            Opinion opinion = Objects.requireNonNull(draft.opinion());
            LocalDate day = Objects.requireNonNull(draft.on());
            openAgain(about, opinion, person);
            additions.addAnswer(referral, new Answer(opinion, draft.words(), draft.by(), day, person.id(), book.now()));
            return book.done(
                    person,
                    AuditAction.ANSWER_NOTED,
                    about,
                    found,
                    "%s on %s%s".formatted(opinion, day, found.newest() == null ? "" : ", corrects an earlier one"));
        });
    }

    /** An authority that objects to a case that was closed meanwhile, or asks for more, is not answered by silence. */
    private void openAgain(DeskCase about, Opinion opinion, StaffMember person) {
        if (opinion != Opinion.NO_OBJECTION && about.standing().status() == CaseStatus.CLOSED) {
            cases.openAgain(about.standing().filing(), about.standing().queue());
            book.recordOpenedAgain(person, about, opinion);
        }
    }

    private static Optional<Why> stands(Referral found) {
        return found.withdrawal() == null ? Optional.empty() : Optional.of(Why.WITHDRAWN);
    }

    private static Optional<Why> whyNot(AnswerDraft draft) {
        if (draft.opinion() == null) {
            return Optional.of(Why.NO_OPINION);
        }
        if (draft.words().isEmpty() && draft.opinion() != Opinion.NO_OBJECTION) {
            return Optional.of(Why.NO_WORDS);
        }
        return draft.words().length() > ReferralDraft.LONGEST ? Optional.of(Why.TOO_MANY_WORDS) : Optional.empty();
    }

    private Optional<Why> whyNot(String by, @Nullable LocalDate on, Referral found) {
        if (by.isEmpty() || by.length() > LONGEST_NAME) {
            return Optional.of(Why.NO_NAME);
        }
        return on == null
                        || on.isAfter(due.today())
                        || on.isBefore(clocks.daysHere().at(found.at()))
                ? Optional.of(Why.WRONG_DAY)
                : Optional.empty();
    }

    /** Notes that somebody reminded the authority, or took the referral higher, once its day had come. */
    @Transactional
    public ReferralResult noteStep(CaseId id, long referral, StepKind step, StaffMember person) {
        return book.with(id, referral, person, (about, found) -> {
            if (!found.isDue(step, due.today())) {
                return new Refused(about, Why.NOT_DUE);
            }
            additions.addStep(referral, new Step(step, person.id(), book.now()));
            String to = step == StepKind.ESCALATED ? "to " + found.days().escalateTo() : "";
            return book.done(person, step.action(), about, found, to);
        });
    }
}
