package org.sekisho.intake;

import java.io.IOException;
import org.sekisho.intake.register.Arrival;

/** Where arrivals go once they have a number and a fingerprint. Whoever takes one closes it. */
interface ArrivalSink {

    void add(Arrival arrival) throws IOException;
}
