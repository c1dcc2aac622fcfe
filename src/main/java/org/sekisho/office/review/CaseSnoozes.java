package org.sekisho.office.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.Deadline;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that a person put off to a day. A snooze is its person's own: it keeps the case out of their To do and of what they are given
 * next, and from nobody else. It ends on its day, which is never after the one on which the clock calls for action, and before that
 * as soon as a run or somebody else changes something on the case.
 */
@Repository
public class CaseSnoozes {

    /** In days; what is put off for longer is forgotten. */
    private static final int LONGEST = 90;

    private final CaseActs acts;
    private final JdbcClient client;
    private final Clocks clocks;
    private final Clock clock;

    CaseSnoozes(CaseActs acts, JdbcClient client, Clocks clocks, Clock clock) {
        this.acts = acts;
        this.client = client;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Reasons for not putting a case off. */
    public enum Why implements Refusal {
        /** It is in no list of what is to do, or its clock calls for action now. */
        NOT_NOW,
        /** The day is none, or not one of those to which it may be put off. */
        DAY;

        @Override
        public String key() {
            return "snooze.why." + name();
        }
    }

    /** A case that its person has put off, without a word of the filing. */
    public record Snoozed(CaseId id, FilingNumber number, LocalDate until) {}

    /** The last day to which a case may be put off; null if it may not. */
    public @Nullable LocalDate latest(DeskCase about) {
        ReviewCase standing = about.standing();
        LocalDate last = today().plusDays(LONGEST);
        if (standing.clock() != null) {
            Deadline deadline = standing.deadline();
            LocalDate urgent = deadline == null ? today() : deadline.warnOn(); // one that nobody knows is urgent
            last = urgent.isBefore(last) ? urgent : last;
        }
        return standing.list().needsWork() && last.isAfter(today()) ? last : null;
    }

    private LocalDate today() {
        return clocks.latestToday(clock.instant());
    }

    /** The cases that a person has put off now, the first to come back first. */
    @Transactional(readOnly = true)
    public List<Snoozed> of(StaffMember person) {
        return client.sql("""
                        SELECT c.id, f.number, s.until_day AS until FROM case_snooze s
                            JOIN review_case c ON c.id = s.case_id JOIN filing f ON f.id = c.filing_id
                        WHERE s.person = :reader AND %s AND %s ORDER BY s.until_day, c.id""".formatted(QueueCondition.PUT_OFF, new NeedToKnow(person).condition()))
                .params(new NeedToKnow(person).values())
                .param("today", today())
                .query(JdbcRecords.of(Snoozed.class))
                .list();
    }

    /** Puts a case off for the person alone, and takes it from their table. */
    public CaseAnswer snooze(CaseId id, @Nullable LocalDate until, StaffMember person) {
        return acts.perform(id, person, act -> {
            LocalDate latest = act.need(latest(act.about()), Why.NOT_NOW);
            LocalDate day = act.need(until, Why.DAY);
            act.refuseIf(day.isAfter(latest) || !day.isAfter(today()), Why.DAY);
            client.sql(
                            "REPLACE INTO case_snooze (person, case_id, until_day, case_version, snoozed_at) VALUES (?, ?, ?, ?, ?)")
                    .params(act.by().value(), id.value(), day, act.about().version(), RowMoments.stored(act.now()))
                    .update();
            client.sql("UPDATE review_case SET held_by = NULL, held_until = NULL WHERE id = ? AND held_by = ?")
                    .params(id.value(), act.by().value())
                    .update();
            act.note(AuditAction.CASE_SNOOZED, "until " + day);
        });
    }

    /** Takes a case up again before its day. */
    public CaseAnswer end(CaseId id, StaffMember person) {
        return acts.perform(id, person, act -> {
            int ended = client.sql("DELETE FROM case_snooze WHERE person = ? AND case_id = ?")
                    .params(act.by().value(), id.value())
                    .update();
            if (ended > 0) {
                act.note(AuditAction.CASE_SNOOZE_ENDED, "");
            }
        });
    }
}
