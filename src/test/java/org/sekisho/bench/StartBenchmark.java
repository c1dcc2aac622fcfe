package org.sekisho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sekisho.Corpus;
import org.springframework.util.FileSystemUtils;

/**
 * How long commands take, from the shell to its next prompt: {@code ./sekisho} as it lies in this folder, which builds itself first.
 * Three times each; the one in the middle by the clock is printed. The small nights are of the corpus, and left out where it is missing:
 * 150 American filings, and 300 of several offices in XML, web pages and a few PDFs, in a fresh home and without OCR. {@code src/test/bench/run.sh StartBenchmark}; behind it {@code
 * --corpus}, one run over each of the corpus' damaged and hostile files as well, with OCR.
 */
public final class StartBenchmark {

    private static final int TIMES = 3;
    private static final int SMALL_NIGHT = 150;
    private static final int MIXED_NIGHT = 300;
    private static final List<String> OFFICES =
            List.of("ep-xml", "jp-gazette-xml", "us-xml", "grobid-patent", "html-patft", "robust-pdf-veraPDF");

    private final Path work;

    private StartBenchmark(Path work) {
        this.work = work;
    }

    /** Seconds of one command, and its exit code. */
    private record Taken(double byTheClock, double processor, int exitCode) {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path work = Path.of("target", "start-benchmark").toAbsolutePath();
        FileSystemUtils.deleteRecursively(work);
        Files.createDirectories(work.resolve("empty"));
        try {
            StartBenchmark benchmark = new StartBenchmark(work);
            benchmark.sekisho(List.of("--help")); // builds it
            System.out.println(Machine.description());
            benchmark.starts();
            if (List.of(arguments).contains("--corpus")) {
                benchmark.print("run of the hostile files", List.of(benchmark.sekisho(benchmark.hostile())));
            }
            System.out.println("load average now: " + Machine.load());
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
    }

    private void starts() throws IOException, InterruptedException {
        print("--help", times(List.of("--help")));
        sekisho(run("home", work.resolve("empty"))); // has the home made, and the examples of lists tried
        print("status", times(List.of("status", "--home", work.resolve("home").toString())));
        print("lists check", times(List.of("lists", "check")));
        print("run with nothing to do", times(run("home", work.resolve("empty"))));
        if (Corpus.isPresent()) {
            smallNights();
        } else {
            System.out.println("no small nights: there is no corpus at " + Corpus.folder(""));
        }
    }

    private void smallNights() throws IOException, InterruptedException {
        Path american = Files.createDirectories(work.resolve("american"));
        BulkFile.write(american.resolve("bulk.xml"), Long.MAX_VALUE, SMALL_NIGHT);
        print("run of 150 filings", List.of(sekisho(run("home", american))));
        Path mixed = Files.createDirectories(work.resolve("mixed"));
        List<Corpus.Item> filings = OFFICES.stream()
                .flatMap(office -> Corpus.items(office).stream())
                .filter(item -> item.count() == 1 && !item.format().startsWith("fulltext"))
                .limit(MIXED_NIGHT)
                .toList();
        for (int i = 0; i < filings.size(); i++) {
            Path file = filings.get(i).path();
            Files.copy(file, mixed.resolve("%03d-%s".formatted(i, file.getFileName())));
        }
        List<Taken> taken = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            taken.add(sekisho(run("fresh-" + time, mixed)));
        }
        print("run of %d mixed filings".formatted(filings.size()), taken);
    }

    private List<String> hostile() throws IOException {
        List<String> command = run("hostile", work.resolve("empty"));
        try (Stream<Path> sets = Files.list(Path.of("../shared/corpus"))) {
            sets.filter(set -> set.getFileName().toString().startsWith("robust-"))
                    .sorted()
                    .forEach(set -> command.addAll(List.of("--inbox", set.toString())));
        }
        return command;
    }

    private List<String> run(String home, Path inbox) {
        return new ArrayList<>(List.of("run", "--home", work.resolve(home).toString(), "--inbox", inbox.toString()));
    }

    private List<Taken> times(List<String> arguments) throws IOException, InterruptedException {
        List<Taken> taken = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            taken.add(sekisho(arguments));
        }
        return taken;
    }

    private Taken sekisho(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./sekisho"));
        command.addAll(arguments);
        double before = Machine.processorOfEnded();
        long began = System.nanoTime();
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("output").toFile());
        if (command.stream().anyMatch(word -> word.endsWith("/mixed"))) {
            process.environment().put("SEKISHO_EXTRACTION_OCR_ENABLED", "false");
        }
        int exitCode = process.start().waitFor();
        double byTheClock = (System.nanoTime() - began) / 1e9;
        return new Taken(byTheClock, Machine.processorOfEnded() - before, exitCode);
    }

    private void print(String what, List<Taken> taken) {
        Taken middle = taken.stream()
                .sorted((one, other) -> Double.compare(one.byTheClock(), other.byTheClock()))
                .skip(taken.size() / 2)
                .findFirst()
                .orElseThrow();
        System.out.printf(
                "%-26s %6.2f s by the clock, %6.2f s of processor, exit code %d%n",
                what, middle.byTheClock(), middle.processor(), middle.exitCode());
    }
}
