package org.sekisho.desk.signin;

import org.jspecify.annotations.Nullable;

/** What a browser sent is no passkey that answers what it was asked. */
class NoPasskeyException extends Exception {

    private static final long serialVersionUID = 1L;

    NoPasskeyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
