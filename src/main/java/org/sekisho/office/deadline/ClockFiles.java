package org.sekisho.office.deadline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sekisho.machine.yaml.DataFile;
import org.sekisho.machine.yaml.DataFileException;

/** The folder of clocks. All of it is used or nothing: what is wrong with all files is collected and thrown at once. */
public final class ClockFiles {

    private ClockFiles() {}

    /**
     * Reads every file of the folder.
     *
     * @throws DataFileException with everything that is wrong with any of them
     */
    public static Clocks read(ClockSettings settings) {
        List<String> problems = new ArrayList<>();
        List<OfficeClocks> offices = new ArrayList<>();
        Map<String, Path> files = new HashMap<>();
        for (Path file : in(settings.folder(), problems)) {
            DataFile.read(
                            file,
                            (root, noted) -> {
                                Optional<OfficeClocks> read = OfficeClocksReader.read(root, noted);
                                read.map(office -> files.putIfAbsent(office.jurisdiction(), file))
                                        .ifPresent(earlier -> noted.note(
                                                0,
                                                "%s is also in %s; keep one"
                                                        .formatted(read.get().jurisdiction(), earlier)));
                                return read;
                            },
                            problems)
                    .ifPresent(offices::add);
        }
        String own = settings.office();
        if (problems.isEmpty() && own != null && !files.containsKey(own)) {
            problems.add("sekisho.clocks.office is %s, and no file in %s is of %s; add one, or set another office"
                    .formatted(own, settings.folder(), own));
        }
        if (!problems.isEmpty()) {
            throw new DataFileException(problems);
        }
        return new Clocks(offices, own);
    }

    private static List<Path> in(Path folder, List<String> problems) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(file ->
                            file.toString().endsWith(".yml") || file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add("%s: the folder of clocks is not there or cannot be looked into; see sekisho.clocks.folder"
                    .formatted(folder));
            return List.of();
        }
    }
}
