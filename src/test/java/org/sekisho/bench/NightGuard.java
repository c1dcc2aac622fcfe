package org.sekisho.bench;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import org.sekisho.Corpus;
import org.sekisho.bench.NightBenchmark.Night;

/**
 * A night of 200 filings in every build, so that nobody makes it slow without seeing it: prints what each stage takes beside
 * what {@code src/docs/numbers.md#benchmarks} says, and fails if all of it takes more than twice as long. The filings are those of
 * {@link NightBenchmark}, or, where the corpus is not there, made of Sekisho's own test data, with figures of their own.
 */
public final class NightGuard {

    static final Path PAGE = Path.of("src", "docs", "numbers.md");

    private static final int FILINGS = 200;

    private NightGuard() {}

    public static void main(String[] arguments) throws Exception {
        boolean corpus = Corpus.isPresent() && !String.join(" ", arguments).equals("--testdata");
        HeldFigures held = HeldFigures.of(PAGE, corpus ? "corpus" : "test data");
        Pace measured = new Pace();
        Night night = NightBenchmark.of(inbox -> {
            BulkFile bulk = corpus
                    ? BulkFile.write(inbox.resolve("bulk.xml"), Long.MAX_VALUE, FILINGS)
                    : BulkFile.ofTestdata(inbox.resolve("bulk.xml"), FILINGS);
            measured.begin();
            return bulk;
        });
        double pace = measured.milliseconds();
        HeldFigures.Comparison comparison = HeldFigures.Comparison.of(held, pace, night.milliseconds());
        System.out.print(comparison.table());
        System.out.printf(Locale.ROOT, "%-26s %8.1f %8.1f%n", "pace", pace, held.pace());
        if (comparison.isTooSlow()) {
            System.out.printf(
                    Locale.ROOT,
                    "The night takes %.1f times what %s says. Make it quick again, or, if it has to be so, measure the page's figures anew.%n",
                    comparison.times(),
                    PAGE);
        }
        System.exit(!night.whole() || comparison.isTooSlow() ? 1 : 0);
    }

    /**
     * How quick the machine is at a fixed piece of work while the night runs on it: what else it does, and how far its cores slow
     * each other down, slows both. The work is done outside Java, whose compiler would make the same loop twice as quick by chance.
     */
    private static final class Pace {

        private static final int WORDS = 40_000;
        private static final long BETWEEN = 250;

        private final ScheduledExecutorService beside = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "pace");
            thread.setDaemon(true);
            return thread;
        });
        private final List<Long> took = new CopyOnWriteArrayList<>();
        private final byte[] text = text();
        private final byte[] packed = new byte[text.length];

        void begin() {
            beside.scheduleWithFixedDelay(this::measure, 0, BETWEEN, TimeUnit.MILLISECONDS);
        }

        private void measure() {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Deflater deflater = new Deflater();
            deflater.setInput(text);
            deflater.finish();
            deflater.deflate(packed);
            deflater.end();
            took.add(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }

        /** Milliseconds of processor that the work took in the middle of all times. */
        double milliseconds() {
            beside.shutdownNow();
            List<Long> sorted = took.stream().sorted().toList();
            return sorted.get(sorted.size() / 2) / 1e6;
        }

        private static byte[] text() {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < WORDS; word++) {
                text.append(Integer.toString(word * 7919 % 9973, 36)).append(' ');
            }
            return text.toString().getBytes(StandardCharsets.US_ASCII);
        }
    }
}
