package org.sekisho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.finding.matching.search.FoundWords;
import org.sekisho.intake.filing.Filing;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.ListFiles;
import org.sekisho.reading.gazette.CorpusFilings;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.PassageSplitter;

/**
 * Measures matching on one thread with passages ready: filings a second against the shipped lists and against generated
 * ones, and how long a generated list takes to load, examples included. Run {@code src/test/bench/run.sh ListsBenchmark};
 * it prints its figures and asserts nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx3g", "-XX:+UseParallelGC"})
public class ListsBenchmark {

    private record Read(Filing filing, FilingText text) {}

    /** Entries of a generated list; 0 for the shipped lists. */
    @Param({"0", "1000", "10000"})
    public int entries;

    private final List<Read> filings = new ArrayList<>();
    private TechnologyMatcher matcher;
    private int next;

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(ListsBenchmark.class.getSimpleName())
                        .build())
                .run();
    }

    /** Reads the filings and compiles the list, and prints how long the list took. */
    @Setup(Level.Trial)
    public void prepare() throws IOException {
        for (Filing filing : CorpusFilings.of("us-xml")) {
            FilingText text = PassageSplitter.standard().split(filing);
            int length = text.words().split("\\s+").length;
            if (length > 4_000 && length < 16_000) {
                filings.add(new Read(filing, text));
            }
        }
        long words = filings.stream()
                .mapToLong(read -> read.text().words().split("\\s+").length)
                .sum();
        List<Path> files = entries == 0 ? ListFiles.of(List.of(Path.of("config/lists"))) : List.of(generated());
        long start = System.nanoTime();
        matcher = ScreeningLists.compile(new KeyTechnologyListReader().readAll(files));
        System.out.printf(
                "%n%d filings of %d words; %s entries loaded and their examples tried in %.1f s%n",
                filings.size(),
                words / filings.size(),
                entries == 0 ? "the shipped lists'" : entries,
                (System.nanoTime() - start) / 1e9);
    }

    private Path generated() throws IOException {
        Path file = Files.createTempFile("generated", ".yml");
        file.toFile().deleteOnExit();
        List<FilingText> texts = filings.stream().map(Read::text).toList();
        return Files.writeString(file, new GeneratedList(texts).ofEntries(entries));
    }

    /** Finds the words of one filing after the other and decides by them. */
    @Benchmark
    public int screen() {
        Read read = filings.get(next++ % filings.size());
        FoundWords words = matcher.wordsIn(read.text());
        return matcher.decide(read.filing(), read.text(), words, Entities.NONE).size();
    }
}
