package org.sekisho.night.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

    private String hang() {
        stop.make();
        try {
            new CountDownLatch(1).await();
            return "never";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
