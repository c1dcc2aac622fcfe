package org.sekisho.cli.console;

/** Something the caller configured cannot be so. The message says what, and what to do. */
public final class ConfigurationFault extends RuntimeException {

    public ConfigurationFault(String message) {
        super(message);
    }
}
