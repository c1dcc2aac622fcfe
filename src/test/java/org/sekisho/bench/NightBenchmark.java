package org.sekisho.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.sekisho.Corpus;
import org.sekisho.cli.SekishoRuns;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole night, timed: from one bulk file of full-text US filings to committed outcomes, with the shipped lists, names
 * read, a private MariaDB and two threads. Prints its figures; start-up is not counted.
 *
 * <p>The file is made of the corpus' full-text US documents over and over, each copy under a number of its own.
 * Arguments: the size of the file in MB (default 64), and a folder for the file and the database (default {@code
 * target/night}).
 */
final class NightBenchmark {

    private static final Pattern NUMBER =
            Pattern.compile("(<publication-reference>.*?<doc-number>)(\\w+)(</doc-number>)", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final int FEWEST_WORDS = 4_000;
    private static final int MOST_WORDS = 13_000;
    private static final int MEGABYTE = 1 << 20;

    private NightBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        long bytes = Long.parseLong(arguments.length > 0 ? arguments[0] : "64") * MEGABYTE;
        Path folder = Files.createDirectories(Path.of(arguments.length > 1 ? arguments[1] : "target/night"));
        Path inbox = Files.createDirectories(
                Files.createTempDirectory(folder, "night").resolve("inbox"));
        double words = write(inbox.resolve("ipg261124.xml"), bytes);

        StringWriter out = new StringWriter();
        int exitCode = SekishoRuns.run(
                new PrintWriter(out),
                "--json",
                "--home",
                inbox.resolveSibling("home").toString(),
                "--inbox",
                inbox.toString());
        print(JsonMapper.shared().readTree(out.toString()), bytes, words, exitCode);
    }

    private static double write(Path file, long bytes) throws IOException {
        List<String> documents = documents();
        long words = 0;
        int filings = 0;
        try (OutputStream bulk = Files.newOutputStream(file)) {
            for (long written = 0; written < bytes; filings++) {
                String document = documents.get(filings % documents.size());
                byte[] filing = NUMBER.matcher(document)
                        .replaceFirst("$1" + (90_000_000 + filings) + "$3")
                        .getBytes(StandardCharsets.UTF_8);
                bulk.write(filing);
                bulk.write('\n');
                written += filing.length + 1;
                words += words(document);
            }
        }
        return (double) words / filings;
    }

    private static List<String> documents() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Corpus.Item item : Corpus.items("us-xml")) {
            if (item.format().startsWith("us-patent-") && !item.file().contains("US08613112-")) {
                all.append(Files.readString(item.path(), StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
        return List.of(all.toString().split("(?=<\\?xml version)")).stream()
                .filter(document -> document.contains("</us-patent-") && isFullText(words(document)))
                .filter(document -> NUMBER.matcher(document).find())
                .map(document -> document.substring(0, document.lastIndexOf('>') + 1))
                .toList();
    }

    private static boolean isFullText(long words) {
        return words >= FEWEST_WORDS && words <= MOST_WORDS;
    }

    private static long words(String document) {
        return TAG.matcher(document).replaceAll(" ").trim().split("\\s+").length;
    }

    private static void print(JsonNode run, long bytes, double words, int exitCode) throws IOException {
        int filings = run.get("received").asInt();
        double seconds = run.get("seconds").asDouble();
        System.out.printf(
                "machine: %d cores, %s, Java %s, heap at most %d MB%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                Runtime.getRuntime().maxMemory() / MEGABYTE);
        System.out.printf(
                "load average %.1f%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.out.printf("size: %d MB, %d filings of %.0f words on average%n", bytes / MEGABYTE, filings, words);
        System.out.printf("exit code %d, %s%n", exitCode, outcomes(run));
        System.out.printf("from file to committed outcomes: %.1f s, %.1f filings/s%n", seconds, filings / seconds);
        System.out.printf("peak memory of the JVM: %s%n", peakMemory());
    }

    private static String outcomes(JsonNode run) {
        return "%d clear, %d referred, %d unscreenable, %d exempt, %d waiting"
                .formatted(
                        run.get("clear").asInt(),
                        run.get("referred").asInt(),
                        run.get("unscreenable").asInt(),
                        run.get("exempt").asInt(),
                        run.get("waiting").asInt());
    }

    /** The most memory that the process ever held, as the system counted it. */
    private static String peakMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .map(line -> line.substring("VmHWM:".length()).strip())
                        .findFirst()
                        .orElse("not told")
                : "not told here";
    }
}
