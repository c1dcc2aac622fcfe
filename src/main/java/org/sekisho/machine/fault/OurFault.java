package org.sekisho.machine.fault;

/**
 * Marks an exception that no filing is to blame for: a disk without room, a parser that cannot start, a stop. It passes
 * the barrier and ends the run.
 */
public interface OurFault {
    /** Carries a checked exception or an error that no filing is to blame for out of the work on one. */
    final class OurFaultException extends RuntimeException implements OurFault {

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

    /** Too many filings came to no end, and their threads cannot be ended: the program has to be started anew. */
    final class ThreadsLeftBehindException extends RuntimeException implements OurFault {

        public ThreadsLeftBehindException() {
            super("Several filings came to no end and are set aside; start it again to go on with the others");
        }
    }
}
