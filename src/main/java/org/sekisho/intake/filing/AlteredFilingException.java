package org.sekisho.intake.filing;

/** The kept text or bytes of a filing are not those on record: somebody else than Sekisho changed them. Nobody is shown them. */
public class AlteredFilingException extends IllegalStateException {

    public AlteredFilingException(FilingId filing) {
        super(
                ("What is kept of the filing with the key %s is not what is on record: somebody changed it in the database. "
                                + "Keep the database as it is, and see sekisho audit verify")
                        .formatted(filing));
    }
}
