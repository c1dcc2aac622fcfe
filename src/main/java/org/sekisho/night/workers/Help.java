package org.sekisho.night.workers;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.lease.ProcessName;
import org.sekisho.night.metrics.WorkerTally.PartEnd;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.night.screen.HelpedScreening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;

/** A worker's help for one run, several parts at a time by a program of its own, or none. */
final class Help {

    private static final Logger LOG = LoggerFactory.getLogger(Help.class);

    /** A worker on which that many parts broke leaves the run to others: it is not the filings. */
    private static final int MOST_BROKEN = 2;

    private static final int MINUTES_TO_END = 60;
    private static final long BEFORE_ANOTHER_TRY = 1000;

    private final ProcessName lease;
    private final @Nullable Program program;
    private final Set<Long> inWork = ConcurrentHashMap.newKeySet();
    private final AtomicInteger broken = new AtomicInteger();

    private Help(ProcessName lease, @Nullable Program program) {
        this.lease = lease;
        this.program = program;
    }

    /** The program, and who works by it for which run. */
    private record Program(
            ConfigurableApplicationContext parts, ExecutorService threads, Semaphore room, Presence worker, long run) {

        private JdbcParts rows() {
            return parts.getBean(JdbcParts.class);
        }
    }

    /** No help for the run that holds a lease. */
    static Help none(ProcessName lease) {
        return new Help(lease, null);
    }

    static Help by(Presence worker, long run, ProcessName lease, ConfigurableApplicationContext parts) {
        int most = parts.getBean(BatchSettings.class).threads();
        parts.getBean(PartWork.class);
        return new Help(
                lease, new Program(parts, Executors.newFixedThreadPool(most), new Semaphore(most), worker, run));
    }

    ProcessName lease() {
        return lease;
    }

    /** Whether another part can be taken, perhaps after some time. Nobody who refuses hears of any, so that others do. */
    boolean hasRoomWithin(Duration longest) {
        try {
            if (program != null && broken.get() < MOST_BROKEN) {
                boolean room = program.room().tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
                if (room) {
                    program.room().release();
                }
                return room;
            }
            Thread.sleep(longest.toMillis());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while parts are in work", e);
        }
    }

    boolean isExhausted() {
        return program != null && program.parts().getBean(HelpedScreening.class).exhausted();
    }

    /** Takes a part, if nobody was quicker, and does it by a thread of its own. */
    void take(Part part) {
        Program by = program;
        if (by == null || !by.rows().claim(part.step(), by.worker().name())) {
            return;
        }
        inWork.add(part.step());
        by.room().acquireUninterruptibly();
        by.threads().execute(() -> work(part, by));
    }

    private void work(Part part, Program by) {
        PartWork.Ended ended = new PartWork.Ended(Part.State.FAILED, 0);
        long begun = System.nanoTime();
        by.worker().tally().begins();
        try {
            ended = by.parts().getBean(PartWork.class).of(part, by.worker().name(), lease);
        } catch (RuntimeException e) { // the database, or what is wrong with the program here
            LOG.warn("Part {} broke", part.step(), e);
        } finally {
            boolean ours = end(part, ended.how(), by);
            by.worker()
                    .tally()
                    .ends(
                            ours ? tallied(ended.how()) : PartEnd.LOST,
                            ended.filings(),
                            Duration.ofNanos(System.nanoTime() - begun));
            inWork.remove(part.step());
            by.room().release();
        }
    }

    private static PartEnd tallied(Part.State how) {
        return switch (how) {
            case DONE -> PartEnd.DONE;
            case BACK, STOPPED -> PartEnd.GIVEN_BACK;
            default -> PartEnd.FAILED;
        };
    }

    /** Returns whether the part was still ours when it ended; if not, it was taken away, and that it broke is nobody's fault. */
    private boolean end(Part part, Part.State how, Program by) {
        Optional<Boolean> said = say(part, how, by);
        while (said.isEmpty()) {
            pause();
            said = say(part, how, by);
        }
        if (how == Part.State.FAILED && said.get() && broken.incrementAndGet() == MOST_BROKEN) {
            by.worker().refuses(by.run(), "%d parts broke there".formatted(MOST_BROKEN));
        }
        return said.get();
    }

    /** Whether the part was still ours to say it of; empty if the database does not answer. */
    private static Optional<Boolean> say(Part part, Part.State how, Program by) {
        try {
            return Optional.of(by.rows().end(part.step(), by.worker().name(), how));
        } catch (DataAccessException e) {
            LOG.info(
                    "How part {} ended cannot be told yet: {}",
                    part.step(),
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Says that the parts in work are in work. */
    void say() {
        if (program != null) {
            program.rows().hear(program.worker().name(), List.copyOf(inWork));
        }
    }

    /** Lets go of what is in work after its next commit. */
    void stop() {
        if (program != null) {
            program.parts().getBean(HelpedScreening.class).stop();
        }
    }

    /** Waits for what is in work and closes the program; false if it should be started anew. */
    boolean leave() {
        if (program == null) {
            return true;
        }
        boolean sound = !isExhausted();
        program.threads().shutdown();
        try {
            program.threads().awaitTermination(MINUTES_TO_END, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        program.parts().close();
        return sound;
    }

    private static void pause() {
        try {
            Thread.sleep(BEFORE_ANOTHER_TRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a part ends", e);
        }
    }
}
