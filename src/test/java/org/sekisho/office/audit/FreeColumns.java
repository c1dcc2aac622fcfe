package org.sekisho.office.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Columns of sealed tables that {@code tables.txt} says to be free, each with its reason. */
public final class FreeColumns {

    private FreeColumns() {}

    public static Map<String, Set<String>> byTable() {
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources/org/sekisho/office/audit/tables.txt"))) {
            return lines.filter(line -> line.startsWith("free "))
                    .map(line -> line.substring(5, line.indexOf(':')).split(" "))
                    .collect(Collectors.groupingBy(
                            words -> words[0],
                            Collectors.flatMapping(words -> Stream.of(words).skip(1), Collectors.toSet())));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
