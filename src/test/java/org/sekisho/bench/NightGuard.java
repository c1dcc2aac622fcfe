package org.sekisho.bench;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        double pace = Pace.milliseconds();
        Night night = NightBenchmark.of(inbox -> corpus
                ? BulkFile.write(inbox.resolve("bulk.xml"), Long.MAX_VALUE, FILINGS)
                : BulkFile.ofTestdata(inbox.resolve("bulk.xml"), FILINGS));
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

    /** How quick a machine is at what a night does most: words found by a pattern, folded and counted. */
    private static final class Pace {

        private static final Pattern WORD = Pattern.compile("\\p{L}+");
        private static final int WORDS = 20_000;
        private static final int ROUNDS = 40;
        private static final int WARM = 15;

        private Pace() {}

        /** Milliseconds of processor that a fixed piece of work takes here, the quickest of several rounds. */
        static double milliseconds() {
            String text = text();
            long quickest = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                int different = differentWords(text);
                long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
                quickest = round < WARM || different == 0 ? quickest : Math.min(quickest, took);
            }
            return quickest / 1e6;
        }

        private static String text() {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < WORDS; word++) {
                text.append(Integer.toString(word * 7919 % 9973, 36)).append("Word ");
            }
            return new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }

        private static int differentWords(String text) {
            Map<String, Integer> counts = new HashMap<>();
            Matcher word = WORD.matcher(text);
            while (word.find()) {
                counts.merge(word.group().toLowerCase(java.util.Locale.ROOT), 1, Integer::sum);
            }
            return counts.size();
        }
    }
}
