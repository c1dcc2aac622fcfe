package org.sekisho.machine.fault;

/** Where work on a filing was when its time was over. Nobody throws it; it carries the trace. */
public final class EndlessWorkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EndlessWorkException(StackTraceElement[] where) {
        super("The work on a filing used up its time", null, false, true);
        setStackTrace(where);
    }
}
