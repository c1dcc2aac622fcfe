package org.sekisho.intake.inbox;

import java.io.IOException;

/** Something in the inbox that could not be opened, told by its source. */
class UnreachableFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String source;

    public UnreachableFileException(String source, Throwable cause) {
        super("Something in the inbox could not be opened", cause);
        this.source = source;
    }

    public String source() {
        return source;
    }
}
