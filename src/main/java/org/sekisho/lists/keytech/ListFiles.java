package org.sekisho.lists.keytech;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of lists that someone named: files as they are, and a folder for the lists in it. */
public final class ListFiles {

    private ListFiles() {}

    /**
     * Every file, as by {@link #of}.
     *
     * @throws ListProblemsException if a folder has none, or none is named: what goes by no list finds nothing
     */
    public static List<Path> some(List<Path> named) {
        List<ListProblem> problems = named.stream()
                .filter(path -> Files.isDirectory(path) && in(path).isEmpty())
                .map(folder -> new ListProblem(folder.toString(), 0, "no list is in this folder (*.yml, *.yaml)"))
                .collect(Collectors.toList());
        if (named.isEmpty()) {
            problems.add(new ListProblem("sekisho.run.lists", 0, "no list is named"));
        }
        if (!problems.isEmpty()) {
            throw new ListProblemsException(problems);
        }
        return of(named);
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
