package org.sekisho.night.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.machine.lease.ProcessName;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(60)
class JdbcPartsTests {

    private static final DataSource DATABASE = TestDatabase.fresh();

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final JdbcParts parts = new JdbcParts(jdbc);
    private final JdbcWorkers workers = new JdbcWorkers(jdbc);
    private final ProcessName first = ProcessName.fresh();
    private final ProcessName second = ProcessName.fresh();

    @BeforeEach
    void onePartThatNobodyHas() {
        TestDatabase.empty(DATABASE);
        parts.putOut(new Part(7, 1, 3, new Part.Range(10, 20), Part.State.WAITING, null, 0));
    }

    @Test
    void belongToWhoeverTakesThemFirst() {
        assertThat(parts.claim(7, first)).isTrue();
        assertThat(parts.claim(7, second)).isFalse();
        assertThat(parts.claim(7, first)).as("said twice").isFalse();
        assertThat(parts.isStillOf(first, 7)).isTrue();
        assertThat(parts.isStillOf(second, 7)).isFalse();
        assertThat(parts.firstWaiting(1)).isEmpty();
    }

    @Test
    void areNobodysOnceTheyWereTakenAway() {
        parts.claim(7, first);
        assertThat(parts.take(7, Part.State.TAKEN)).isTrue();

        assertThat(parts.isStillOf(first, 7)).isFalse();
        assertThat(parts.end(7, first, Part.State.DONE)).isFalse();
        assertThat(parts.byKey(7)).get().extracting(Part::state).isEqualTo(Part.State.TAKEN);
        assertThat(parts.claim(7, second)).isFalse();
    }

    @Test
    void keepWhatTheirWorkerMadeOfThem() {
        parts.claim(7, first);
        parts.end(7, first, Part.State.DONE);

        assertThat(parts.take(7, Part.State.TAKEN)).isFalse();
        assertThat(parts.byKeys(List.of(7L))).extracting(Part::state).containsExactly(Part.State.DONE);
    }

    @Test
    void tellForHowLongTheirWorkerIsSilent() {
        parts.claim(7, first);
        jdbc.sql("UPDATE screening_part SET heard_at = TIMESTAMPADD(SECOND, -90, UTC_TIMESTAMP(3))")
                .update();
        assertThat(parts.claimed(1)).extracting(Part::silentMillis).allMatch(silent -> silent >= 90_000);

        parts.hear(second, List.of(7L));
        assertThat(parts.claimed(1))
                .as("by another")
                .extracting(Part::silentMillis)
                .allMatch(silent -> silent >= 90_000);
        parts.hear(first, List.of(7L));
        assertThat(parts.claimed(1)).extracting(Part::silentMillis).allMatch(silent -> silent < 60_000);
    }

    @Test
    void ofWorkersThatRefuseSayWhy() {
        workers.begin(first);
        workers.begin(second);
        workers.refuse(first, 5, "it differs in the program");
        parts.claim(7, second);
        workers.at(second, 1);

        assertThat(workers.heardWithin(Duration.ofMinutes(1)))
                .extracting(Workers.SeenWorker::inWords)
                .anySatisfy(
                        worker -> assertThat(worker)
                                .matches(
                                        "process \\d+ on \\S+, heard \\d+ s ago, takes no part of run 5: it differs in the program"))
                .anySatisfy(worker -> assertThat(worker).endsWith("at run 1, 1 parts in work, 0 done"));
        workers.end(first);
        assertThat(workers.heardWithin(Duration.ofMinutes(1))).hasSize(1);
    }
}
