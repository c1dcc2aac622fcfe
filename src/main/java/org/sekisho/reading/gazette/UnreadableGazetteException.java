package org.sekisho.reading.gazette;

/** Thrown if a document is in no office's format, or not readable in full. The message says why, and quotes nothing. */
public class UnreadableGazetteException extends Exception {

    private final Fault fault;

    /** Faults by who can mend them: each asks something else of the sender. */
    public enum Fault {
        /** Meant to be XML and not well-formed. */
        MALFORMED,
        DAMAGED,
        /** Larger, deeper or more entangled than the limits. */
        BEYOND_LIMIT,
        /** Written in no format that is read here. */
        UNSUPPORTED
    }

    public UnreadableGazetteException(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /** A document that breaks off, or contradicts its format. */
    public UnreadableGazetteException(String message, Throwable cause) {
        super(message, cause);
        this.fault = Fault.DAMAGED;
    }

    /** A document that breaks off, or contradicts its format. */
    public UnreadableGazetteException(String message) {
        this(Fault.DAMAGED, message);
    }

    public Fault fault() {
        return fault;
    }
}
