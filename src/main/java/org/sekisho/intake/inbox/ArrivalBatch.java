package org.sekisho.intake.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.HeldDeliveries;
import org.sekisho.intake.filing.HeldDeliveries.Held;
import org.sekisho.intake.filing.Overlooked;
import org.sekisho.intake.filing.Overlooked.Why;
import org.sekisho.intake.inbox.ArrivalMaker.ArrivalSink;
import org.sekisho.intake.inbox.JdbcFilingRegister.RegisterCounts;
import org.sekisho.intake.inbox.PackageFolder.PackageFile;
import org.sekisho.machine.fault.OurFault;

/**
 * Gathers arrivals until they are worth a transaction, has them looked at and registered, and asks after each transaction whether to
 * go on.
 *
 * <p>Of one file of an inbox it takes as many new filings as an office expects of one. The rest is counted and told, and stays in the
 * inbox until a person says yes. What is registered already always passes.
 */
class ArrivalBatch implements ArrivalSink {

    private static final long MOST_IN_MEMORY = 16L * 1024 * 1024;

    /** Filings that one file may always bring: far above what a small office gets at once, and the first day knows no other number. */
    private static final int ALWAYS = 2_000;

    private static final int TIMES_THE_LARGEST_DAY = 20;

    private final MarkingGate gate;
    private final HeldDeliveries deliveries;
    private final IntakeSettings settings;
    private final Run run;
    private final Consumer<Overlooked> overlooked;
    private final List<Arrival> waiting = new ArrayList<>();
    private long inMemory;
    private RegisterCounts result = RegisterCounts.NOTHING;
    private List<Held> held;
    private @Nullable Integer most;
    private @Nullable Delivery delivery;

    ArrivalBatch(
            MarkingGate gate,
            HeldDeliveries deliveries,
            IntakeSettings settings,
            Run run,
            Consumer<Overlooked> overlooked) {
        this.gate = gate;
        this.deliveries = deliveries;
        this.settings = settings;
        this.run = run;
        this.overlooked = overlooked;
        this.held = deliveries.all();
    }

    /**
     * The run that takes filings in.
     *
     * @param stop asked after each transaction and while bytes pass
     * @param somethingNew run once, after the first transaction that something new is in
     */
    record Run(long id, BooleanSupplier stop, Runnable somethingNew) {}

    @Override
    public void begins(PackageFile outermost) {
        delivery = new Delivery(outermost);
    }

    @Override
    public void ends() {
        if (delivery != null) {
            delivery.note();
            delivery = null;
        }
    }

    /** @throws StoppedException if it was asked to stop; what was waiting still lies in the inbox then */
    @Override
    public void add(Arrival arrival) throws IOException {
        if (delivery != null && !delivery.takes(arrival)) {
            arrival.close();
            return;
        }
        waiting.add(arrival);
        inMemory += arrival.inMemory();
        if (waiting.size() >= settings.filingsPerTransaction() || inMemory >= MOST_IN_MEMORY) {
            flush();
            if (run.stop().getAsBoolean()) {
                throw new StoppedException();
            }
        }
    }

    /** Registers what is waiting and returns the result of everything so far. */
    RegisterCounts flush() throws IOException {
        if (!waiting.isEmpty()) {
            Optional<RegisterCounts> registered = gate.register(List.copyOf(waiting), run.id(), run.stop());
            if (registered.isPresent()) {
                boolean nothingYet = result.filings() + result.versions() == 0;
                result = result.plus(registered.get());
                if (nothingYet && result.filings() + result.versions() > 0) {
                    run.somethingNew().run();
                }
            }
            for (Arrival done : waiting) {
                done.close();
            }
            waiting.clear();
            inMemory = 0;
            if (registered.isEmpty()) {
                throw new StoppedException();
            }
        }
        return result;
    }

    /** The result of what is registered, whatever still waits. */
    RegisterCounts registered() {
        return result;
    }

    private boolean mayTakeMore(int taken) {
        Integer setting = settings.filingsPerPackage();
        if (setting != null || taken < ALWAYS) {
            return setting == null || taken < setting;
        }
        most = most == null ? TIMES_THE_LARGEST_DAY * deliveries.largestDay() : most;
        return taken < most;
    }

    /** A file of the inbox as far as it is walked. */
    private final class Delivery {

        private final PackageFile file;
        private @Nullable Held before;
        private String sha256 = "";
        private int taken;
        private int waiting;

        private Delivery(PackageFile file) {
            this.file = file;
        }

        /** Decides on an arrival. Most files hold one filing, and cost nothing here as long as none was ever held. */
        private boolean takes(Arrival arrival) throws IOException {
            boolean first = taken + waiting == 0;
            if (!(first && held.isEmpty()) && gate.knows(arrival)) {
                return true;
            }
            if (first && !held.isEmpty()) {
                hash();
                before = held.stream()
                        .filter(one -> one.sha256().equals(sha256))
                        .findAny()
                        .orElse(null);
            }
            if (waiting == 0 && (before == null ? mayTakeMore(taken) : before.acceptedBy() != null)) {
                taken++;
                return true;
            }
            waiting++;
            if (waiting == 1) {
                hold();
            }
            return false;
        }

        /** Puts the delivery on record before any more is looked at: a run that ends in it keeps the next from taking as many again. */
        private void hold() throws IOException {
            flush();
            hash();
            note();
            held = deliveries.all();
            overlooked.accept(new Overlooked(file.source(), Why.OVER_BOUND));
        }

        private void note() {
            if (!sha256.isEmpty() && (waiting > 0 || before != null)) {
                deliveries.seen(sha256, file.source(), taken, waiting, run.id());
                taken = 0;
            }
        }

        private void hash() throws IOException {
            try (InputStream content = file.open()) {
                sha256 = DigestUtils.sha256Hex(content);
            }
        }
    }

    /** Ends the walk through the inboxes between two transactions. No failure: what is registered stays so. */
    static final class StoppedException extends RuntimeException implements OurFault {

        private StoppedException() {
            super("Stopped on request before the next transaction");
        }
    }
}
