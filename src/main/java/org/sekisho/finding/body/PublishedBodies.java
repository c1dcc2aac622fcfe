package org.sekisho.finding.body;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Turns lists of bodies that others publish into rows of a {@link BodyRegister}, and refuses what it does not know. */
public enum PublishedBodies {
    /** A data dump of the Research Organization Registry, by its published schema 2; withdrawn bodies are left out. */
    ROR {
        @Override
        int read(Path file, Consumer<List<String>> taker) throws IOException {
            return JacksonRorDump.read(file, taker);
        }
    },
    /** EDINET's list of codes in MS932; persons are left out. */
    EDINET {
        @Override
        int read(Path file, Consumer<List<String>> taker) throws IOException {
            return CommonsCsvEdinet.read(file, taker);
        }
    };

    /** How many bodies were written, and how many rows left out. */
    public record Counts(int written, int leftOut) {}

    /** @throws IllegalArgumentException with the first thing that is wrong, and where */
    abstract int read(Path file, Consumer<List<String>> taker) throws IOException;

    /**
     * Writes a register of all bodies of a file.
     *
     * @throws IllegalArgumentException with the first thing that is wrong with the file, and where
     */
    public Counts write(Path file, StringBuilder to) throws IOException {
        List<String> rows = new ArrayList<>();
        int leftOut = read(file, row -> rows.add(CommonsCsvBodies.row(row)));
        refuseUnless(!rows.isEmpty() || leftOut > 0, file, "all of it", "there is no body in it");
        to.append(CommonsCsvBodies.COLUMNS).append('\n');
        rows.forEach(row -> to.append(row).append('\n'));
        return new Counts(rows.size(), leftOut);
    }

    /** Semicolons stand between the names of a cell, and within none. */
    static String names(List<String> names) {
        return String.join(
                ";",
                names.stream()
                        .map(name -> name.replace(';', ',').strip())
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList());
    }

    static void refuseUnless(boolean right, Path file, String place, String what) {
        if (!right) {
            throw new IllegalArgumentException("%s, %s: %s".formatted(file.getFileName(), place, what));
        }
    }
}
