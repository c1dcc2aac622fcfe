package org.sekisho.intake.filing;

/** The row of a filing, or of one of its documents, holds what Sekisho never writes: somebody or something changed the database. */
public class DamagedFilingException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    DamagedFilingException(FilingId filing, IllegalArgumentException cause) {
        super(
                "The record of the filing with the key %s was changed and cannot be read: restore it from the backup"
                        .formatted(filing),
                cause);
    }
}
