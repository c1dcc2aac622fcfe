package org.sekisho.office.letter;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.referral.Referrals;
import org.sekisho.office.review.CaseActs;
import org.sekisho.office.review.CaseActs.Act;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStages;
import org.sekisho.office.review.DeskCase;
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

    private final CaseActs acts;
    private final Referrals referrals;
    private final CaseStages stages;
    private final LetterWriter writer;
    private final PdfBoxPages printer;
    private final JdbcLetterLog log;
    private final AuditTrail audit;

    Letters(
            CaseActs acts,
            Referrals referrals,
            CaseStages stages,
            LetterWriter writer,
            PdfBoxPages printer,
            JdbcLetterLog log,
            AuditTrail audit) {
        this.acts = acts;
        this.referrals = referrals;
        this.stages = stages;
        this.writer = writer;
        this.printer = printer;
        this.log = log;
        this.audit = audit;
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
    public CaseAnswer logSent(CaseId id, LetterAsked asked, Sending sending, StaffMember person) {
        return acts.perform(id, person, act -> {
            WrittenLetter written = act.known(writer.write(referrals.of(act.about()), asked));
            check(act, written, sending);
            SentLetter.Form form = act.need(sending.form(), LetterRefusal.NO_WAY);
            SentLetter.Way way = act.need(sending.way(), LetterRefusal.NO_WAY);
            byte[] text = written.whole().getBytes(StandardCharsets.UTF_8);
            byte[] content = act.need(
                    form == SentLetter.Form.TEXT ? text : printer.print(written).orElse(null), LetterRefusal.NO_FONT);
            if (written.template().extendsClock()) {
                act.refuse(stages.extended(act.about(), sending.served(), asked.code(), person));
            }
            SentLetter sent = new SentLetter(
                    0,
                    asked.code(),
                    asked.language(),
                    asked.referral(),
                    form,
                    sending.to(),
                    way,
                    DigestUtils.sha256Hex(content),
                    act.by(),
                    act.now());
            log.add(id, sent, content);
            act.note(
                    AuditAction.NOTICE_SENT,
                    "%s, %s, by %s, %s".formatted(sent.letter(), sent.form(), sent.way(), sent.sha256()));
        });
    }

    private static void check(Act act, WrittenLetter written, Sending sending) {
        act.refuseIf(!act.mayDecide(), LetterRefusal.ROLE);
        act.refuseIf(!written.missing().isEmpty(), LetterRefusal.MISSING);
        act.refuseIf(!written.sha256().equals(sending.seen()), LetterRefusal.CHANGED);
        String to = sending.to();
        act.refuseIf(to.isEmpty() || to.length() > Sending.LONGEST, LetterRefusal.NO_ADDRESSEE);
    }

    /** The letter's bytes as they were sent; empty if there is no such letter that this person may know of. */
    @Transactional
    public Optional<byte[]> sent(CaseId id, long letter, StaffMember reader) {
        Optional<DeskCase> about = acts.find(id, reader);
        Optional<byte[]> content = about.flatMap(found -> log.content(id, letter));
        content.ifPresent(bytes -> audit.add(
                reader.id().value(),
                AuditAction.NOTICE_EXPORTED,
                about.orElseThrow().subject(),
                "letter %d, %s".formatted(letter, DigestUtils.sha256Hex(bytes))));
        return content;
    }
}
