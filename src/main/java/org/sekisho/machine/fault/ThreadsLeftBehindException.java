package org.sekisho.machine.fault;

/** Too many filings came to no end, and their threads cannot be ended: the program has to be started anew. */
public final class ThreadsLeftBehindException extends RuntimeException implements OurFault {

    private static final long serialVersionUID = 1L;

    public ThreadsLeftBehindException() {
        super("Several filings came to no end and are set aside; start it again to go on with the others");
    }
}
