package org.sekisho.office.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Handling;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.deadline.Deadline;
import org.sekisho.office.deadline.OfficeTime;
import org.sekisho.office.review.CaseClockRecords.Clocked;
import org.sekisho.office.review.ClockChange.Cause;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts secrecy cases on top of the queue of which another office speaks: opened, or opened again, to be looked at within some days. */
@Repository
public class AlliedCases {

    private static final String CODE = "partner-order";

    private final JdbcClient jdbc;
    private final ReviewCases cases;
    private final CaseClockRecords records;
    private final LevelRecorder levels;
    private final FilingTexts texts;
    private final AuditTrail audit;
    private final OfficeTime time;

    AlliedCases(
            JdbcClient jdbc,
            ReviewCases cases,
            CaseClockRecords records,
            LevelRecorder levels,
            FilingTexts texts,
            AuditTrail audit,
            OfficeTime time) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.records = records;
        this.levels = levels;
        this.texts = texts;
        this.audit = audit;
        this.time = time;
    }

    /**
     * An order of another office. A case tells of it only its key and days, since not everybody who may know of the case may know of the order.
     *
     * @param key of the order, the same for all that is said of it
     * @param detail of it, in codes and days
     * @param runs whether it runs; it has ended otherwise
     * @param mark the level that it has at least
     * @param days within which a person looks at it
     */
    public record Word(String key, String detail, boolean runs, String area, Handling mark, int days) {

        private String said() {
            return key + ", " + detail;
        }
    }

    /** Does so once for each word, and for the end of an order only where it was put on top before; returns whether it did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean putOnTop(long run, FilingId filing, Word word) {
        List<String> before = cases.notesOn(filing).stream()
                .filter(note -> note.kind() == CaseNote.Kind.PARTNER_ORDER)
                .map(CaseNote::detail)
                .toList();
        boolean known = before.stream().anyMatch(said -> said.startsWith(word.key));
        if (before.contains(word.said()) || !word.runs && !known) {
            return false;
        }
        String actor = "sekisho run " + run;
        if (records.ofSecrecy(filing) == null) {
            open(run, filing, word.area);
            audit.add(actor, AuditAction.CASE_OPENED, about(filing).subject(), "by a partner's order");
        }
        Clocked about = about(filing);
        CaseClock running = records.of(about.id());
        if (running.stage() != CaseStage.ORDERED && running.stage() != CaseStage.PUBLIC) {
            cases.openAgain(filing, ReviewQueue.SECRECY)
                    .ifPresent(was -> audit.add(actor, AuditAction.CASE_OPENED_AGAIN, about.subject(), "was " + was));
            LocalDate today = time.today();
            CaseClock sooner = sooner(running, today, today.plusDays(word.days));
            records.change(about, new ClockChange(Cause.ALLIED, today, word.key, sooner, actor, time.now()));
        }
        levels.raise(filing, word.mark, run); // since each case tells that there is an order
        cases.note(filing, new CaseNote(run, CaseNote.Kind.PARTNER_ORDER, word.said()));
        return true;
    }

    private void open(long run, FilingId filing, String area) {
        FilingNumber number = jdbc.sql("SELECT number FROM filing WHERE id = ? FOR UPDATE")
                .param(filing.value())
                .query(JdbcRecords.of(FilingNumber.class))
                .single();
        Bibliography data =
                texts.ifAsRecorded(filing).map(StoredText::bibliography).orElse(Bibliography.UNKNOWN);
        cases.openUnasked(run, filing, number, data);
        CaseId id = about(filing).id();
        jdbc.sql("INSERT INTO case_area (case_id, area) VALUES (?, ?)")
                .params(id.value(), area)
                .update();
        new JdbcFirstAreas(jdbc).keep(id);
    }

    private Clocked about(FilingId filing) {
        return Objects.requireNonNull(records.ofSecrecy(filing));
    }

    /** Never later than the law wants it; one that runs to a day nobody knows comes first as it is. */
    private static CaseClock sooner(CaseClock before, LocalDate today, LocalDate by) {
        Deadline kept = before.deadline();
        if (kept == null) {
            return before.name() != null
                    ? before
                    : new CaseClock(
                            before.stage(),
                            "A partner's order",
                            "",
                            CODE,
                            today,
                            new Deadline("", CODE, by, by, today));
        }
        LocalDate actBy = kept.actBy().isBefore(by) ? kept.actBy() : by;
        return before.until(new Deadline(kept.jurisdiction(), kept.clock(), kept.lastDay(), actBy, today));
    }
}
