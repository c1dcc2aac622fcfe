package org.sekisho.night.job;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Filings;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.machine.fault.Attempt;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunAlarm.Kind;
import org.sekisho.night.run.RunAlarms;
import org.sekisho.night.run.RunProofs;
import org.sekisho.night.run.StopRequest;
import org.sekisho.proof.count.ClearFilings;
import org.sekisho.proof.count.ClearFilings.ClearSample;
import org.sekisho.proof.count.Oracle;
import org.sekisho.proof.count.OracleSettings;
import org.springframework.batch.core.step.StepExecution;

/**
 * Step 5 of {@code screenFilings}: some of the run's clear filings, drawn by lot, are matched again by the slow path. A
 * difference is an alarm. It may take a share of the time that screening took, and asks of one at least.
 *
 * <p>The seed of the lot is recorded before anything is drawn, so that the sample can be drawn again.
 */
record AskTheOracle(
        ClearFilings clear,
        Filings filings,
        Oracle oracle,
        RunProofs proofs,
        RunAlarms alarms,
        OracleSettings settings,
        BatchSettings batch,
        FaultBarrier faults,
        StopRequest stop)
        implements Steps.Act {

    private static final int MOST_TOLD = 10;
    private static final Set<String> SCREENING = Set.of("screenPendingFilings", "screenScannedFilings");
    private static final String NOT_REACHED =
            "Oracle: %d of the %d filings drawn were not matched again, since its time was over (sekisho.oracle.share)";

    /** Processor time for one filing: the slow path takes many times that of the fast one. */
    private static final Duration TIME = Duration.ofMinutes(15);

    @Override
    public void perform(StepExecution step) throws Exception {
        long run = ScreenFilingsJob.run(step);
        long seed = settings.seed() == null ? new SecureRandom().nextLong() : settings.seed();
        ClearSample sample = clear.draw(run, seed, settings);
        proofs.drawn(run, seed, sample);
        List<Callable<Asked>> questions = sample.drawn().stream()
                .<Callable<Asked>>map(drawn -> () -> {
                    stop.checkInterrupted(step);
                    RegisteredFiling filing = filings.byId(drawn);
                    return new Asked(drawn, alarm(filing, faults.attempt(TIME, () -> oracle.ask(filing))));
                })
                .toList();
        long budget = (long) (settings.share() * nanosOfScreening(step));
        List<Asked> asked = within(budget, batch.threads(), questions);
        asked.forEach(one -> one.alarm().ifPresent(alarm -> alarms.raise(run, alarm)));
        if (asked.size() < questions.size()) {
            List<FilingId> reached = asked.stream().map(Asked::filing).toList();
            proofs.drawn(run, seed, new ClearSample(sample.of(), reached, sample.tooLong()));
            proofs.note(run, NOT_REACHED.formatted(questions.size() - asked.size(), questions.size()));
        }
    }

    /** A filing matched again, and what is wrong with it. */
    private record Asked(FilingId filing, Optional<RunAlarm> alarm) {}

    /** The time that screening took by the clock, as the oracle's is: both have the same threads. */
    private static long nanosOfScreening(StepExecution step) {
        return step.getJobExecution().getStepExecutions().stream()
                .filter(other -> SCREENING.contains(other.getStepName()) && other.getEndTime() != null)
                .mapToLong(other ->
                        Objects.requireNonNull(other.getStartTime()).until(other.getEndTime(), ChronoUnit.NANOS))
                .sum();
    }

    /** Does some work on several threads, in its order, and begins no more when the time is over: never nothing. */
    static <T> List<T> within(long nanos, int atOnce, List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        long began = System.nanoTime();
        AtomicBoolean first = new AtomicBoolean(true);
        try {
            List<T> done = new ArrayList<>();
            List<Callable<Optional<T>>> inTime = work.stream()
                    .<Callable<Optional<T>>>map(one -> () -> first.getAndSet(false) || System.nanoTime() - began < nanos
                            ? Optional.of(one.call())
                            : Optional.empty())
                    .toList();
            for (Future<Optional<T>> one : threads.invokeAll(inTime)) {
                one.get().ifPresent(done::add);
            }
            return done;
        } catch (ExecutionException thrown) {
            throw thrown.getCause() instanceof Exception cause ? cause : thrown;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Optional<RunAlarm> alarm(RegisteredFiling filing, Attempt<List<String>> answer) {
        List<FilingNumber> about = List.of(filing.number());
        return answer.handledBy(
                differences -> differences.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new RunAlarm(Kind.ORACLE_DIFFERS, about, told(differences))),
                broken -> Optional.of(new RunAlarm(
                        Kind.PROGRAM_FAULT, about, broken.fault().summary() + ", when it was matched again")));
    }

    private static String told(List<String> differences) {
        String first = differences.stream().limit(MOST_TOLD).collect(Collectors.joining(", "));
        return differences.size() > MOST_TOLD
                ? "%s and %d more".formatted(first, differences.size() - MOST_TOLD)
                : first;
    }
}
