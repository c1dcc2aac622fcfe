package org.sekisho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.sekisho.bench.StageClock.Time;
import org.sekisho.night.run.RunProgress;
import org.sekisho.night.run.RunSummary;

/** The figures of a night, taken as it goes and printed when it ends. */
final class NightFigures implements RunProgress {

    private static final List<Stage> REGISTERING = List.of(Stage.NUMBER, Stage.STORE);
    private static final List<Stage> SCREENING = List.of(
            Stage.FETCH,
            Stage.READ,
            Stage.DIVIDE,
            Stage.WORDS,
            Stage.NAMES,
            Stage.DECIDE,
            Stage.KEEP_TEXT,
            Stage.RECORD,
            Stage.OPEN_CASES,
            Stage.AUDIT);

    private final Map<String, Double> milliseconds = new LinkedHashMap<>();
    private final StageClock clock;
    private final AtomicInteger left = new AtomicInteger();
    private int filings;
    private Taken begun = Taken.now();
    private Taken registered = begun;
    private volatile Taken screened = begun;

    NightFigures(StageClock clock) {
        this.clock = clock;
    }

    /** Starts counting; to be called when all is ready to run. */
    void begin(BulkFile bulk) {
        filings = bulk.filings();
        print(
                "%d MB in %d filings of %,d %s each on average",
                bulk.bytes() >> 20,
                bulk.filings(),
                bulk.wordsPerFiling(),
                Files.isDirectory(bulk.place()) ? "characters" : "words");
        clock.reset();
        begun = Taken.now();
    }

    @Override
    public void overlooked(int things) {}

    @Override
    public void registered(int count) {
        left.set(count);
        registered = Taken.now();
    }

    @Override
    public void screened(int count) {
        if (left.addAndGet(-count) == 0) {
            screened = Taken.now();
        }
    }

    /** Prints all figures. Returns the processor time of each stage and of what is no stage, in milliseconds a filing. */
    Map<String, Double> end(RunSummary run) throws IOException {
        Taken ended = Taken.now();
        print("%s: %s", run.status(), run.counts());
        print("");
        print("ms a filing        by the clock  processor: Sekisho  database");
        phase("registering", begun, registered);
        phase("screening", registered, screened);
        phase("both", begun, screened);
        phase("proof and report", screened, ended);
        print(
                "two cores with nothing else to do would take %.1f ms a filing for both, or %.0f filings/s",
                aloneOnTwoCores(), 1000 / aloneOnTwoCores());
        print("");
        print("ms a filing, summed over the threads of a phase: by the clock, processor");
        print("registering");
        stages(REGISTERING, registered.mainThread() - begun.mainThread(), registered.processor() - begun.processor());
        print("screening");
        stages(
                SCREENING,
                Machine.processorOfThreads("screening-") + Machine.processorOfThreads("one-filing"),
                screened.processor() - registered.processor());
        print("");
        print(
                "at most %,d MB resident, of it heap %,d MB of at most %,d MB; load average now: %s",
                Machine.mostResident(), Machine.mostHeap(), Runtime.getRuntime().maxMemory() >> 20, Machine.load());
        milliseconds.put("other processes", milliseconds(screened.database() - begun.database()));
        milliseconds.put("proof and report", milliseconds(ended.processor() - screened.processor()));
        return milliseconds;
    }

    private void phase(String name, Taken from, Taken to) {
        double clockTime = milliseconds(to.clock() - from.clock());
        print(
                "%-18s %12.1f  %18.1f  %8.1f   %.1f s, %.1f filings/s",
                name,
                clockTime,
                milliseconds(to.processor() - from.processor()),
                milliseconds(to.database() - from.database()),
                (to.clock() - from.clock()) / 1e9,
                1000 / clockTime);
    }

    /** One thread registers, two screen, and the database works beside them. Reckoned from processor time alone. */
    private double aloneOnTwoCores() {
        long registering = registered.allProcessor() - begun.allProcessor();
        long screening = screened.allProcessor() - registered.allProcessor();
        return milliseconds(registering + screening / 2);
    }

    /** What the threads of a phase took beyond its stages is the rest; what no thread took is compiling and collecting. */
    private void stages(List<Stage> stages, long allOfThreads, long ofJava) {
        long rest = allOfThreads;
        for (Stage stage : stages) {
            Time time = clock.of(stage);
            rest -= time.processor();
            print("  %-16s %12.2f  %18.2f", stage, milliseconds(time.clock()), milliseconds(time.processor()));
            milliseconds.merge(stage.toString(), milliseconds(time.processor()), Double::sum);
        }
        milliseconds.merge("rest", milliseconds(rest), Double::sum);
        milliseconds.merge("Java itself", milliseconds(ofJava - allOfThreads), Double::sum);
        print("  %-16s %12s  %18.2f", "rest", "", milliseconds(rest));
        print("  %-16s %12s  %18.2f", "Java itself", "", milliseconds(ofJava - allOfThreads));
    }

    private double milliseconds(long nanoseconds) {
        return nanoseconds / 1e6 / filings;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** What was taken up to a moment, in nanoseconds. */
    private record Taken(long clock, long processor, long database, long mainThread) {

        long allProcessor() {
            return processor + database;
        }

        static Taken now() {
            return new Taken(
                    System.nanoTime(),
                    Machine.processor(),
                    Machine.processorOfOthers(),
                    Machine.processorOfThreads("main"));
        }
    }
}
