package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CountedTogetherTests {

    private final ExecutorService people = Executors.newCachedThreadPool();
    private final CountedTogether<String, Integer> together = new CountedTogether<>();
    private final AtomicInteger counted = new AtomicInteger();

    @AfterEach
    void end() {
        people.shutdownNow();
    }

    @Test
    void countsOnceForAllWhoAskWhileACountGoesOnAndAfterTheyAsked() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Future<Integer> first = people.submit(() -> together.of("all", () -> {
            begun.countDown();
            await(mayEnd);
            return counted.incrementAndGet();
        }));
        await(begun);
        List<Thread> asking = new ArrayList<>();
        List<Future<Integer>> later = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            CountDownLatch asks = new CountDownLatch(1);
            later.add(people.submit(() -> {
                synchronized (asking) {
                    asking.add(Thread.currentThread());
                }
                asks.countDown();
                return together.of("all", counted::incrementAndGet);
            }));
            await(asks);
        }
        while (asking.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        mayEnd.countDown();

        assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(1);
        for (Future<Integer> one : later) {
            assertThat(one.get(20, TimeUnit.SECONDS))
                    .as("the count after the one that went on")
                    .isEqualTo(2);
        }
    }

    @Test
    void countsForEachWhatTheyAskFor() {
        assertThat(together.of("one", () -> 1)).isEqualTo(1);
        assertThat(together.of("other", () -> 2)).isEqualTo(2);
        assertThat(together.of("one", () -> 3)).as("nothing is kept").isEqualTo(3);
    }

    @Test
    void tellsWhoAskedThatACountFailedAndCountsAnew() {
        assertThatIllegalStateException()
                .isThrownBy(() -> together.of("all", () -> {
                    throw new IllegalStateException("no database");
                }));
        assertThat(together.of("all", () -> 5)).isEqualTo(5);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
