package org.sekisho.office.deadline;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sekisho.machine.yaml.NotedProblems;

/** The folder of clocks. All of it is used or nothing: what is wrong with all files is collected and thrown at once. */
public final class ClockFiles {

    private ClockFiles() {}

    /**
     * Reads every file of the folder.
     *
     * @throws ClockProblemsException with everything that is wrong with any of them
     */
    public static Clocks read(ClockSettings settings) {
        List<String> problems = new ArrayList<>();
        List<OfficeClocks> offices = new ArrayList<>();
        Map<String, Path> files = new HashMap<>();
        for (Path file : in(settings.folder(), problems)) {
            NotedProblems noted = new NotedProblems();
            textOf(file, noted)
                    .flatMap(text -> new OfficeClocksReader(noted).read(text))
                    .ifPresent(office -> {
                        Path earlier = files.putIfAbsent(office.jurisdiction(), file);
                        if (earlier != null) {
                            noted.note(0, "%s is also in %s; keep one".formatted(office.jurisdiction(), earlier));
                        }
                        offices.add(office);
                    });
            noted.inOrderOfLines().forEach(problem -> problems.add(sentence(file, problem)));
        }
        String own = settings.office();
        if (problems.isEmpty() && own != null && !files.containsKey(own)) {
            problems.add("sekisho.clocks.office is %s, and no file in %s is of %s; add one, or set another office"
                    .formatted(own, settings.folder(), own));
        }
        if (!problems.isEmpty()) {
            throw new ClockProblemsException(problems);
        }
        return new Clocks(offices, own);
    }

    private static String sentence(Path file, NotedProblems.Noted problem) {
        return "%s%s: %s".formatted(file, problem.line() > 0 ? ":" + problem.line() : "", problem.message());
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

    private static Optional<String> textOf(Path file, NotedProblems problems) {
        try {
            return Optional.of(Files.readString(file));
        } catch (CharacterCodingException e) {
            problems.note(0, "the file is not in UTF-8; save it as UTF-8");
        } catch (IOException e) {
            problems.note(0, "the file cannot be read: " + e.getClass().getSimpleName());
        }
        return Optional.empty();
    }
}
