package org.sekisho.desk.setting;

/** What the office set for the desk cannot be used, and the desk does not open. The message says what, and what to do. */
public class UnusableSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableSettingException(String message) {
        super(message);
    }
}
