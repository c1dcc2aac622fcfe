package org.sekisho.night.doctor;

/** The database was asked for before and could not be reached; to ask again would only take time. */
public class DatabaseNotReachedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseNotReachedException() {
        super("The database is not reached");
    }
}
