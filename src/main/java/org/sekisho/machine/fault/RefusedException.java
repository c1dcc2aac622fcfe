package org.sekisho.machine.fault;

/** An act is refused by a rule, and nothing was done. The message is a sentence for whoever asked. */
public final class RefusedException extends RuntimeException {

    private final transient Reason reason;

    private RefusedException(Reason reason, Object... named) {
        super(reason.words().formatted(named));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** A reason for which acts are refused: one of an enum, whose name stands for it in records and for a page's own words. */
    public interface Reason {

        String name();

        /** The sentence for whoever asked, as a format of what it names. */
        String words();

        default RefusedException refusal(Object... named) {
            return new RefusedException(this, named);
        }

        /** Refuses an act by which the rule is broken. */
        default void when(boolean broken, Object... named) {
            if (broken) {
                throw refusal(named);
            }
        }
    }
}
