package org.sekisho.reading.extraction;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.sekisho.machine.fault.OurFault;
import org.springframework.stereotype.Component;

/**
 * Decides when pages are recognised. That takes longer than all else, so a run first puts off the filings that need it,
 * and then recognises for a limited time. Outside a run nothing is put off. Safe to share between threads.
 */
@Component
public class RecognitionTurn {

    private enum Turn {
        AT_ANY_TIME,
        LATER,
        FOR_A_TIME
    }

    private final AtomicLong spent = new AtomicLong();
    private volatile Turn turn = Turn.AT_ANY_TIME;
    private volatile long most;

    /** Puts off recognition from now on: a reader that needs it gets a {@link RecognitionPutOffException}. */
    public void putOff() {
        turn = Turn.LATER;
    }

    /** Allows recognition from now on for so long, by the clock and in all threads together. */
    public void begin(Duration time) {
        spent.set(0);
        most = time.toNanos();
        turn = Turn.FOR_A_TIME;
    }

    /** Allows recognition at any time: the run is over, or does something else. */
    public void end() {
        turn = Turn.AT_ANY_TIME;
    }

    /**
     * Tells whether there is time to recognise the pages of a document. A document that has begun goes on to its end.
     *
     * @throws RecognitionPutOffException if it is not the time for it at all
     */
    public boolean hasTime() {
        Turn now = turn;
        if (now == Turn.LATER) {
            throw new RecognitionPutOffException();
        }
        return now == Turn.AT_ANY_TIME || spent.get() < most;
    }

    /** Counts the time that a look took. */
    public void spend(long nanoseconds) {
        spent.addAndGet(nanoseconds);
    }

    /** Thrown if a filing has pages to be recognised when it is not the time: it is to be read again later. */
    public static final class RecognitionPutOffException extends RuntimeException implements OurFault {

        private static final long serialVersionUID = 1;

        RecognitionPutOffException() {
            super("It has pages to be recognised, which is put off", null, false, false);
        }
    }
}
