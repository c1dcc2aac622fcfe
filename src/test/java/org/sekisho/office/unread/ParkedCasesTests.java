package org.sekisho.office.unread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.office.review.Answers.done;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.precedent.Screened;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseNote;
import org.sekisho.office.review.DecisionDraft;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DecisionReason;
import org.sekisho.office.review.DeskOffice;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.screening.ScreenedFiling;

/** A case that waits for a readable copy comes back with it, or when its day comes. */
class ParkedCasesTests {

    private static final StaffMember ONE = DeskOffice.examiner("one");
    private static final LocalDate ASKED = LocalDate.of(2026, 11, 25);

    private final DeskOffice office = new DeskOffice(1000, 0);
    private final CaseId id = office.open("quantum", ASKED.plusDays(60), 5);
    private final JdbcParkedCases parked =
            new JdbcParkedCases(office.jdbc, office.cases(), office.audit, new Clocks(List.of(), null), office.clock);

    @BeforeEach
    void aPageIsNotReadAndACopyIsAskedFor() {
        office.rows.change("""
                INSERT INTO unread_part (filing_id, ordinal, document, page, reason, detail)
                VALUES (?, 0, 'claims.pdf', 2, 'NO_TEXT', '')""", id.value());
        office.rows.change(
                "UPDATE review_case SET unread = TRUE, act_by = due_on, clock_jurisdiction = 'XX', clock_code = 'first',"
                        + " warn_on = due_on - INTERVAL 20 DAY");
        ask(DecisionReason.COPY_ASKED_FOR);
    }

    private void ask(DecisionReason reason) {
        int version =
                office.within(() -> office.desk().see(id, ONE)).orElseThrow().version();
        done(office.within(() -> office.desk()
                .decide(id, version, new DecisionDraft(DecisionKind.ASK_FOR_INFORMATION, reason, ""), ONE)));
    }

    private String stands() {
        return office.rows.word("SELECT work_list FROM review_case WHERE id = ?", id.value());
    }

    private @Nullable List<String> notes() {
        return office.rows.words("SELECT CONCAT(kind, ' ', detail) FROM case_note ORDER BY id");
    }

    private void register(long filing, int version) {
        office.rows.change("""
                INSERT INTO filing (id, number, numbered, version, fingerprint, source, received_at, run_id)
                VALUES (?, ?, TRUE, ?, LPAD(?, 64, '0'), 'inbox', NOW(6), 2)""", filing, DeskOffice.number(id), version, filing);
    }

    private void screened(ScreenedFiling came) {
        office.within(() -> {
            office.audit.add(parked.openOnCopies(2, List.of(came)));
            return 1;
        });
    }

    @Test
    void isNotToDoAndKeepsItsClock() {
        assertThat(stands()).isEqualTo("WITH_APPLICANT");
        assertThat(office.rows.word("SELECT due_on FROM review_case WHERE id = ?", id.value()))
                .isEqualTo(ASKED.plusDays(60).toString());
    }

    @Test
    void comesBackWithALaterVersionWhateverBecameOfIt() {
        register(900, 2);
        screened(Screened.atLevels(900, DeskOffice.number(id), 2));

        assertThat(stands()).isEqualTo("TO_DECIDE");
        assertThat(notes()).containsExactly(CaseNote.Kind.COPY_ARRIVED + " version 2: CLEAR");
        assertThat(office.audited()).last().isEqualTo("sekisho run 2 CASE_OPENED_AGAIN");
    }

    @Test
    void comesBackOnceItsOwnVersionIsReadAndNotBefore() {
        screened(Screened.partlyAtLevels(id.value(), DeskOffice.number(id)));
        assertThat(stands()).isEqualTo("WITH_APPLICANT");
        screened(Screened.atLevels(id.value(), DeskOffice.number(id), 1));
        assertThat(stands()).isEqualTo("TO_DECIDE");
    }

    @Test
    void doesNotComeBackWithAnotherFiling() {
        screened(Screened.atLevels(office.open("quantum", null, 1).value(), "JP2026000002A", 1));
        assertThat(stands()).isEqualTo("WITH_APPLICANT");
    }

    @Test
    void doesNotComeBackIfItWaitsForSomethingElse() {
        ask(DecisionReason.UNCLEAR);
        register(900, 2);
        screened(Screened.atLevels(900, DeskOffice.number(id), 2));
        later(400);
        assertThat(stands()).isEqualTo("WITH_APPLICANT");
    }

    /** It is urgent from the fortieth day on and ends on the sixtieth; the first column is the day on which it is asked for once more. */
    @ParameterizedTest
    @CsvSource({"0, 39, 40", "45, 59, 60", "70, 99, 100"})
    void comesBackByItselfWhenItsDeadlineComesNear(int asked, int waits, int back) {
        office.later(Duration.ofDays(asked));
        office.rows.change("UPDATE case_decision SET decided_at = decided_at + INTERVAL %d DAY".formatted(asked));
        later(waits - asked);
        assertThat(stands()).isEqualTo("WITH_APPLICANT");
        later(back - waits);
        assertThat(stands()).isEqualTo("TO_DECIDE");
        assertThat(notes()).containsExactly(CaseNote.Kind.NO_COPY_CAME + " asked on " + ASKED.plusDays(asked));
    }

    @Test
    void comesBackInAMonthIfNobodyKnowsItsDeadline() {
        office.rows.change("UPDATE review_case SET due_on = NULL, act_by = NULL, warn_on = NULL");
        later(29);
        assertThat(stands()).isEqualTo("WITH_APPLICANT");
        later(1);
        assertThat(stands()).isEqualTo("TO_DECIDE");
    }

    /** The night after so many days. */
    private void later(int days) {
        office.later(Duration.ofDays(days));
        office.within(() -> {
            parked.openOnTime(3);
            return 1;
        });
    }
}
