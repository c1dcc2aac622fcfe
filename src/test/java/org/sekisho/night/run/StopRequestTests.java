package org.sekisho.night.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.machine.fault.FaultBarrier.StoppedWorkException;

@Timeout(30)
class StopRequestTests {

    private final StopRequest stop = new StopRequest(Duration.ofMillis(50));

    @Test
    void leavesWorkAloneAsLongAsNobodyAsks() {
        assertThat(stop.unlessStopped(() -> "done")).isEqualTo("done");
        assertThatIllegalStateException()
                .isThrownBy(() -> stop.unlessStopped(() -> {
                    throw new IllegalStateException("our fault");
                }));
    }

    @Test
    void beginsNothingOnceItIsMade() {
        stop.make();
        assertThat(stop.<String>unlessStopped(() -> {
                    throw new AssertionError("begun");
                }))
                .isNull();
    }

    @Test
    void breaksOffWorkThatHangsAndLeavesTheThreadAsItWas() {
        assertThat(stop.<String>unlessStopped(this::hang)).isNull();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void doesNotBelieveWhatBrokenOffWorkBringsBack() {
        assertThat(stop.unlessStopped(() -> {
                    try {
                        return hang();
                    } catch (IllegalStateException interrupted) {
                        return "nothing found";
                    }
                }))
                .isNull();
    }

    @Test
    void leavesWorkThatBrokeOfTheEndAndFailsOfWhatBrokeWithoutOne() {
        assertThatExceptionOfType(StoppedWorkException.class).isThrownBy(() -> stop.unlessStopped(this::interrupted));
        assertThat(stop.<String>unlessStopped(() -> {
                    stop.make();
                    return interrupted();
                }))
                .isNull();
    }

    private String interrupted() {
        try (FaultBarrier barrier = new FaultBarrier()) {
            Thread.currentThread().interrupt();
            return barrier.attempt(Duration.ofSeconds(30), StopRequestTests::waits)
                    .toString();
        } finally {
            Thread.interrupted();
        }
    }

    private String hang() {
        stop.make();
        return waits();
    }

    private static String waits() {
        try {
            new CountDownLatch(1).await();
            return "never";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
