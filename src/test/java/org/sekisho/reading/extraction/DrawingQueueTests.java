package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sekisho.reading.extraction.CaffeinePageImages.DrawingQueue;
import org.sekisho.reading.extraction.PageImage.NoPageImage;

class DrawingQueueTests {

    private static final PageImage DRAWN = new PageImage.None(NoPageImage.NOT_PAGED);
    private static final PageImage BUSY = new PageImage.None(NoPageImage.BUSY);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch finish = new CountDownLatch(1);

    @AfterEach
    void stop() {
        others.shutdownNow();
    }

    @Test
    void sendsAwayWhoeverFindsNoPlaceToWait() throws Exception {
        DrawingQueue queue = new DrawingQueue(0, LONG);
        Future<PageImage> first = occupy(queue);

        assertThat(queue.inTurn(() -> DRAWN)).isEqualTo(BUSY);

        finish.countDown();
        assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo(DRAWN);
        assertThat(queue.inTurn(() -> DRAWN)).isEqualTo(DRAWN);
    }

    @Test
    void sendsAwayWhoeverWaitedTooLong() throws Exception {
        DrawingQueue queue = new DrawingQueue(1, Duration.ofMillis(20));
        occupy(queue);

        assertThat(queue.inTurn(() -> DRAWN)).isEqualTo(BUSY);
    }

    @Test
    void drawsForWhoeverWaitsWhenItIsTheirTurn() throws Exception {
        DrawingQueue queue = new DrawingQueue(1, LONG);
        occupy(queue);
        Future<PageImage> second = others.submit(() -> queue.inTurn(() -> DRAWN));

        finish.countDown();

        assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(DRAWN);
    }

    @Test
    void goesOnAfterADrawingThatFailed() throws Exception {
        DrawingQueue queue = new DrawingQueue(0, LONG);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> queue.inTurn(() -> {
                    throw new IOException("The disk is full");
                }));

        assertThat(queue.inTurn(() -> DRAWN)).isEqualTo(DRAWN);
    }

    private Future<PageImage> occupy(DrawingQueue queue) throws InterruptedException {
        Future<PageImage> drawing = others.submit(() -> queue.inTurn(() -> {
            begun.countDown();
            finish.await();
            return DRAWN;
        }));
        begun.await();
        return drawing;
    }
}
