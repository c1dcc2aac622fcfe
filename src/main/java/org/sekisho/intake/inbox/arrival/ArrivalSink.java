package org.sekisho.intake.inbox.arrival;

import java.io.IOException;
import org.sekisho.intake.inbox.register.Arrival;

/** Where arrivals go once they have a number and a fingerprint. Whoever takes one closes it. */
public interface ArrivalSink {

    void add(Arrival arrival) throws IOException;
}
