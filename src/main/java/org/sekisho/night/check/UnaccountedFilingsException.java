package org.sekisho.night.check;

/** The count does not add up: the run must not pass for a good one. The message names the filings. */
class UnaccountedFilingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnaccountedFilingsException(String message) {
        super(message);
    }
}
