package org.sekisho.intake.inbox;

import java.io.IOException;
import java.time.Duration;
import org.sekisho.machine.fault.BrokenWorkException;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.machine.fault.OurFault.OurFaultException;

/**
 * The steps in which bytes of an inbox are read. Each has a processor time of its own, so that none goes on for ever.
 * Bytes that cannot be had are the inbox's or the spool's matter, and no fault of the program.
 *
 * @param time for one step
 */
record ReadSteps(FaultBarrier barrier, Duration time) {

    /**
     * Takes one step.
     *
     * @throws BrokenWorkException if the program broke on it, or it came to no end
     */
    public <T> T take(Step<T> step) throws IOException {
        try {
            return barrier.attempt(time, () -> unchecked(step)).orThrow();
        } catch (OurFaultException thrown) {
            throw asItWas(thrown);
        }
    }

    /** Takes the steps of a walk, and says whether the program did not break on any. */
    public boolean areTaken(Walk walk) throws IOException {
        try {
            return barrier.attemptHere(() -> unchecked(() -> {
                        walk.run();
                        return true;
                    }))
                    .isDone();
        } catch (OurFaultException thrown) {
            throw asItWas(thrown);
        }
    }

    private static <T> T unchecked(Step<T> step) {
        try {
            return step.run();
        } catch (IOException e) {
            throw new OurFaultException(e);
        }
    }

    private static OurFaultException asItWas(OurFaultException thrown) throws IOException {
        if (thrown.getCause() instanceof IOException ours) {
            throw ours;
        }
        return thrown;
    }

    /** A step with a result. */
    public interface Step<T> {
        T run() throws IOException;
    }

    /** Takes steps. */
    public interface Walk {
        void run() throws IOException;
    }
}
