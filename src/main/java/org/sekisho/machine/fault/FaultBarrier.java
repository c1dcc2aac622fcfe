package org.sekisho.machine.fault;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.sekisho.machine.fault.OurFault.OurFaultException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does the work on one filing so that it can harm no other: on a thread of its own, within a processor time and a time
 * by the clock, and whatever it throws stays here. A fault is logged by its number, with the stack and without a message,
 * since libraries
 * quote what they read.
 *
 * <p>What all filings would meet with passes: a database that is gone, a disk without room, a stop, any {@link
 * OurFault}. Whether anything else is the filing's is for the caller to find out, who can try another.
 *
 * <p>A thread that does not heed being interrupted cannot be ended: it is left behind with the lowest priority. Once
 * {@link #exhausted} there are too many of those to go on.
 */
@Component
public class FaultBarrier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FaultBarrier.class);

    private static final long LOOK_AGAIN = 500;

    /** The factor by which work may take longer by the clock than its processor time: on a loaded machine it has a core for that share. */
    private static final int BY_THE_CLOCK = 30;

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST_LEFT_BEHIND = 8;

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "one-filing");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger leftBehind = new AtomicInteger();

    /**
     * Does some work and says how it went.
     *
     * @param processorTime it may take. By the clock it may take 30 times as long, not counting what it waits for a database
     *     or a parser process, nor while this process is stopped
     * @throws RuntimeException whatever is no fault of the filing's
     */
    public <T> Attempt<T> attempt(Duration processorTime, Callable<T> work) {
        Work<T> begun = new Work<>(work);
        try {
            threads.execute(begun);
            while (!isDone(begun)) {
                boolean waitedTooLong = begun.lookAgain() * LOOK_AGAIN > processorTime.toMillis() * BY_THE_CLOCK;
                if (waitedTooLong || begun.tookMoreThan(processorTime)) {
                    return endless(begun);
                }
            }
            return new Attempt.Done<>(begun.get());
        } catch (ExecutionException thrown) {
            return broken(Objects.requireNonNull(thrown.getCause()));
        } catch (InterruptedException asked) {
            throw stopped(begun, asked);
        } catch (OutOfMemoryError noThread) {
            return broken(noThread);
        }
    }

    /** The same on the caller's thread and without a limit, for work within the caller's transaction. */
    public Attempt<Boolean> attemptHere(Runnable work) {
        try {
            work.run();
            return new Attempt.Done<>(true);
        } catch (Throwable thrown) {
            return broken(thrown);
        }
    }

    /**
     * The same for work that has a transaction of its own. What broke its connection may be what it wrote: the caller can
     * try again on another.
     */
    public Attempt<Boolean> attemptTransaction(Runnable work) {
        try {
            return attemptHere(work);
        } catch (RuntimeException ours) {
            if (!Blame.isOfTheConnection(ours)) {
                throw ours;
            }
            return faulty(ours);
        }
    }

    /** Whether so many threads are left behind that the program should be started anew. */
    public boolean exhausted() {
        return leftBehind.get() >= MOST_LEFT_BEHIND;
    }

    private static boolean isDone(Work<?> work) throws InterruptedException, ExecutionException {
        try {
            work.get(LOOK_AGAIN, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        }
    }

    private <T> Attempt<T> endless(Work<T> work) throws InterruptedException {
        EndlessWorkException where = new EndlessWorkException(work.where());
        if (!work.breakOff(PATIENCE)) {
            leftBehind.incrementAndGet();
        }
        ProgramFault fault = ProgramFault.endless(FaultTrace.of(where.getStackTrace()));
        LOG.warn("{}\n{}", fault.summary(), FaultTrace.of(where));
        return new Attempt.Broken<>(fault, where);
    }

    private static <T> Attempt<T> broken(Throwable thrown) {
        if (thrown instanceof BrokenWorkException told) {
            return new Attempt.Broken<>(told.fault(), told);
        }
        if (Blame.isOurs(thrown)) {
            throw thrown instanceof RuntimeException ours ? ours : new OurFaultException(thrown);
        }
        if (Blame.isOfTheEnd()) {
            throw new StoppedWorkException(thrown);
        }
        return faulty(thrown);
    }

    private static <T> Attempt<T> faulty(Throwable thrown) {
        ProgramFault fault = ProgramFault.thrown(thrown);
        LOG.warn("{}\n{}", fault.summary(), FaultTrace.of(thrown));
        return new Attempt.Broken<>(fault, thrown);
    }

    private static StoppedWorkException stopped(Work<?> work, InterruptedException asked) {
        try {
            work.breakOff(PATIENCE);
        } catch (InterruptedException again) {
            asked.addSuppressed(again);
        }
        Thread.currentThread().interrupt();
        return new StoppedWorkException(asked);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Tells by what was thrown whether all filings would meet with it: the database is gone, the disk is full, we stop. */
    static final class Blame {

        private static final String CONNECTION = "08";
        private static final String ROLLED_BACK = "40";
        private static final String NO_SPACE = "No space left";

        /** Error numbers of MariaDB and MySQL: disk full, error on writing, table full, lock wait, server stops, killed. */
        private static final Set<Integer> SERVER = Set.of(3, 20, 1021, 1026, 1114, 1205, 1053, 1317, 1927);

        /** Error numbers of MariaDB and MySQL: query broken off, connection killed. */
        private static final Set<Integer> CUT = Set.of(1317, 1927);

        private Blame() {}

        /** Whether a connection to the database broke, of whatever: another one may do. */
        static boolean isOfTheConnection(Throwable thrown) {
            return Causes.of(thrown).stream()
                    .anyMatch(next -> next instanceof SQLException sql
                            && (sql instanceof SQLNonTransientConnectionException
                                    || sql instanceof SQLRecoverableException
                                    || String.valueOf(sql.getSQLState()).startsWith(CONNECTION)
                                    || CUT.contains(sql.getErrorCode())));
        }

        /**
         * Whether this process is being ended. Java refuses much then, such as all that wants to be called at the end, and Tika
         * does before it starts a parser.
         */
        static boolean isOfTheEnd() {
            Thread never = new Thread(() -> {});
            try {
                Runtime.getRuntime().addShutdownHook(never);
                Runtime.getRuntime().removeShutdownHook(never);
                return false;
            } catch (IllegalStateException ending) {
                return true;
            }
        }

        static boolean isOurs(Throwable thrown) {
            for (Throwable next : Causes.of(thrown)) {
                if (next instanceof OurFault
                        || next instanceof InterruptedException
                        || (next instanceof IOException disk
                                && String.valueOf(disk.getMessage()).contains(NO_SPACE))
                        || (next instanceof SQLException sql && isOfTheServer(sql))) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isOfTheServer(SQLException sql) {
            String state = String.valueOf(sql.getSQLState());
            return sql instanceof SQLTransientException
                    || sql instanceof SQLNonTransientConnectionException
                    || sql instanceof SQLRecoverableException
                    || state.startsWith(CONNECTION)
                    || state.startsWith(ROLLED_BACK)
                    || SERVER.contains(sql.getErrorCode());
        }
    }

    /** Carries the place of work on a filing whose time was over. Nobody throws it. */
    public static final class EndlessWorkException extends RuntimeException {

        EndlessWorkException(StackTraceElement[] where) {
            super("The work on a filing used up its time", null, false, true);
            setStackTrace(where);
        }
    }

    /** Work on a filing that was broken off on request, or broke while the process was ended. The filing waits for the next run. */
    public static final class StoppedWorkException extends RuntimeException implements OurFault {

        StoppedWorkException(Throwable end) {
            super("The work on a filing was broken off on request", end);
        }
    }
}
