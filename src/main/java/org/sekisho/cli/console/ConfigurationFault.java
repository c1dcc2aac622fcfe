package org.sekisho.cli.console;

/** Something the caller configured cannot be so. The message says what, and what to do. */
public final class ConfigurationFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConfigurationFault(String message) {
        super(message);
    }
}
