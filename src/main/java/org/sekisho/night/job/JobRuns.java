package org.sekisho.night.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sekisho.machine.lease.RunLock;
import org.sekisho.machine.lease.RunLock.LeaseHolder;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.StopRequest;
import org.sekisho.night.workers.Workers;
import org.springframework.stereotype.Component;

/**
 * Starts, stops and recovers runs of {@code screenFilings}; {@link RunHistory} shows them. One at a time: each holds the run's
 * lease.
 *
 * <p>A run that was stopped, failed or died is not continued under its own name. The next run takes over what it left
 * waiting, with the lists as they are then, so that no filing is screened twice and none is forgotten.
 */
@Component
public record JobRuns(
        JdbcRunClock clock,
        Workers workers,
        RunLock lock,
        StopRequest request,
        DeadRuns dead,
        OneRun one,
        EndedRuns ended) {

    /**
     * Runs to the end, or until it is asked to stop, or fails; empty if another run is going on, and nothing was done.
     *
     * @throws ClockWitnesses.WrongClockException if by the clock of this machine nothing can be right; nothing was done then
     */
    public Optional<RunResult> run() {
        clock.check();
        workers.checkSettings();
        return betweenRuns(() -> {
            List<Long> died = dead.end();
            List<Throwable> failures = new ArrayList<>();
            RunReport report = ended.told(one.run(failures));
            return new RunResult(report, died.stream().map(ended::report).toList(), failures);
        });
    }

    /** Asks the run to stop before its next transaction. Returns at once. */
    public void stop() {
        request.make();
    }

    /** Ends the runs that a dead process left behind; empty if another run is going on. */
    public Optional<List<Long>> recover() {
        return betweenRuns(() -> {
            List<Long> died = dead.end();
            died.stream().max(Comparator.naturalOrder()).map(ended::report).ifPresent(ended::measure);
            return died;
        });
    }

    /** Does something while no run is going on and none can begin; empty, and nothing done, if one is. */
    public <T, X extends Exception> Optional<T> betweenRuns(Work<T, X> work) throws X {
        Optional<RunLock.Held> held = lock.take(request::make);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        try (RunLock.Held mine = held.get()) {
            return Optional.of(work.done());
        }
    }

    /** The holder of the run's lease and since when, for a person; empty if nobody holds it. */
    public Optional<String> holder() {
        return lock.holder().map(LeaseHolder::inWords);
    }

    /** The process that holds the run's lease; empty if none does. */
    public Optional<Holder> working() {
        return lock.holder().map(holder -> new Holder(holder.host(), holder.process(), holder.since(), holder.dead()));
    }

    /**
     * The process that holds the run's lease, or held it when it died.
     *
     * @param since when it took the lease
     * @param dead whether it ran on this machine and is gone: the next run takes over what it left
     */
    public record Holder(String host, long process, Instant since, boolean dead) {}

    /** Work to do while no run is going on. */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {

        T done() throws X;
    }

    /**
     * The result of a run.
     *
     * @param report how it went
     * @param died what earlier runs had done when their processes died, which nobody was told of
     * @param failures why it failed, if it did
     */
    public record RunResult(RunReport report, List<RunReport> died, List<Throwable> failures) {

        public RunResult {
            died = List.copyOf(died);
            failures = List.copyOf(failures);
        }
    }
}
