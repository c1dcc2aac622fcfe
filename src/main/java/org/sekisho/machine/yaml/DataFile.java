package org.sekisho.machine.yaml;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
        NotedProblems problems = new NotedProblems();
        Optional<T> read = textOf(file, problems)
                .flatMap(text -> ListNode.parse(text, problems))
                .flatMap(root -> reader.read(root, problems));
        if (problems.count() > 0 || read.isEmpty()) {
            throw new DataFileException(problems.inOrderOfLines().stream()
                    .map(problem -> sentence(file, problem))
                    .toList());
        }
        return read.get();
    }

    private static String sentence(Path file, NotedProblems.Noted problem) {
        return "%s%s: %s".formatted(file, problem.line() > 0 ? ":" + problem.line() : "", problem.message());
    }

    private static Optional<String> textOf(Path file, NotedProblems problems) {
        try {
            return Optional.of(Files.readString(file));
        } catch (CharacterCodingException e) {
            problems.note(0, "the file is not in UTF-8; save it as UTF-8");
        } catch (NoSuchFileException e) {
            problems.note(0, "the file is not there; put it there, or set another path in config/application.yml");
        } catch (IOException e) {
            problems.note(0, "the file cannot be read: " + e.getClass().getSimpleName());
        }
        return Optional.empty();
    }
}
