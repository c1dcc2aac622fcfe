package org.sekisho.curation.table;

/** A file cannot be read as a table at all. The message says why and what to do. */
final class TableFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    TableFormatException(String message) {
        super(message);
    }
}
