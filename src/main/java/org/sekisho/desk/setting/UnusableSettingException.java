package org.sekisho.desk.setting;

/** A setting of the desk cannot be used, and the desk does not open. The message says which, and what to do. */
public class UnusableSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableSettingException(String message) {
        super(message);
    }
}
