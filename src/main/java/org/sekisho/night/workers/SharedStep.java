package org.sekisho.night.workers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.sekisho.machine.lease.ProcessName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * One step whose parts workers do, from its first part to its last. It looks at the database again and again: whatever a worker, the
 * broker or the network does, a part is done, or given to another, or done here.
 */
final class SharedStep {

    private static final Logger LOG = LoggerFactory.getLogger(SharedStep.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    /** The time after which a message is sent again: it may be lost, or taken by a worker that died of it. */
    private static final Duration SAY_AGAIN = Duration.ofSeconds(10);

    /** The share of a service manager's 30 s for workers, which look at each commit whether the run stops. */
    private static final Duration PATIENCE = Duration.ofSeconds(14);

    private final long run;
    private final ProcessName manager;
    private final StepExecution whole;
    private final PartLedger ledger;
    private final PartsAlone alone;
    private final PartWatch watch;
    private final Map<Long, StepExecution> open = new ConcurrentHashMap<>();
    private final Map<Long, Integer> doneBefore = new HashMap<>();
    private final List<StepExecution> done = new ArrayList<>();

    private long saidAt = System.nanoTime() - SAY_AGAIN.toNanos();
    private long heardAt = System.nanoTime();
    private long stoppedAt;
    private int lost;
    private boolean isAlone;
    private boolean stopping;

    SharedStep(ProcessName manager, StepExecution whole, PartLedger ledger, PartsAlone alone, PartWatch watch) {
        this.run = runOf(whole);
        this.manager = manager;
        this.whole = whole;
        this.ledger = ledger;
        this.alone = alone;
        this.watch = watch;
    }

    /** The run that a step is of. */
    static long runOf(StepExecution step) {
        return Objects.requireNonNull(step.getJobParameters().getLong("run"));
    }

    /** Has the parts done; what comes back are those that count, each once. */
    Collection<StepExecution> toTheEnd(Collection<StepExecution> parts) {
        parts.forEach(this::putOut);
        while (!open.isEmpty()) {
            alone.mustBeSound();
            List<Part> standing = ledger.standing(List.copyOf(open.keySet()));
            standing.stream().filter(part -> !part.state().open()).forEach(this::seeTo);
            standing.stream().filter(this::isElsewhere).forEach(this::hear);
            List<Part> waiting = standing.stream()
                    .filter(part -> part.state() == Part.State.WAITING)
                    .toList();
            if (watch.stopped()) {
                stop(standing);
            } else if (!waiting.isEmpty()) {
                say(waiting);
                goOnAloneIfNobodyElseDoes(standing);
            }
            pause();
        }
        watch.noteRefusals(run);
        return done;
    }

    private void putOut(StepExecution part) {
        doneBefore.put(part.getId(), ledger.putOut(run, part));
        open.put(part.getId(), part);
    }

    private boolean isElsewhere(Part part) {
        return part.state() == Part.State.CLAIMED && !PartLedger.isOf(manager, part);
    }

    /** A worker that has a part says that it is at it, or loses it. */
    private void hear(Part part) {
        heardAt = System.nanoTime();
        if (!watch.isSilent(part)) {
            return;
        }
        try {
            if (ledger.takeFromSilent(part)) {
                tell(part, "is silent");
                again(part);
            }
        } catch (PessimisticLockingFailureException committing) {
            LOG.info("A silent worker stands in the middle of a commit; the database has to break that off first");
        }
    }

    private void seeTo(Part part) {
        if (!PartLedger.isOf(manager, part)) {
            heardAt = System.nanoTime();
        }
        switch (part.state()) {
            case DONE -> done(part);
            case FAILED -> failed(part);
            case BACK -> {
                ledger.letGo(part);
                again(part);
            }
            case STOPPED, TAKEN -> open.remove(part.step());
            case WAITING, CLAIMED -> throw new IllegalStateException("Part %d is open".formatted(part.step()));
        }
    }

    private void done(Part part) {
        if (PartLedger.isOf(manager, part)) {
            finish(part, Objects.requireNonNull(open.get(part.step())));
        } else {
            watch.screened(ledger.screened(part) - doneBefore.getOrDefault(part.step(), 0));
            finish(part, ledger.recorded(part));
        }
    }

    private void finish(Part part, StepExecution counts) {
        open.remove(part.step());
        done.add(counts);
    }

    /** Handles a part that failed: a fault here breaks the run; a fault on a worker lets another try, since it may be the worker's disk. */
    private void failed(Part part) {
        if (PartLedger.isOf(manager, part)) {
            finish(part, Objects.requireNonNull(open.get(part.step())));
            return;
        }
        ledger.letGo(part);
        tell(part, "broke on it");
        again(part);
    }

    private void tell(Part part, String why) {
        watch.note(
                run,
                "A part of filings was given to others: its worker, %s, %s"
                        .formatted(part.worker() == null ? "?" : part.worker().inWords(), why));
    }

    private void again(Part part) {
        StepExecution gone = open.remove(part.step());
        if (gone != null && !watch.stopped()) {
            lost++;
            String name = gone.getStepName().replaceFirst(", again \\d+$", "");
            putOut(ledger.again(gone, "%s, again %d".formatted(name, lost)));
            saidAt = System.nanoTime() - SAY_AGAIN.toNanos();
        }
    }

    private void say(List<Part> waiting) {
        if (System.nanoTime() - saidAt < SAY_AGAIN.toNanos()) {
            return;
        }
        saidAt = System.nanoTime();
        watch.say(waiting.stream()
                .map(part -> new PartMessage(part.job(), part.step(), PartWork.STEP))
                .toList());
    }

    private void goOnAloneIfNobodyElseDoes(List<Part> standing) {
        if (standing.stream().anyMatch(this::isElsewhere)) {
            return;
        }
        Duration nobody = Duration.ofNanos(System.nanoTime() - heardAt);
        if (!isAlone && nobody.compareTo(watch.aloneAfter()) >= 0) {
            isAlone = true;
            watch.note(
                    run,
                    "No worker took a part for %d s: this machine went on by itself"
                            .formatted(watch.aloneAfter().toSeconds()));
        }
        if (isAlone) {
            alone.goOn(run, manager, open);
        }
    }

    private void stop(List<Part> standing) {
        if (!stopping) {
            stopping = true;
            stoppedAt = System.nanoTime();
            ledger.stopWaiting(run);
            ledger.tellOfStop(whole);
        } else if (System.nanoTime() - stoppedAt > PATIENCE.toNanos()) {
            standing.stream().filter(this::isElsewhere).forEach(ledger::stop);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while workers are at work", e);
        }
    }
}
