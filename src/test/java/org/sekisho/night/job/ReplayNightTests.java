package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Filings;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.office.deadline.OfficeDays;
import org.sekisho.screening.replay.FilingReplay;
import org.sekisho.screening.replay.Replayed;
import org.springframework.beans.factory.annotation.Autowired;

/** The same version of a filing, by the lists that were kept, comes to the same; and what differs is told apart. */
@Tag("whole")
class ReplayNightTests extends AnOffice {

    private static final FilingNumber KEYS = new FilingNumber("US20260401101A1");
    private static final FilingNumber LEAF = new FilingNumber("US13990106B2");

    @Autowired
    FilingReplay replay;

    @Autowired
    Filings filings;

    @BeforeEach
    void theNightBefore() throws Exception {
        aNight();
    }

    private RegisteredFiling filing(FilingNumber number) {
        return filings.latest(number).orElseThrow();
    }

    private Replayed.Answered answered(FilingNumber number) {
        return (Replayed.Answered) replay.replay(filing(number));
    }

    private int change(String sql, FilingNumber number) {
        return jdbc.sql(sql).param(filing(number).id().value()).update();
    }

    @Test
    void everyFilingOfANightComesToTheSame() {
        for (String number : jdbc.sql("SELECT number FROM filing WHERE NOT canary")
                .query((row, n) -> row.getString(1))
                .list()) {
            Replayed.Answered answer = answered(new FilingNumber(number));

            assertThat(answer.against().recorded()).as(number).isTrue();
            assertThat(answer.against().cause()).as(number).isNull();
            assertThat(answer.editions()).hasSize(2);
        }
        assertThat(answered(KEYS).answers()).isNotEmpty();
    }

    @Test
    void anAnswerThatIsNotOnRecordIsTheRecordsIfTextListsAndProgramAreAsTheyWere() {
        assertThat(change("DELETE FROM entry_finding WHERE filing_id = ? AND entry_code = 'QUANTUM-01'", KEYS))
                .isEqualTo(1);

        Replayed.Against against = answered(KEYS).against();

        assertThat(against.cause()).isEqualTo(Replayed.Cause.RECORD);
        assertThat(against.added()).singleElement().asString().startsWith("QUANTUM-01 of focus-areas, secrecy");
        assertThat(against.missing()).isEmpty();
    }

    @Test
    void anotherProgramIsTold() {
        change("DELETE FROM entry_finding WHERE filing_id = ? AND entry_code = 'QUANTUM-01'", KEYS);
        jdbc.sql("UPDATE screening_run SET program = ?").param("0".repeat(64)).update();

        assertThat(answered(KEYS).against().cause()).isEqualTo(Replayed.Cause.PROGRAM);
    }

    @Test
    void aTextThatIsDamagedAndAListThatCannotBeReadAreTold() {
        change("UPDATE filing_text SET content = X'FF' WHERE filing_id = ?", LEAF);
        assertThat(replay.replay(filing(LEAF)))
                .isEqualTo(new Replayed.Impossible(Replayed.Impossible.Reason.TEXT_DAMAGED));

        jdbc.sql("UPDATE list_edition SET content = 'no list'").update();
        assertThat(replay.replay(filing(KEYS)))
                .isEqualTo(new Replayed.Impossible(Replayed.Impossible.Reason.LIST_CHANGED));
    }

    @Test
    void anotherTextIsToldFromTheDocuments() {
        jdbc.sql("""
                        UPDATE filing_text SET content = (SELECT o.content FROM (SELECT * FROM filing_text) o WHERE o.filing_id = ?)
                        WHERE filing_id = ?""")
                .param(filing(LEAF).id().value())
                .param(filing(KEYS).id().value())
                .update();
        madeByTheTest();

        Replayed.Against against = answered(KEYS).against();

        assertThat(against.cause()).isEqualTo(Replayed.Cause.TEXT);
        assertThat(against.missing()).isNotEmpty();
    }

    @Test
    void aListThatIsNotKeptAsItWasIsTold() {
        jdbc.sql("""
                        UPDATE list_edition SET content = REPLACE(content, 'code: QUANTUM-01', 'code: QUANTUM-77')
                        WHERE list_id = 'focus-areas'""").update();

        assertThat(answered(KEYS).against().cause()).isEqualTo(Replayed.Cause.LIST);
    }

    /** The run's day is the office's own, and not what its moment is elsewhere. */
    @Test
    void takesTheEntriesThatWereInForceForTheRun() {
        jdbc.sql("UPDATE run_list SET on_day = '2025-12-31'").update();

        assertThat(answered(KEYS).day()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(answered(KEYS).against().missing())
                .anySatisfy(answer -> assertThat(answer.toString()).contains("QUANTUM-01"));
    }

    private static Instant endOf(LocalDate day) {
        return OfficeDays.UNKNOWN.endOf(day);
    }

    @Test
    void asOfADayItTakesWhatWasThereOnThatDay() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        jdbc.sql("UPDATE filing SET received_at = received_at - INTERVAL 10 DAY")
                .update();
        jdbc.sql("UPDATE screening_run SET started_at = started_at - INTERVAL 10 DAY")
                .update();

        assertThat(replay.version(KEYS, endOf(today.minusDays(12)))).isEmpty();
        assertThat(replay.version(KEYS, endOf(today.minusDays(5)))).contains(filing(KEYS));
        assertThat(replay.replay(filing(KEYS), endOf(today.minusDays(12))))
                .isEqualTo(new Replayed.Impossible(Replayed.Impossible.Reason.NO_RUN));
        assertThat(replay.replay(filing(KEYS), endOf(today.minusDays(5))))
                .isInstanceOfSatisfying(
                        Replayed.Answered.class,
                        answer -> assertThat(answer.against().cause()).isNull());
    }

    @Test
    void withoutWordsNothingIsReplayed() {
        change("DELETE FROM filing_text WHERE filing_id = ?", LEAF);
        assertThat(replay.replay(filing(LEAF)))
                .isEqualTo(new Replayed.Impossible(Replayed.Impossible.Reason.TEXT_DAMAGED));
        madeByTheTest();

        assertThat(replay.replay(filing(LEAF))).isEqualTo(new Replayed.Impossible(Replayed.Impossible.Reason.NO_TEXT));
    }
}
