package org.sekisho.night.workers;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.sekisho.night.run.RunProgress;
import org.sekisho.night.run.RunProofs;
import org.sekisho.night.run.StopRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A manager's watch over open parts: its times, the broker, a stop that was asked for, and its listeners. */
@Component
record PartWatch(
        WorkersSettings settings,
        Broker broker,
        JdbcWorkers workers,
        StopRequest stop,
        RunProofs proofs,
        ObjectProvider<RunProgress> progress) {

    boolean stopped() {
        return stop.made();
    }

    /** Whether a worker counts as dead: its process is gone, or has said nothing for too long. */
    boolean isSilent(Part part) {
        return Objects.requireNonNull(part.worker()).isGone()
                || part.silentMillis() > settings.silentAfter().toMillis();
    }

    Duration aloneAfter() {
        return settings.aloneAfter();
    }

    boolean say(List<PartMessage> messages) {
        return broker.say(messages);
    }

    /** For the run's report. */
    void note(long run, String note) {
        proofs.note(run, note);
    }

    /** Notes which workers take no part of a run, and why. */
    void noteRefusals(long run) {
        workers.heardWithin(settings.silentAfter()).stream()
                .filter(worker -> worker.refuses() != null && Long.valueOf(run).equals(worker.run()))
                .forEach(worker -> note(run, "A worker took no part: " + worker.inWords()));
    }

    void screened(int filings) {
        progress.ifAvailable(told -> told.screened(filings));
    }
}
