package org.sekisho.intake.filing;

/** What is kept of a filing was changed by somebody else than Sekisho. It is shown to nobody as the filing's. */
public class AlteredFilingException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public AlteredFilingException(FilingId filing) {
        super(
                ("What is kept of the filing with the key %s is not what is on record: somebody changed it in the database. "
                                + "Keep the database as it is, and see sekisho audit verify")
                        .formatted(filing));
    }
}
