package org.sekisho.intake.inbox;

import java.io.IOException;

/** Where arrivals go once they have a number and a fingerprint. Whoever takes one closes it. */
public interface ArrivalSink {

    void add(Arrival arrival) throws IOException;

    /** What is added until {@link #ends} lies in this file of the inbox, however deep. */
    default void begins(PackageFile outermost) {}

    default void ends() {}
}
