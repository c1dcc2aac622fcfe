package org.sekisho.intake.inbox;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the first arrival and counts the others. */
public class SingleArrival implements ArrivalSink, AutoCloseable {

    private @Nullable Arrival first;
    private int count;

    @Override
    public void add(Arrival arrival) throws IOException {
        count++;
        if (first == null) {
            first = arrival;
        } else {
            arrival.close();
        }
    }

    public int count() {
        return count;
    }

    /** The arrival, if it is the only one. */
    public Optional<Arrival> only() {
        return count == 1 ? Optional.ofNullable(first) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        if (first != null) {
            first.close();
        }
    }
}
