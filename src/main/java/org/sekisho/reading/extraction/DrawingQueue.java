package org.sekisho.reading.extraction;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets one page be drawn at a time, in the order of asking; whoever would wait too long is sent away. */
final class DrawingQueue {

    private final Semaphore places;
    private final Semaphore turn = new Semaphore(1, true);
    private final Duration patience;

    /**
     * @param waiting how many may wait behind the one whose page is being drawn
     * @param patience how long each may wait
     */
    DrawingQueue(int waiting, Duration patience) {
        this.places = new Semaphore(waiting + 1);
        this.patience = patience;
    }

    /** What is done when it is one's turn. */
    interface Drawing {

        PageImage image() throws IOException, InterruptedException;
    }

    PageImage inTurn(Drawing drawing) throws IOException, InterruptedException {
        if (!places.tryAcquire()) {
            return new PageImage.None(NoPageImage.BUSY);
        }
        try {
            if (!turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return new PageImage.None(NoPageImage.BUSY);
            }
            try {
                return drawing.image();
            } finally {
                turn.release();
            }
        } finally {
            places.release();
        }
    }
}
