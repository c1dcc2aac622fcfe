package org.sekisho.night.workers;

/** The broker cannot be reached, or does not start. Nothing is lost by that: who has which part the database knows. */
class BrokerGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerGoneException(String message, Throwable cause) {
        super(message, cause);
    }
}
