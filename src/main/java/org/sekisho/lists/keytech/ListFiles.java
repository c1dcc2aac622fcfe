package org.sekisho.lists.keytech;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of lists that someone named: files as they are, and a folder for the lists in it. */
public final class ListFiles {

    private ListFiles() {}

    /**
     * Every file, as by {@link #of}: what goes by no list finds nothing.
     *
     * @throws ListProblemsException if a folder has none, or none is named
     */
    public static List<Path> some(List<Path> named) {
        List<ListProblem> problems = missing(named);
        if (!problems.isEmpty()) {
            throw new ListProblemsException(problems);
        }
        return of(named);
    }

    /** The folders without a list, or that nothing is named. */
    public static List<ListProblem> missing(List<Path> named) {
        return named.isEmpty()
                ? List.of(new ListProblem("sekisho.run.lists", 0, "no list is named"))
                : named.stream()
                        .filter(path -> of(List.of(path)).isEmpty())
                        .map(folder ->
                                new ListProblem(folder.toString(), 0, "no list is in this folder (*.yml, *.yaml)"))
                        .toList();
    }

    /** Every file, in the order named; those of a folder in the order of their names. */
    public static List<Path> of(List<Path> named) {
        return named.stream()
                .flatMap(path -> Files.isDirectory(path) ? in(path).stream() : Stream.of(path))
                .toList();
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(ListFiles::isList).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into the folder of lists " + folder, e);
        }
    }

    private static boolean isList(Path file) {
        return file.toString().endsWith(".yml") || file.toString().endsWith(".yaml");
    }
}
