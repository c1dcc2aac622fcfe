package org.sekisho.intake.inbox;

import java.io.IOException;

/** Where arrivals go once they have a number and a fingerprint. Whoever takes one closes it. */
public interface ArrivalSink {

    void add(Arrival arrival) throws IOException;
}
