package org.sekisho.machine.fault;

/** Work on a filing that was broken off on request. The filing waits for the next run. */
public final class StoppedWorkException extends RuntimeException implements OurFault {

    private static final long serialVersionUID = 1L;

    StoppedWorkException(InterruptedException asked) {
        super("The work on a filing was broken off on request", asked);
    }
}
