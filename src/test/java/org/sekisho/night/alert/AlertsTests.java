package org.sekisho.night.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.screening.record.OutcomeCounts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Whether nothing that is to be told gets lost, with a real server and a real database. */
class AlertsTests {

    private static DataSource database;
    private static JdbcTemplate jdbc;

    @TempDir
    Path folder;

    private Receiver receiver;
    private Path secretFile;

    @BeforeAll
    static void aDatabase() {
        database = TestDatabase.fresh();
        jdbc = new JdbcTemplate(database);
    }

    @BeforeEach
    void aRunAndAReceiver() throws IOException {
        TestDatabase.empty(database);
        jdbc.update("INSERT INTO screening_run (id, started_at, status) VALUES (12, UTC_TIMESTAMP(), 'RED')");
        receiver = new Receiver();
        secretFile = Files.writeString(folder.resolve("secret"), "0123456789abcdef0123456789abcdef");
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void areOnRecordAndSent() {
        alerts(false, null).tell(AlertFixtures.RED);

        assertThat(receiver.received()).hasSize(1);
        assertThat(rows()).containsExactly(Map.of("state", "SENT", "attempts", 1, "answer", "HTTP 204"));
    }

    @Test
    void areSentByTheNextRunWhereTheReceiverWasDown() {
        receiver.answers(503);
        alerts(false, null).tell(AlertFixtures.RED);
        assertThat(receiver.received()).as("two attempts are set").hasSize(2);
        assertThat(rows())
                .containsExactly(Map.of("state", "WAITING", "attempts", 1, "answer", "127.0.0.1 answered HTTP 503"));

        receiver.answers(200);
        alerts(false, null).beforeARun(List.of());
        assertThat(rows()).containsExactly(Map.of("state", "SENT", "attempts", 2, "answer", "HTTP 200"));
        assertThat(receiver.received())
                .extracting(Receiver.Received::id)
                .as("the receiver can tell that it is the same")
                .containsOnly(receiver.received().get(0).id());
    }

    @Test
    void areToldOnceForARunAndAnEvent() {
        alerts(false, null).tell(AlertFixtures.RED);
        alerts(false, null).tell(AlertFixtures.RED);

        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void tellOfARunThatDied() {
        alerts(false, null).beforeARun(List.of(Alert.died(12)));

        assertThat(receiver.received().get(0).json().at("/event").asString()).isEqualTo("abandoned");
    }

    @Test
    void doNotTryAReceiverForEachNoticeAfterItFailed() {
        jdbc.update("INSERT INTO screening_run (id, started_at, status) VALUES (13, UTC_TIMESTAMP(), 'RUNNING')");
        receiver.answers(500);

        alerts(false, null).beforeARun(List.of(Alert.died(12), Alert.died(13)));

        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void areGivenUpAfterALongTime() {
        receiver.answers(500);
        alerts(false, null).tell(AlertFixtures.RED);
        jdbc.update("UPDATE alert SET created_at = '2020-01-01'");

        alerts(false, null).beforeARun(List.of());

        assertThat(jdbc.queryForObject("SELECT state FROM alert", String.class)).isEqualTo("GIVEN_UP");
    }

    @Test
    void areNoReasonToFailWhereTheDatabaseIsGone() {
        jdbc.execute("ALTER TABLE alert RENAME TO alert_gone");
        try {
            assertThatNoException().isThrownBy(() -> alerts(false, null).tell(AlertFixtures.RED));
            assertThatNoException().isThrownBy(() -> alerts(false, null).beforeARun(List.of(Alert.died(12))));
            assertThat(receiver.received())
                    .as("sent without being on record")
                    .extracting(Receiver.Received::id)
                    .containsExactly("run-12-RED");
        } finally {
            jdbc.execute("ALTER TABLE alert_gone RENAME TO alert");
        }
    }

    /** Whether every run is told of, over how many unread filings, and whether clocks and referrals are. */
    @ParameterizedTest
    @CsvSource({
        "DONE, 0, false,, true, false",
        "DONE, 0, true,, true, true",
        "UNSCREENABLE, 5, false, 5, true, false",
        "UNSCREENABLE, 6, false, 5, true, true",
        "CLOCKS, 0, false,, false, false",
        "CLOCKS, 6, false, 5, false, true",
        "CLOCKS, 0, false,, true, true",
        "REFERRALS, 0, false,, false, false",
        "REFERRALS, 0, false,, true, true"
    })
    void tellOfARunThatEndedWellAsIsSet(
            Alert.Event event,
            int unread,
            boolean everyRun,
            @Nullable Integer unscreenableOver,
            boolean clocksAndReferrals,
            boolean told) {
        alerts(everyRun, unscreenableOver, clocksAndReferrals).tell(ended(event, unread));

        assertThat(receiver.received()).hasSize(told ? 1 : 0);
        if (told && event == Alert.Event.REFERRALS) {
            assertThat(receiver.received().get(0).body())
                    .contains(
                            "\"event\":\"referrals\"",
                            "\"answerBy\":\"2026-11-20\",\"standing\":\"overdue\",\"to\":null");
        }
    }

    private static Alert ended(Alert.Event event, int unscreenable) {
        return new Alert(
                event,
                12,
                new OutcomeCounts(9, 0, 0, unscreenable, 0, 0),
                List.of(),
                List.of(),
                event == Alert.Event.CLOCKS
                        ? List.of(new Alert.ClockCount("JP", "primary-review", 4, 2, "2026-11-20"))
                        : List.of(),
                event == Alert.Event.REFERRALS
                        ? Alert.Referrals.of(List.of(new Alert.Referral(
                                new FilingNumber("JP2026991113A"), "ministry", "2026-11-20", "OVERDUE", null)))
                        : Alert.Referrals.NONE,
                null,
                null,
                null);
    }

    private static List<Map<String, Object>> rows() {
        return jdbc.queryForList("SELECT state, attempts, answer FROM alert ORDER BY id");
    }

    private Alerts alerts(boolean everyRun, Integer unscreenableOver) {
        return alerts(everyRun, unscreenableOver, true);
    }

    private Alerts alerts(boolean everyRun, Integer unscreenableOver, boolean clocksAndReferrals) {
        URI url = receiver.url();
        AlertSettings plain = AlertFixtures.settings(List.of(), url, secretFile);
        AlertSettings settings = new AlertSettings(
                everyRun,
                unscreenableOver,
                clocksAndReferrals,
                clocksAndReferrals,
                plain.attempts(),
                plain.pause(),
                Duration.ofDays(14),
                plain.mail(),
                plain.webhook());
        Messenger messenger = new Messenger(List.of(AlertFixtures.webhook(settings)), settings);
        return new Alerts(
                settings,
                messenger,
                new JdbcOutbox(JdbcClient.create(database), JsonMapper.shared(), settings, Clock.systemUTC()));
    }
}
