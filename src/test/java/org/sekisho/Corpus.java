package org.sekisho;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Real patent documents for tests, kept beside the project and never in it. */
public final class Corpus {

    private static final Path FOLDER = Stream.of("../shared/corpus", "../../shared/corpus")
            .map(Path::of)
            .filter(folder -> Files.exists(folder.resolve("MANIFEST.tsv")))
            .findFirst()
            .orElse(Path.of("../shared/corpus"));

    private Corpus() {}

    /** Stops the test, visibly, where the corpus is not there. */
    public static void assumePresent() {
        assumeTrue(isPresent(), () -> "No corpus at " + FOLDER);
    }

    /** For tests that cannot even be set up without it. */
    public static boolean isPresent() {
        return Files.exists(FOLDER.resolve("MANIFEST.tsv"));
    }

    /** A folder of the corpus, or the whole of it for an empty name. */
    public static Path folder(String name) {
        return FOLDER.resolve(name);
    }

    /** The manifest's rows of a set such as {@code us-xml}. */
    public static List<Item> items(String set) {
        try (Stream<String> lines = Files.lines(FOLDER.resolve("MANIFEST.tsv"))) {
            return lines.skip(1)
                    .map(line -> line.stripTrailing().split("\t", -1))
                    .filter(columns -> columns[0].equals(set))
                    .map(Item::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A file of the corpus.
     *
     * @param file relative to the corpus' folder
     * @param count how many filings it holds
     * @param ids their numbers as far as the manifest knows them
     */
    public record Item(String set, String format, String language, int count, List<String> ids, String file) {

        private static Item of(String[] columns) {
            return new Item(
                    columns[0],
                    columns[1],
                    columns[2],
                    Integer.parseInt(columns[3]),
                    Arrays.stream(columns[11].split(" "))
                            .filter(id -> !id.isEmpty())
                            .toList(),
                    Objects.requireNonNull(columns[12]));
        }

        public Path path() {
            return FOLDER.resolve(file);
        }
    }
}
