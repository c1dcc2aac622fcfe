package org.sekisho.intake.filing;

/** Holds what is kept of a filing, when it is used, to what is on record of it. */
public interface KeptAsRecorded {

    /** Holds everything, for places where nothing is on record. */
    KeptAsRecorded NOTHING_RECORDED = (filing, table) -> true;

    /** Whether a table's rows of a filing are those that were recorded; of a filing of which nothing is on record they are. */
    boolean holds(FilingId filing, String table);
}
