package org.sekisho.intake.inbox;

/** What was given as a readable copy cannot be one. The message says why and what to do, and names no file. */
public class UnusableCopyException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableCopyException(String message) {
        super(message);
    }
}
