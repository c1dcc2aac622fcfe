package org.sekisho.audit;

/** What was signed of the audit trail before is no longer in it, and so its end was not signed. */
public class BrokenTrailException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ChainBreak where;

    BrokenTrailException(ChainBreak where) {
        super("The audit trail is broken at record %d: %s".formatted(where.record(), where.difference()));
        this.where = where;
    }

    public ChainBreak where() {
        return where;
    }
}
