package org.sekisho.intake.inbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.sekisho.machine.fault.OurFault;

/** Gathers arrivals until they are worth a transaction, has them looked at, and asks after each whether to go on. */
class ArrivalBatch implements ArrivalSink {

    private static final long MOST_IN_MEMORY = 16L * 1024 * 1024;

    private final MarkingGate gate;
    private final JdbcFilingRegister register;
    private final int size;
    private final long runId;
    private final BooleanSupplier stop;
    private final Runnable somethingNew;
    private final List<Arrival> waiting = new ArrayList<>();
    private long inMemory;
    private RegisterCounts result = RegisterCounts.NOTHING;

    public ArrivalBatch(
            MarkingGate gate,
            JdbcFilingRegister register,
            int size,
            long runId,
            BooleanSupplier stop,
            Runnable somethingNew) {
        this.gate = gate;
        this.register = register;
        this.size = size;
        this.runId = runId;
        this.stop = stop;
        this.somethingNew = somethingNew;
    }

    /** @throws StoppedException if it was asked to stop; what was waiting still lies in the inbox then */
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
    public RegisterCounts flush() throws IOException {
        if (!waiting.isEmpty()) {
            Optional<List<Arrival>> passed = gate.through(List.copyOf(waiting), stop);
            if (passed.isPresent()) {
                boolean nothingYet = result.filings() + result.versions() == 0;
                result = result.plus(register.register(passed.get(), runId));
                if (nothingYet && result.filings() + result.versions() > 0) {
                    somethingNew.run();
                }
            }
            for (Arrival done : waiting) {
                done.close();
            }
            waiting.clear();
            inMemory = 0;
            if (passed.isEmpty()) {
                throw new StoppedException();
            }
        }
        return result;
    }

    /** The result of what is registered, whatever still waits. */
    public RegisterCounts registered() {
        return result;
    }

    /** Ends the walk through the inboxes between two transactions. No failure: what is registered stays so. */
    public static final class StoppedException extends RuntimeException implements OurFault {

        private static final long serialVersionUID = 1L;

        private StoppedException() {
            super("Stopped on request before the next transaction");
        }
    }
}
