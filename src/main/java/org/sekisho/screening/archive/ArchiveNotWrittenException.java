package org.sekisho.screening.archive;

import org.jspecify.annotations.Nullable;

/** The index of the archive could not be written. Nothing is lost by it: what it does not hold is read. */
public final class ArchiveNotWrittenException extends Exception {

    private static final long serialVersionUID = 1;

    ArchiveNotWrittenException(String because, @Nullable Throwable cause) {
        super(because, cause);
    }
}
