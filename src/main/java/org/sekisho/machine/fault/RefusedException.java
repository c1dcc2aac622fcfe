package org.sekisho.machine.fault;

/** An act is refused by a rule, and nothing was done. The message is a sentence for whoever asked. */
public abstract class RefusedException extends RuntimeException {

    protected RefusedException(String message) {
        super(message);
    }
}
