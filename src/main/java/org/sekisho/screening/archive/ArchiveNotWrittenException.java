package org.sekisho.screening.archive;

import org.jspecify.annotations.Nullable;

/** The index of the archive could not be written. Nothing is lost by it: what it does not hold is read. */
public final class ArchiveNotWrittenException extends Exception {

    private static final long serialVersionUID = 1;

    private final boolean locked;

    private ArchiveNotWrittenException(String because, @Nullable Throwable cause, boolean locked) {
        super(because, cause);
        this.locked = locked;
    }

    ArchiveNotWrittenException(String because, @Nullable Throwable cause) {
        this(because, cause, false);
    }

    static ArchiveNotWrittenException locked(Throwable cause) {
        return new ArchiveNotWrittenException("another Sekisho writes it now", cause, true);
    }

    /** Whether somebody else writes it now. */
    public boolean isLocked() {
        return locked;
    }
}
