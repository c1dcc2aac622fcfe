package org.sekisho.machine.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file of data that an office writes, read whole or not at all. */
public final class DataFile {

    private DataFile() {}

    /** Makes something of a file's root; empty only if a problem was noted. */
    public interface Reader<T> {

        Optional<T> read(ListNode root, NotedProblems problems);
    }

    /**
     * Reads a file.
     *
     * @throws DataFileException with all that is wrong with it
     */
    public static <T> T read(Path file, Reader<T> reader) {
        List<String> problems = new ArrayList<>();
        return read(file, reader, problems).orElseThrow(() -> new DataFileException(problems));
    }

    /**
     * Reads what was in a file.
     *
     * @param name of it, for what is told of its lines
     * @throws DataFileException with all that is wrong with it
     */
    public static <T> T read(String name, String content, Reader<T> reader) {
        List<String> problems = new ArrayList<>();
        return read(name, Optional.of(content), new NotedProblems(), reader, problems)
                .orElseThrow(() -> new DataFileException(problems));
    }

    /** Reads one of several files, and adds what is wrong with it to what is wrong with the others. */
    public static <T> Optional<T> read(Path file, Reader<T> reader, List<String> problems) {
        NotedProblems noted = new NotedProblems();
        return read(file.toString(), textOf(file, noted), noted, reader, problems);
    }

    private static <T> Optional<T> read(
            String file, Optional<String> content, NotedProblems noted, Reader<T> reader, List<String> problems) {
        Optional<T> read =
                content.flatMap(text -> ListNode.parse(text, noted)).flatMap(root -> reader.read(root, noted));
        noted.inOrderOfLines().forEach(problem -> problems.add(sentence(file, problem)));
        return read.filter(whole -> noted.count() == 0);
    }

    private static String sentence(String file, NotedProblems.Noted problem) {
        return "%s%s: %s".formatted(file, problem.line() > 0 ? ":" + problem.line() : "", problem.message());
    }

    private static Optional<String> textOf(Path file, NotedProblems problems) {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException e) {
            problems.note(0, "the file is not there; put it there, or set another path in config/application.yml");
        } catch (IOException e) {
            problems.note(0, new GivenFile(file).why(e));
        }
        return Optional.empty();
    }
}
