package org.sekisho.machine.fault;

/** Carries a checked exception or an error that no filing is to blame for out of the work on one. */
public final class OurFaultException extends RuntimeException implements OurFault {

    private static final long serialVersionUID = 1L;

    public OurFaultException(Throwable cause) {
        super("Not the filing's fault: " + cause.getClass().getSimpleName(), cause);
    }

    /** A fault of ours, told by another exception. */
    public OurFaultException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Ours although its kind does not say so: other filings meet with it as well. What was thrown may quote one. */
    public OurFaultException(String message) {
        super(message);
    }
}
