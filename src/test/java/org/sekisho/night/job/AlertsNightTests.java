package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.night.alert.Receiver;
import org.sekisho.night.run.RunStatus;
import org.sekisho.office.audit.AuditHeads;
import org.springframework.beans.factory.annotation.Autowired;

/** What is told of real runs, to a receiver that is up and one that is down. */
@Tag("whole")
class AlertsNightTests extends AnOffice {

    @Autowired
    AuditHeads trail;

    @AfterEach
    void receiverIsUp() {
        RECEIVER.answers(204);
    }

    @Test
    void goOutWhenARunEndsWaitForTheNextRunIfTheyCannotAndNeverMakeARunFail() throws Exception {
        Files.createDirectories(INBOX.resolve("US20260401199A1"));
        trail.begin(); // as the run did that died
        jdbc.sql("INSERT INTO screening_run (started_at, status) VALUES (UTC_TIMESTAMP(), 'RUNNING')")
                .update();
        RECEIVER.answers(503);
        assertThat(night().run().status()).isEqualTo(RunStatus.DONE);
        assertThat(states()).containsExactly("{event=ABANDONED, state=WAITING}", "{event=UNSCREENABLE, state=WAITING}");

        RECEIVER.answers(204);
        night();
        assertThat(states()).containsExactly("{event=ABANDONED, state=SENT}", "{event=UNSCREENABLE, state=SENT}");
        List<Receiver.Received> all = RECEIVER.received();
        assertThat(all).allMatch(message -> message.isSignedWith(WEBHOOK_SECRET));
        assertThat(all.get(all.size() - 1).json().at("/unread/0").asString()).isEqualTo("US20260401199A1");
        assertThat(all.get(all.size() - 1).body())
                .as("no reason, no place, no name")
                .doesNotContain("holds nothing", "inbox", FOLDER.toString());
    }

    private List<String> states() {
        return jdbc.sql("SELECT event, state FROM alert ORDER BY id").query().listOfRows().stream()
                .map(Object::toString)
                .toList();
    }
}
