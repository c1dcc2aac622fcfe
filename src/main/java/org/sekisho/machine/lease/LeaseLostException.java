package org.sekisho.machine.lease;

/** A transaction came to its end when the run's lease, or a part of the run, was no longer its own; it was rolled back. */
public class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLostException(LeaseName run) {
        super("The run of %s lost its lease, because it stood still or had no database for too long. What it had not"
                        .formatted(run)
                + " committed is undone; another run may go on in its place");
    }

    LeaseLostException(ProcessName lender) {
        super(
                "What this process did for the run of %s is undone: that run holds its lease no more, or gave the work to others"
                        .formatted(lender.inWords()));
    }
}
