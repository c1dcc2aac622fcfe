package org.sekisho.filing;

/** What is done with a filing that carries a classification marking. */
public interface Quarantine {

    /**
     * Deletes the bytes of a version and blanks every name that came with it. What stays is that it was received: number,
     * version, fingerprint, sizes. The same bytes are not stored again. The caller holds the transaction.
     */
    void seal(FilingId filing);
}
