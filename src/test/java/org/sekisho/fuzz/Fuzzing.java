package org.sekisho.fuzz;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sekisho.Drawn;
import org.sekisho.fuzz.PipelineFuzz.Way;

/**
 * Starts Jazzer over {@link PipelineFuzz} in a process of its own: seeds are the test filings, and what was found before.
 * The seed of its dice is the day's date, so that each day tries something else and a day can be tried again.
 */
final class Fuzzing {

    /** Inputs that once broke the program. */
    static final Path FOUND = Path.of("src/test/resources/org/sekisho/fuzz/found");

    private static final Path FILINGS = Path.of("testdata/filings");
    private static final int LONGEST = 16 * 1024;
    private static final int LONGEST_SEED = 6 * 1024;
    private static final int SECONDS_FOR_ONE = 30;

    private final Path folder;

    Fuzzing(Path folder) {
        this.folder = folder;
    }

    /** How it ended, and where it wrote what it has to say. */
    record End(int exit, Path log, List<Path> broke) {}

    /** Tries so many inputs, or, if that is 0, as many as so many seconds are enough for. */
    End run(int inputs, int seconds) throws IOException, InterruptedException {
        Path seeds = seeds();
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Path log = folder.resolve("jazzer.log");
        Process jazzer = new ProcessBuilder(command(inputs, seconds, corpus, seeds))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            return new End(jazzer.waitFor(), log, broke());
        } finally {
            jazzer.destroyForcibly();
        }
    }

    private List<String> command(int inputs, int seconds, Path corpus, Path seeds) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Dlogging.level.root=off",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + PipelineFuzz.class.getName(),
                "--instrumentation_includes=org.sekisho.**",
                "--custom_hook_includes=none.**",
                "--reproducer_path=" + folder,
                inputs > 0 ? "-runs=" + inputs : "-max_total_time=" + seconds,
                "-max_len=" + LONGEST,
                "-timeout=" + SECONDS_FOR_ONE,
                "-rss_limit_mb=4096",
                "-seed=" + Math.abs((int) Drawn.SEED),
                "-artifact_prefix=" + folder + "/",
                corpus.toString(),
                seeds.toString());
    }

    private List<Path> broke() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            return left.filter(file -> file.getFileName().toString().matches("(crash|timeout|oom|leak)-.*"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private Path seeds() throws IOException {
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        for (Path found : found()) {
            Files.write(seeds.resolve(found.getFileName().toString()), Files.readAllBytes(found));
        }
        try (Stream<Path> filings = Files.walk(FILINGS)) {
            for (Path filing : filings.filter(Files::isRegularFile).toList()) {
                byte[] whole = Files.readAllBytes(filing);
                byte[] document = Arrays.copyOf(whole, Math.min(whole.length, LONGEST_SEED));
                for (Way way : waysOf(filing)) {
                    Files.write(seeds.resolve(way + "-" + filing.getFileName().toString()), way.seed(document));
                }
            }
        }
        return seeds;
    }

    static List<Path> found() throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(FOUND)) {
            files.forEach(file -> {
                if (!file.getFileName().toString().startsWith(".")) {
                    found.add(file);
                }
            });
        }
        return found;
    }

    private static List<Way> waysOf(Path filing) {
        String name = filing.getFileName().toString();
        if (name.equals("filing.yml")) {
            return List.of(Way.FILING_DATA);
        }
        return name.endsWith(".csv")
                ? List.of(Way.MANIFEST)
                : List.of(Way.GAZETTE, Way.TEXT, Way.PARSER_ANSWER, Way.INBOX);
    }
}
