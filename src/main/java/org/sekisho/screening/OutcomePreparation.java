package org.sekisho.screening;

/**
 * Work on an outcome that grows with the filing. It is done within the filing's budget and behind the barrier, so that nothing
 * is left for the transaction that records the outcome but to write rows.
 */
public interface OutcomePreparation {

    /** Gets ready before a step's first filing, on no filing's time. */
    default void begin() {}

    /** Works out what will be written, and leaves it with {@link ScreenedFiling#once}. */
    void prepare(ScreenedFiling screened);
}
