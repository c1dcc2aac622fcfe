package org.sekisho.night.alert;

import org.jspecify.annotations.Nullable;

/** An alert did not go out. The message says why, without the alert and without secrets. */
class NotDeliveredException extends Exception {

    private static final long serialVersionUID = 1L;

    NotDeliveredException(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
