package org.sekisho.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.sekisho.audit.AuditEvent;
import org.sekisho.audit.AuditTrail;
import org.sekisho.clock.Clocks;
import org.sekisho.referral.Referral.Answer;
import org.sekisho.referral.Referral.Receipt;
import org.sekisho.referral.Referral.Step;
import org.sekisho.referral.Referral.StepKind;
import org.sekisho.referral.ReferralResult.Done;
import org.sekisho.referral.ReferralResult.Refused;
import org.sekisho.referral.ReferralResult.Unknown;
import org.sekisho.referral.ReferralResult.Why;
import org.sekisho.review.CaseAccess;
import org.sekisho.review.CaseId;
import org.sekisho.review.CaseRights;
import org.sekisho.review.DeskCase;
import org.sekisho.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What comes back from authorities, and what is done when nothing does. Nothing is written over: an answer that corrects
 * another is a new one, and those that differ are all kept.
 */
@Service
public class AuthorityAnswers {

    private static final int LONGEST_NAME = 200;

    private final CaseAccess cases;
    private final ReferralRecords records;
    private final Clocks clocks;
    private final AuditTrail audit;
    private final Clock clock;

    AuthorityAnswers(CaseAccess cases, ReferralRecords records, Clocks clocks, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.records = records;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /** What somebody has to do something about, or that is overdue: of the cases that this person may know of. */
    @Transactional(readOnly = true)
    public List<DueReferral> due(StaffMember reader) {
        return records.due(today(), reader);
    }

    /** The same of all cases, for who runs the machine: numbers and codes. */
    @Transactional(readOnly = true)
    public List<DueReferral> dueOfAll() {
        return records.due(today(), null);
    }

    /** What day it is here, by which days that are over are told. */
    public LocalDate today() {
        return clocks.today(clock.instant());
    }

    /**
     * Notes that an authority has the package.
     *
     * @param sha256 the hash that it named, which has to be that of what was sent
     * @param by who confirmed it there
     */
    @Transactional
    public ReferralResult noteReceipt(
            CaseId id, long referral, String sha256, String by, @Nullable LocalDate on, StaffMember person) {
        return with(id, referral, person, (about, found) -> {
            if (found.receipt() != null) {
                return new Refused(about, Why.NOTED_ALREADY);
            }
            if (!sha256.strip().toLowerCase(Locale.ROOT).equals(found.sent().sha256())) {
                return new Refused(about, Why.WRONG_HASH);
            }
            Optional<Why> no = whyNot(by.strip(), on, found);
            if (no.isPresent()) {
                return new Refused(about, no.get());
            }
            LocalDate day = Objects.requireNonNull(on);
            records.addReceipt(referral, found.sent().sha256(), new Receipt(by.strip(), day, person.id(), now()));
            return done(
                    person,
                    "RECEIPT_NOTED",
                    about,
                    found,
                    "received on %s, %s".formatted(day, found.sent().sha256()));
        });
    }

    @Transactional
    public ReferralResult noteAnswer(CaseId id, long referral, AnswerDraft draft, StaffMember person) {
        return with(id, referral, person, (about, found) -> {
            Optional<Why> no = whyNot(draft).or(() -> whyNot(draft.by(), draft.on(), found));
            if (no.isPresent()) {
                return new Refused(about, no.get());
            }
            Opinion opinion = Objects.requireNonNull(draft.opinion());
            LocalDate day = Objects.requireNonNull(draft.on());
            records.addAnswer(referral, new Answer(opinion, draft.words(), draft.by(), day, person.id(), now()));
            return done(
                    person,
                    "ANSWER_NOTED",
                    about,
                    found,
                    "%s on %s%s".formatted(opinion, day, found.newest() == null ? "" : ", corrects an earlier one"));
        });
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
                        || on.isAfter(today())
                        || on.isBefore(clocks.daysHere().at(found.at()))
                ? Optional.of(Why.WRONG_DAY)
                : Optional.empty();
    }

    /** Notes that somebody reminded the authority, or took the referral higher, once its day had come. */
    @Transactional
    public ReferralResult noteStep(CaseId id, long referral, StepKind step, StaffMember person) {
        return with(id, referral, person, (about, found) -> {
            if (!found.isDue(step, today())) {
                return new Refused(about, Why.NOT_DUE);
            }
            records.addStep(referral, new Step(step, person.id(), now()));
            String to = step == StepKind.ESCALATED ? "to " + found.days().escalateTo() : "";
            return done(person, "REFERRAL_" + step, about, found, to);
        });
    }

    private ReferralResult with(
            CaseId id, long referral, StaffMember person, BiFunction<DeskCase, Referral, ReferralResult> work) {
        Optional<DeskCase> about = cases.lock(id, person);
        if (about.isEmpty()) {
            return new Unknown();
        }
        if (!CaseRights.of(person).mayDecide()) {
            return new Refused(about.get(), Why.ROLE);
        }
        return records.of(id).stream()
                .filter(found -> found.id() == referral)
                .findFirst()
                .map(found -> work.apply(about.get(), found))
                .orElseGet(() -> new Refused(about.get(), Why.NO_REFERRAL));
    }

    private ReferralResult done(StaffMember person, String action, DeskCase about, Referral of, String detail) {
        audit.add(List.of(new AuditEvent(
                person.id().value(),
                action,
                about.subject(),
                "referral %d to %s: %s".formatted(of.id(), of.authority(), detail))));
        return new Done();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
