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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.machine.database.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Whether nothing that is to be told gets lost, with a real server and a real database. */
class NotificationsTests {

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
        notifications(false, null).tell(Notices.RED);

        assertThat(receiver.received()).hasSize(1);
        assertThat(rows()).containsExactly(Map.of("state", "SENT", "attempts", 1, "answer", "HTTP 204"));
    }

    @Test
    void areSentByTheNextRunWhereTheReceiverWasDown() {
        receiver.answers(503);
        notifications(false, null).tell(Notices.RED);
        assertThat(receiver.received()).as("two attempts are set").hasSize(2);
        assertThat(rows())
                .containsExactly(Map.of("state", "WAITING", "attempts", 1, "answer", "127.0.0.1 answered HTTP 503"));

        receiver.answers(200);
        notifications(false, null).beforeARun(List.of());
        assertThat(rows()).containsExactly(Map.of("state", "SENT", "attempts", 2, "answer", "HTTP 200"));
        assertThat(receiver.received())
                .extracting(Receiver.Received::id)
                .as("the receiver can tell that it is the same")
                .containsOnly(receiver.received().get(0).id());
    }

    @Test
    void areToldOnceForARunAndAnEvent() {
        notifications(false, null).tell(Notices.RED);
        notifications(false, null).tell(Notices.RED);

        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void tellOfARunThatDied() {
        notifications(false, null).beforeARun(List.of(Notice.died(12)));

        assertThat(receiver.received().get(0).json().at("/event").asString()).isEqualTo("abandoned");
    }

    @Test
    void doNotTryAReceiverForEachNoticeAfterItFailed() {
        jdbc.update("INSERT INTO screening_run (id, started_at, status) VALUES (13, UTC_TIMESTAMP(), 'RUNNING')");
        receiver.answers(500);

        notifications(false, null).beforeARun(List.of(Notice.died(12), Notice.died(13)));

        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void areGivenUpAfterALongTime() {
        receiver.answers(500);
        notifications(false, null).tell(Notices.RED);
        jdbc.update("UPDATE notification SET created_at = '2020-01-01'");

        notifications(false, null).beforeARun(List.of());

        assertThat(jdbc.queryForObject("SELECT state FROM notification", String.class))
                .isEqualTo("GIVEN_UP");
    }

    @Test
    void areNoReasonToFailWhereTheDatabaseIsGone() {
        jdbc.execute("ALTER TABLE notification RENAME TO notification_gone");
        try {
            assertThatNoException().isThrownBy(() -> notifications(false, null).tell(Notices.RED));
            assertThatNoException().isThrownBy(() -> notifications(false, null).beforeARun(List.of(Notice.died(12))));
            assertThat(receiver.received())
                    .as("sent without being on record")
                    .extracting(Receiver.Received::id)
                    .containsExactly("run-12-RED");
        } finally {
            jdbc.execute("ALTER TABLE notification_gone RENAME TO notification");
        }
    }

    @Nested
    class OfRunsThatEndedWell {

        @Test
        void areSentOnlyWhereEveryRunIsToBeToldOf() {
            notifications(false, null).tell(ended(Notice.Event.DONE, 0));
            assertThat(receiver.received()).isEmpty();
            notifications(true, null).tell(ended(Notice.Event.DONE, 0));
            assertThat(receiver.received()).hasSize(1);
        }

        @Test
        void areSentWhereMoreThanSoManyCouldNotBeRead() {
            notifications(false, 5).tell(ended(Notice.Event.UNSCREENABLE, 5));
            assertThat(receiver.received()).isEmpty();
            notifications(false, 5).tell(ended(Notice.Event.UNSCREENABLE, 6));
            assertThat(receiver.received()).hasSize(1);
        }

        @Test
        void areSentWhereTheTimeOfCasesRunsOutUnlessThatIsSwitchedOff() {
            notifications(false, null, false).tell(ended(Notice.Event.CLOCKS, 0));
            assertThat(receiver.received()).isEmpty();
            notifications(false, 5, false).tell(ended(Notice.Event.CLOCKS, 6));
            assertThat(receiver.received()).hasSize(1);
            jdbc.update("DELETE FROM notification");
            notifications(false, null).tell(ended(Notice.Event.CLOCKS, 0));
            assertThat(receiver.received()).hasSize(2);
        }

        @Test
        void areSentWhereAuthoritiesOweAnswersUnlessThatIsSwitchedOff() {
            notifications(false, null, false).tell(ended(Notice.Event.REFERRALS, 0));
            assertThat(receiver.received()).isEmpty();
            notifications(false, null).tell(ended(Notice.Event.REFERRALS, 0));
            assertThat(receiver.received()).hasSize(1);
            assertThat(receiver.received().get(0).body())
                    .contains(
                            "\"event\":\"referrals\"",
                            "\"answer_by\":\"2026-11-20\",\"standing\":\"overdue\",\"to\":null");
        }

        private Notice ended(Notice.Event event, int unscreenable) {
            return new Notice(
                    event,
                    12,
                    new Notice.Counts(9, 0, 0, unscreenable, 0, 0),
                    List.of(),
                    List.of(),
                    event == Notice.Event.CLOCKS
                            ? List.of(new Notice.ClockCount("JP", "primary-review", 4, 2, "2026-11-20"))
                            : List.of(),
                    event == Notice.Event.REFERRALS
                            ? Notice.Referrals.of(List.of(new Notice.Referral(
                                    new FilingNumber("JP2026991113A"), "ministry", "2026-11-20", "OVERDUE", null)))
                            : Notice.Referrals.NONE,
                    null,
                    null);
        }
    }

    private static List<Map<String, Object>> rows() {
        return jdbc.queryForList("SELECT state, attempts, answer FROM notification ORDER BY id");
    }

    private Notifications notifications(boolean everyRun, Integer unscreenableOver) {
        return notifications(everyRun, unscreenableOver, true);
    }

    private Notifications notifications(boolean everyRun, Integer unscreenableOver, boolean clocksAndReferrals) {
        URI url = receiver.url();
        NotificationSettings plain = Notices.settings(List.of(), url, secretFile);
        NotificationSettings settings = new NotificationSettings(
                everyRun,
                unscreenableOver,
                clocksAndReferrals,
                clocksAndReferrals,
                plain.attempts(),
                plain.pause(),
                Duration.ofDays(14),
                plain.mail(),
                plain.webhook());
        Messenger messenger = new Messenger(List.of(Notices.webhook(settings)), settings);
        return new Notifications(
                settings,
                messenger,
                new JdbcOutbox(JdbcClient.create(database), JsonMapper.shared(), settings, Clock.systemUTC()));
    }
}
