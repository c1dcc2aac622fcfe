package org.sekisho.night.workers;

/** A setting of the broker, or a secret of it, cannot be used. Nothing was begun. */
public class BrokerSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerSettingException(String message) {
        super(message);
    }
}
