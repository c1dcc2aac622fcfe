package org.sekisho.office.letter;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.referral.Referrals;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseResult;
import org.sekisho.office.review.CaseResult.Done;
import org.sekisho.office.review.CaseResult.Refused;
import org.sekisho.office.review.CaseResult.Unknown;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.deciding.CaseAccess;
import org.sekisho.office.review.deciding.CaseStages;
import org.sekisho.office.staff.StaffMember;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters about cases: written from the office's templates, and logged once they are sent; what is served may extend a clock.
 * Sekisho sends none itself: how
 * a secret travels is the office's to say. What was logged is kept as it was.
 */
@Service
@Lazy
public class Letters {

    private final CaseAccess cases;
    private final Referrals referrals;
    private final CaseStages stages;
    private final LetterWriter writer;
    private final PdfBoxPages printer;
    private final JdbcLetterLog log;
    private final AuditTrail audit;
    private final Clock clock;

    Letters(
            CaseAccess cases,
            Referrals referrals,
            CaseStages stages,
            LetterWriter writer,
            PdfBoxPages printer,
            JdbcLetterLog log,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.referrals = referrals;
        this.stages = stages;
        this.writer = writer;
        this.printer = printer;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    /** A case, its referrals and the log of what was sent; empty if there is none that this person may know of. */
    @Transactional
    public Optional<CaseLetters> see(CaseId id, StaffMember reader) {
        return referrals.see(id, reader).map(found -> new CaseLetters(found, log.of(id), log.answers(id)));
    }

    /** A letter with its fields filled in; empty if there is no such template or referral. */
    public Optional<WrittenLetter> write(CaseLetters about, LetterAsked asked) {
        return writer.write(about.referrals(), asked);
    }

    /** The same as a PDF; empty if no font that is installed has all its characters. */
    public Optional<byte[]> print(WrittenLetter letter) {
        return printer.print(letter);
    }

    /** Puts a letter that a person sent on the log, with the bytes that were sent. */
    @Transactional
    public CaseResult<LetterRefusal> logSent(CaseId id, LetterAsked asked, Sending sending, StaffMember person) {
        Optional<DeskCase> about = cases.lock(id, person);
        Optional<WrittenLetter> written = about.map(referrals::of).flatMap(found -> writer.write(found, asked));
        if (about.isEmpty() || written.isEmpty()) {
            return new Unknown<>();
        }
        Optional<LetterRefusal> no = whyNot(written.get(), sending, person);
        if (no.isPresent()) {
            return new Refused<>(no.get());
        }
        Optional<byte[]> content = sending.form() == SentLetter.Form.TEXT
                ? Optional.of(written.get().whole().getBytes(StandardCharsets.UTF_8))
                : printer.print(written.get());
        if (content.isEmpty()) {
            return new Refused<>(LetterRefusal.NO_FONT);
        }
        Optional<CaseStages.NotLonger> notLonger = written.get().template().extendsClock()
                ? stages.extended(about.get(), sending.served(), asked.code(), person)
                : Optional.empty();
        if (notLonger.isPresent()) {
            return new Refused<>(LetterRefusal.of(notLonger.get()));
        }
        add(about.get(), asked, sending, content.get(), person);
        return new Done<>();
    }

    private static Optional<LetterRefusal> whyNot(WrittenLetter written, Sending sending, StaffMember person) {
        if (!CaseRights.of(person).mayDecide()) {
            return Optional.of(LetterRefusal.ROLE);
        }
        if (!written.missing().isEmpty()) {
            return Optional.of(LetterRefusal.MISSING);
        }
        if (!written.sha256().equals(sending.seen())) {
            return Optional.of(LetterRefusal.CHANGED);
        }
        if (sending.to().isEmpty() || sending.to().length() > Sending.LONGEST) {
            return Optional.of(LetterRefusal.NO_ADDRESSEE);
        }
        return sending.form() == null || sending.way() == null ? Optional.of(LetterRefusal.NO_WAY) : Optional.empty();
    }

    private void add(DeskCase about, LetterAsked asked, Sending sending, byte[] content, StaffMember person) {
        SentLetter sent = new SentLetter(
                0,
                asked.code(),
                asked.language(),
                asked.referral(),
                Objects.requireNonNull(sending.form()),
                sending.to(),
                Objects.requireNonNull(sending.way()),
                DigestUtils.sha256Hex(content),
                person.id(),
                RowMoments.now(clock));
        log.add(about.id(), sent, content);
        record(
                person,
                AuditAction.NOTICE_SENT,
                about,
                "%s, %s, by %s, %s".formatted(sent.letter(), sent.form(), sent.way(), sent.sha256()));
    }

    /** What was sent, byte for byte; empty if there is no such letter that this person may know of. */
    @Transactional
    public Optional<byte[]> sent(CaseId id, long letter, StaffMember reader) {
        Optional<DeskCase> about = cases.find(id, reader);
        Optional<byte[]> content = about.flatMap(found -> log.content(id, letter));
        content.ifPresent(bytes -> record(
                reader,
                AuditAction.NOTICE_EXPORTED,
                about.orElseThrow(),
                "letter %d, %s".formatted(letter, DigestUtils.sha256Hex(bytes))));
        return content;
    }

    private void record(StaffMember person, AuditAction action, DeskCase about, String detail) {
        audit.add(person.id().value(), action, about.subject(), detail);
    }
}
