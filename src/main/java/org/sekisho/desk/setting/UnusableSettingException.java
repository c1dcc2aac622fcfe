package org.sekisho.desk.setting;

/** A setting of the desk cannot be used, and the desk does not open. The message says which, and what to do. */
public class UnusableSettingException extends RuntimeException {

    public UnusableSettingException(String message) {
        super(message);
    }
}
