package org.sekisho.intake.inbox;

import java.io.IOException;

/** A zip that cannot be unpacked, or must not be. */
class DamagedZipException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedZipException(String message) {
        super(message);
    }

    DamagedZipException(String message, Throwable cause) {
        super(message, cause);
    }
}
