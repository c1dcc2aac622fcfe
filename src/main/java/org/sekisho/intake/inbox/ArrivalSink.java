package org.sekisho.intake.inbox;

import java.io.IOException;

/** Where arrivals go once they have a number and a fingerprint. Whoever takes one closes it. */
interface ArrivalSink {

    void add(Arrival arrival) throws IOException;

    /** Begins a file of the inbox: all that is added until {@link #ends} lies in it, however deep. */
    default void begins(PackageFile outermost) {}

    default void ends() {}
}
