package org.sekisho.office.review;

import java.time.LocalDate;
import java.util.List;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.deadline.Deadline;
import org.sekisho.office.deadline.OfficeTime;
import org.sekisho.office.review.CaseClockRecords.Clocked;
import org.sekisho.office.review.ClockChange.Cause;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts secrecy cases on top of the queue of which another office speaks: opened, or opened again, to be looked at within some days. */
@Service
public class AlliedCases {

    private static final String CODE = "partner-order";

    private final ReviewCases cases;
    private final CaseClockRecords records;
    private final LevelRecorder levels;
    private final AlliedOpening opening;
    private final OfficeTime time;

    AlliedCases(
            ReviewCases cases, CaseClockRecords records, LevelRecorder levels, AlliedOpening opening, OfficeTime time) {
        this.cases = cases;
        this.records = records;
        this.levels = levels;
        this.opening = opening;
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
        Clocked about = opening.opened(run, filing, word.area);
        CaseClock running = records.of(about.id());
        if (running.stage() != CaseStage.ORDERED && running.stage() != CaseStage.PUBLIC) {
            opening.again(run, about);
            LocalDate today = time.today();
            CaseClock sooner = sooner(running, today, today.plusDays(word.days));
            String actor = "sekisho run " + run;
            records.change(about, new ClockChange(Cause.ALLIED, today, word.key, sooner, actor, time.now()));
        }
        levels.raise(filing, word.mark, run); // since each case tells that there is an order
        cases.note(filing, new CaseNote(run, CaseNote.Kind.PARTNER_ORDER, word.said()));
        return true;
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
