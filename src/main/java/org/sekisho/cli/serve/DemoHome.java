package org.sekisho.cli.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the demonstration out of every folder that is not its own: its people would have the run of an office's cases. */
final class DemoHome {

    private static final String MARK = "DEMONSTRATION";

    private DemoHome() {}

    /** Makes the folder; says why not if something else lives there. */
    static Optional<String> prepare(Path home) {
        try {
            Path mark = home.resolve(MARK);
            if (Files.exists(mark)) {
                return Optional.empty();
            }
            if (Files.exists(home) && !isEmptyFolder(home)) {
                return Optional.of(
                        ("%s is no demonstration's, and something is in it. Name a folder that is empty or not there"
                                        + " yet: --home")
                                .formatted(home));
            }
            Files.createDirectories(home);
            Files.writeString(mark, "What is below was made by sekisho demo, and may be deleted.\n");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be used: %s".formatted(home, e.getMessage()), e);
        }
    }

    private static boolean isEmptyFolder(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(home)) {
            return inside.findAny().isEmpty();
        }
    }
}
