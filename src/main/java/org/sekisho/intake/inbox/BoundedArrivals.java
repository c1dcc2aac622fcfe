package org.sekisho.intake.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.HeldDeliveries.Held;
import org.sekisho.intake.filing.Overlooked;
import org.sekisho.intake.filing.Overlooked.Why;

/**
 * Lets as many new filings of one file of an inbox through to the register as an office expects of one. The rest is counted and
 * told, and stays in the inbox until a person says yes. What is registered already always passes.
 */
class BoundedArrivals implements ArrivalSink {

    /** Far above what a small office gets at once, and the first day knows no other. */
    private static final int ALWAYS = 2_000;

    private static final int TIMES_THE_LARGEST_DAY = 20;

    private final ArrivalBatch batch;
    private final JdbcFilingRegister register;
    private final JdbcHeldDeliveries deliveries;
    private final @Nullable Integer setting;
    private final long run;
    private final Consumer<Overlooked> overlooked;

    private List<Held> held;
    private @Nullable Integer most;
    private @Nullable Delivery delivery;

    /** @param setting how many the office lets through; null for twenty times its largest day */
    public BoundedArrivals(
            ArrivalBatch batch,
            JdbcFilingRegister register,
            JdbcHeldDeliveries deliveries,
            @Nullable Integer setting,
            long run,
            Consumer<Overlooked> overlooked) {
        this.batch = batch;
        this.register = register;
        this.deliveries = deliveries;
        this.setting = setting;
        this.run = run;
        this.overlooked = overlooked;
        this.held = deliveries.all();
    }

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

    @Override
    public void add(Arrival arrival) throws IOException {
        if (delivery == null || delivery.takes(arrival)) {
            batch.add(arrival);
        } else {
            arrival.close();
        }
    }

    private boolean mayTakeMore(int taken) {
        if (setting != null || taken < ALWAYS) {
            return setting == null || taken < setting;
        }
        most = most == null ? TIMES_THE_LARGEST_DAY * deliveries.largestDay() : most;
        return taken < most;
    }

    /** A file as far as it is walked. */
    private final class Delivery {

        private final PackageFile file;
        private @Nullable Held before;
        private String sha256 = "";
        private int taken;
        private int waiting;

        private Delivery(PackageFile file) {
            this.file = file;
        }

        /** Most files hold one filing, and cost nothing here as long as none was ever held. */
        private boolean takes(Arrival arrival) throws IOException {
            boolean first = taken + waiting == 0;
            if (!(first && held.isEmpty()) && register.unknown(List.of(arrival)).isEmpty()) {
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

        /** Is on record before any more is looked at: a run that ends in it keeps the next from taking as many again. */
        private void hold() throws IOException {
            batch.flush();
            hash();
            note();
            held = deliveries.all();
            overlooked.accept(new Overlooked(file.source(), Why.OVER_BOUND));
        }

        private void note() {
            if (!sha256.isEmpty() && (waiting > 0 || before != null)) {
                deliveries.seen(sha256, file.source(), taken, waiting, run);
                taken = 0;
            }
        }

        private void hash() throws IOException {
            try (InputStream content = file.open()) {
                sha256 = DigestUtils.sha256Hex(content);
            }
        }
    }
}
