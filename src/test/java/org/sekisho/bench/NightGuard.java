package org.sekisho.bench;

import java.nio.file.Path;
import java.util.Locale;
import org.sekisho.Corpus;
import org.sekisho.bench.NightBenchmark.Night;

/**
 * A night of 200 filings in every build, so that nobody makes it slow without seeing it: prints what each stage takes beside
 * what {@code src/docs/benchmarks.md} says, and fails if all of it takes more than twice as long. The filings are those of
 * {@link NightBenchmark}, or, where the corpus is not there, made of Sekisho's own test data, with figures of their own.
 */
public final class NightGuard {

    static final Path PAGE = Path.of("src", "docs", "benchmarks.md");

    private static final int FILINGS = 200;

    private NightGuard() {}

    public static void main(String[] arguments) throws Exception {
        boolean corpus = Corpus.isPresent() && !String.join(" ", arguments).equals("--testdata");
        HeldFigures held = HeldFigures.of(PAGE, corpus ? "corpus" : "test data");
        double pace = Pace.milliseconds();
        Night night = NightBenchmark.of(inbox -> corpus
                ? BulkFile.write(inbox.resolve("bulk.xml"), Long.MAX_VALUE, FILINGS)
                : BulkFile.ofTestdata(inbox.resolve("bulk.xml"), FILINGS));
        Comparison comparison = Comparison.of(held, pace, night.milliseconds());
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
}
