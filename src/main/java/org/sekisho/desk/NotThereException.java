package org.sekisho.desk;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Something that a page was asked for is not there, or not there for this reader: both get the same answer. */
public final class NotThereException extends ResponseStatusException {

    public NotThereException() {
        super(HttpStatus.NOT_FOUND);
    }
}
