package org.sekisho.machine.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.ChildJava;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.machine.fault.FaultBarrier.StoppedWorkException;
import org.sekisho.machine.fault.OurFault.OurFaultException;
import org.sekisho.machine.fault.Work.OwnLimits;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
@Tag("whole")
class FaultBarrierTests {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(200);

    private final FaultBarrier barrier = new FaultBarrier();

    /** A start that failed earlier in this process may have left all loggers silent. */
    @BeforeAll
    static void letTheLogSpeak() {
        LoggingSystem log = LoggingSystem.get(FaultBarrierTests.class.getClassLoader());
        log.cleanUp();
        log.beforeInitialize();
        log.initialize(new LoggingInitializationContext(new StandardEnvironment()), "classpath:logback-test.xml", null);
    }

    @AfterEach
    void close() {
        barrier.close();
    }

    @Test
    void handsOutWhatTheWorkComesTo() {
        assertThat(barrier.attempt(LONG, () -> "done")).isEqualTo(new Attempt.Done<>("done"));
    }

    static Stream<Arguments> whatAFilingMayThrow() {
        return Stream.<Supplier<Throwable>>of(
                        () -> new IllegalStateException("unobtainium"),
                        () -> new StackOverflowError("unobtainium"),
                        () -> new OutOfMemoryError("unobtainium"),
                        () -> new NoClassDefFoundError("unobtainium"),
                        () -> new UncheckedIOException(new IOException("unobtainium")),
                        () -> new IllegalArgumentException("unobtainium", new SQLException("unobtainium", "22001")))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("whatAFilingMayThrow")
    void keepsWhatAFilingThrowsAndTellsTheLogWhereAndNotAWordOfTheMessage(
            Supplier<Throwable> thrown, CapturedOutput output) {
        Attempt<String> attempt = barrier.attempt(LONG, throwing(thrown));

        String told = attempt.handledBy(done -> "done", Object::toString);
        assertThat(told).matches("fault F-[0-9A-F]{8}");
        assertThat(output)
                .contains(told, "at org.sekisho.machine.fault.FaultBarrierTests")
                .doesNotContain("unobtainium");
    }

    @Test
    void numbersTheSamePlaceTheSameWhateverTheFiling() {
        Supplier<Throwable> place = () -> new IllegalStateException(String.valueOf(System.nanoTime()));

        assertThat(numberOf(place)).isEqualTo(numberOf(place));
        assertThat(numberOf(place)).isNotEqualTo(numberOf(() -> new IllegalStateException("elsewhere")));
    }

    private String numberOf(Supplier<Throwable> thrown) {
        return barrier.attempt(LONG, throwing(thrown))
                .handledBy(done -> "", broken -> broken.fault().number());
    }

    static Stream<Arguments> whatAllFilingsWouldMeetWith() {
        return Stream.<Supplier<Throwable>>of(
                        () -> new IOException("No space left on device"),
                        () -> new IllegalStateException(new SQLTransientConnectionException("gone")),
                        () -> new IllegalStateException(new SQLException("gone", "08S01")),
                        () -> new IllegalStateException(new SQLException("deadlock", "40001")),
                        () -> new OurFaultException(new IOException("no parser")))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("whatAllFilingsWouldMeetWith")
    void letsPassWhatIsNoFaultOfTheFiling(Supplier<Throwable> thrown) {
        assertThatThrownBy(() -> barrier.attempt(LONG, throwing(thrown))).hasStackTraceContaining("FaultBarrierTests");
    }

    @Test
    void endsWorkThatHeedsBeingInterrupted() {
        Attempt<String> attempt = barrier.attempt(SHORT, () -> {
            while (!Thread.interrupted()) {
                Thread.onSpinWait();
            }
            return "ended";
        });

        assertThat(attempt.<Boolean>handledBy(
                        done -> false, broken -> broken.fault().endless()))
                .isTrue();
        assertThat(barrier.exhausted()).isFalse();
    }

    @Test
    void leavesWorkBehindThatHeedsNothingUntilThereIsTooMuchOfIt() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        ExecutorService seven = Executors.newFixedThreadPool(7);
        try {
            Callable<Attempt<String>> heedless = () -> barrier.attempt(SHORT, () -> heedNothingUntil(over));
            assertThat(seven.invokeAll(Collections.nCopies(7, heedless)))
                    .allSatisfy(attempt -> assertThat(attempt.get().isDone()).isFalse());
            assertThat(barrier.exhausted()).isFalse();

            assertThat(heedless.call().isDone()).isFalse();
            assertThat(barrier.exhausted()).isTrue();
        } finally {
            over.countDown();
            seven.shutdown();
        }
    }

    @Test
    void chargesNothingForWaiting() throws InterruptedException {
        CountDownLatch answer = new CountDownLatch(1);
        Thread other = new Thread(() -> {
            spin(Duration.ofMillis(1500));
            answer.countDown();
        });
        other.start();

        assertThat(barrier.attempt(SHORT, () -> {
                    answer.await();
                    return "answered";
                }))
                .isEqualTo(new Attempt.Done<>("answered"));
        other.join();
    }

    /** A latch that nobody opens. */
    @Test
    void endsWorkThatWaitsForEver() {
        Attempt<Boolean> attempt = barrier.attempt(Duration.ofMillis(50), () -> {
            new CountDownLatch(1).await();
            return true;
        });

        assertThat(attempt.<Boolean>handledBy(
                        done -> false, broken -> broken.fault().endless()))
                .isTrue();
        assertThat(barrier.exhausted()).isFalse();
    }

    /** As long as the database itself lets it. */
    @Test
    void endsNoWorkThatWaitsForTheDatabase() {
        JdbcClient database = JdbcClient.create(TestDatabase.fresh());
        database.sql("SELECT 1").query(Integer.class).single();

        assertThat(barrier.attempt(
                        Duration.ofMillis(60),
                        () -> database.sql("SELECT SLEEP(3)")
                                .query(Integer.class)
                                .single()))
                .isEqualTo(new Attempt.Done<>(0));
    }

    @Test
    void countsNoWaitForAParserProcess() throws ClassNotFoundException {
        String parser = Class.forName("org.sekisho.reading.extraction.parser.TikaTextExtractor")
                .getName();

        assertThat(OwnLimits.endIt(new StackTraceElement[] {new StackTraceElement(parser, "look", null, -1)}))
                .isTrue();
        assertThat(OwnLimits.endIt(new Throwable().getStackTrace())).isFalse();
    }

    @Test
    void passesAStopOnToTheWork() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(StoppedWorkException.class)
                .isThrownBy(() -> barrier.attempt(LONG, () -> {
                    new CountDownLatch(1).await();
                    return "";
                }));
        assertThat(Thread.interrupted()).isTrue();
    }

    private static Callable<String> throwing(Supplier<Throwable> thrown) {
        return () -> {
            Throwable now = thrown.get();
            if (now instanceof Error error) {
                throw error;
            }
            throw (Exception) now;
        };
    }

    /** Works until it is interrupted, and from then on only stays. */
    private static String heedNothingUntil(CountDownLatch over) {
        while (!Thread.interrupted()) {
            Thread.onSpinWait();
        }
        while (over.getCount() > 0) {
            LockSupport.parkNanos(SHORT.toNanos());
        }
        return "";
    }

    private static void spin(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** Java refuses much to a process that is being ended, and it was a filing that could not be read. */
    @Test
    void blamesNoFilingForWhatBreaksWhileTheProcessIsEnded() throws Exception {
        Process ended = new ProcessBuilder(ChildJava.words(Ended.class, List.of()))
                .redirectErrorStream(true)
                .start();

        assertThat(new String(ended.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("before: Broken", "at the end: StoppedWorkException");
    }

    /** A process that works on one filing while it lives, and on another at its end. */
    static final class Ended {

        public static void main(String[] args) {
            FaultBarrier barrier = new FaultBarrier();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> tell("at the end", barrier)));
            tell("before", barrier);
        }

        private static void tell(String when, FaultBarrier barrier) {
            System.out.println(when + ": " + result(barrier));
        }

        private static String result(FaultBarrier barrier) {
            try {
                return barrier.attempt(LONG, Ended::breaks).getClass().getSimpleName();
            } catch (RuntimeException passed) {
                return passed.getClass().getSimpleName();
            }
        }

        private static String breaks() {
            throw new IllegalStateException("unobtainium");
        }
    }
}
