package org.sekisho.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.sekisho.intake.register.Arrival;
import org.sekisho.intake.register.FilingRegister;
import org.sekisho.intake.register.RegisterCounts;

/** Gathers arrivals until they are worth a transaction, and asks after each whether to go on. */
class ArrivalBatch implements ArrivalSink {

    private static final long MOST_IN_MEMORY = 16L * 1024 * 1024;

    private final FilingRegister register;
    private final int size;
    private final long runId;
    private final BooleanSupplier stop;
    private final List<Arrival> waiting = new ArrayList<>();
    private long inMemory;
    private RegisterCounts result = RegisterCounts.NOTHING;

    ArrivalBatch(FilingRegister register, int size, long runId, BooleanSupplier stop) {
        this.register = register;
        this.size = size;
        this.runId = runId;
        this.stop = stop;
    }

    /** @throws StoppedException if it was asked to stop; nothing is waiting then */
    @Override
    public void add(Arrival arrival) throws IOException {
        waiting.add(arrival);
        inMemory += arrival.inMemory();
        if (waiting.size() >= size || inMemory >= MOST_IN_MEMORY) {
            flush();
            if (stop.getAsBoolean()) {
                throw new StoppedException();
            }
        }
    }

    /** Registers what is waiting and returns the result of everything so far. */
    RegisterCounts flush() throws IOException {
        if (!waiting.isEmpty()) {
            result = result.plus(register.register(List.copyOf(waiting), runId));
            for (Arrival registered : waiting) {
                registered.close();
            }
            waiting.clear();
            inMemory = 0;
        }
        return result;
    }

    /** The result of what is registered, whatever still waits. */
    RegisterCounts registered() {
        return result;
    }

    /** Ends the walk through the inboxes between two transactions. No failure: what is registered stays so. */
    static final class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private StoppedException() {
            super("Stopped on request before the next transaction");
        }
    }
}
