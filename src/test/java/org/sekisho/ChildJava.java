package org.sekisho;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.cli.Sekisho;
import org.sekisho.machine.database.PreparedHome;

/**
 * Java processes that tests start. Once the program is packaged, they find its classes prepared in an archive, as an office's do,
 * which takes a quarter off a small run; the first of them makes it. Before that, and where something was compiled since, they
 * start without.
 */
public final class ChildJava {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path JAR = TARGET.resolve("sekisho.jar");
    private static final Path ARCHIVE = TARGET.resolve("tests.jsa");

    private static final List<String> QUICK_TO_START = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1500m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Dsekisho.extraction.processes=1",
            "-Dsekisho.install=" + Path.of("").toAbsolutePath());

    private ChildJava() {}

    /** The program itself, up to its arguments. */
    public static List<String> sekisho(String... options) {
        return words(Sekisho.class, List.of(options));
    }

    /** A main class of the tests, which finds all that tests find. */
    public static List<String> words(Class<?> main, List<String> options) {
        List<String> words = new ArrayList<>(QUICK_TO_START);
        boolean packaged = isPackaged();
        if (packaged && hasArchive()) {
            words.addAll(List.of("-XX:SharedArchiveFile=" + ARCHIVE, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
        }
        words.addAll(options);
        String tests = Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        String program = packaged ? program() : tests;
        words.addAll(
                List.of("-cp", main == Sekisho.class ? program : program + File.pathSeparator + tests, main.getName()));
        return words;
    }

    private static String program() {
        return Stream.concat(Stream.of(JAR), files(TARGET.resolve("lib")).sorted())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Whether the jar has what the folder of classes has. */
    private static boolean isPackaged() {
        return Files.exists(JAR)
                && files(TARGET.resolve("classes"))
                        .map(ChildJava::written)
                        .max(Comparator.naturalOrder())
                        .filter(newest -> newest.compareTo(written(JAR)) <= 0)
                        .isPresent();
    }

    /** Makes it if it is older than the program; tests run in several processes, and one of them makes it. */
    private static synchronized boolean hasArchive() {
        try (FileChannel lock = FileChannel.open(
                        TARGET.resolve("tests.jsa.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = lock.lock()) {
            if (!Files.exists(ARCHIVE) || written(ARCHIVE).compareTo(written(JAR)) < 0) {
                makeArchive();
            }
            return held.isValid() && Files.size(ARCHIVE) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeArchive() throws IOException {
        Path folder = Files.createTempDirectory("classes");
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Path filing = Path.of("testdata/filings/US20260401101A1-quantum-key-receiver.xml");
        Files.copy(filing, inbox.resolve(filing.getFileName()));
        Path made = folder.resolve("classes.jsa");
        List<String> words = new ArrayList<>(QUICK_TO_START);
        words.addAll(List.of("-XX:ArchiveClassesAtExit=" + made, "-Dsekisho.canaries.shipped="));
        words.addAll(List.of("-cp", program(), Sekisho.class.getName(), "run", "--inbox", inbox.toString()));
        words.addAll(List.of("--home", PreparedHome.at(folder.resolve("home")).toString()));
        try {
            new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said").toFile())
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (!Files.exists(made)) { // all start without
            Files.createFile(made);
        }
        Files.move(made, ARCHIVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
