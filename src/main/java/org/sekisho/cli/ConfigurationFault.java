package org.sekisho.cli;

/** Something the caller configured cannot be so. The message says what, and what to do. */
final class ConfigurationFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConfigurationFault(String message) {
        super(message);
    }
}
