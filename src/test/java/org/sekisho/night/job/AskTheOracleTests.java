package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobInterruptedException;

class AskTheOracleTests {

    private static final long LONG = Duration.ofHours(1).toNanos();

    private static final List<Callable<Integer>> FIVE =
            IntStream.range(0, 5).<Callable<Integer>>mapToObj(i -> () -> i).toList();

    @Test
    void asksOfAllInTheirOrderIfThereIsTime() throws Exception {
        assertThat(AskTheOracle.within(LONG, 2, FIVE)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void asksOfOneEvenIfThereIsNoTime() throws Exception {
        assertThat(AskTheOracle.within(0, 2, FIVE)).hasSize(1);
        assertThat(AskTheOracle.within(0, 2, List.<Callable<Integer>>of())).isEmpty();
    }

    @Test
    void asksOfSeveralAtATime() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        Callable<Boolean> untilTheOtherIsThere = () -> {
            both.countDown();
            return both.await(1, TimeUnit.MINUTES);
        };

        assertThat(AskTheOracle.within(LONG, 2, List.of(untilTheOtherIsThere, untilTheOtherIsThere)))
                .containsExactly(true, true);
    }

    @Test
    void throwsWhatWasThrown() {
        Callable<Integer> stopped = () -> {
            throw new JobInterruptedException("stopped");
        };

        assertThatThrownBy(() -> AskTheOracle.within(LONG, 2, List.of(stopped)))
                .isInstanceOf(JobInterruptedException.class);
    }
}
