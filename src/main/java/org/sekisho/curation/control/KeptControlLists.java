package org.sekisho.curation.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sekisho.lists.keytech.KeyTechnologyList;

/**
 * The control lists that the office goes by, each as it was when its entries were last looked over, and beside it what was read of it
 * since, if that differs: a task, until a person says that it is done.
 *
 * @param folder where they are; made when the first is kept
 */
public record KeptControlLists(Path folder) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final String LOOKED_OVER = ".json";
    private static final String SINCE = ".since.json";

    /**
     * A list that changed and was not looked over since.
     *
     * @param citing the entries of the office's that cite what changed
     */
    public record Task(String name, ControlList before, ControlList after, List<CitingEntry> citing) {

        public ControlDifference difference() {
            return ControlDifference.between(before, after);
        }
    }

    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * Keeps what was read of a list. Returns what changed since its entries were last looked over.
     *
     * @throws SourceRefusedException if the name stands for another law, or for other parts of it
     */
    public ControlDifference keep(String name, ControlList read) {
        if (!isName(name)) {
            throw new IllegalArgumentException("No name of a control list: " + name);
        }
        Optional<ControlList> before = draft(name + LOOKED_OVER);
        before.filter(was -> !isOfTheSame(was, read)).ifPresent(was -> {
            throw new SourceRefusedException(
                    0,
                    "'%s' is kept of another law, or of other parts of it; keep this under another name"
                            .formatted(name));
        });
        ControlDifference difference =
                before.map(list -> ControlDifference.between(list, read)).orElse(new ControlDifference(List.of()));
        if (difference.isEmpty()) {
            write(name + LOOKED_OVER, read);
            delete(name + SINCE);
        } else {
            write(name + SINCE, read);
        }
        return difference;
    }

    private static boolean isOfTheSame(ControlList one, ControlList other) {
        return one.authority().equals(other.authority())
                && one.source().only().equals(other.source().only());
    }

    /** All tasks, with the entries of these lists that each is about. */
    public List<Task> tasks(List<KeyTechnologyList> lists) {
        return changed().stream().flatMap(name -> task(name, lists).stream()).toList();
    }

    /** Lists that changed and were not looked over since, by name. */
    public List<String> changed() {
        return names(SINCE);
    }

    /** The list as it was read since it was looked over; empty if it was not, or is the same. */
    public Optional<ControlList> since(String name) {
        return isName(name) ? draft(name + SINCE) : Optional.empty();
    }

    /** Says that the entries were looked over; false if there was no task. */
    public boolean done(String name) {
        if (!isName(name) || !Files.exists(folder.resolve(name + SINCE))) {
            return false;
        }
        try {
            Files.move(
                    folder.resolve(name + SINCE),
                    folder.resolve(name + LOOKED_OVER),
                    StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot be moved: " + name, e);
        }
    }

    public int size() {
        return (int)
                names(LOOKED_OVER).stream().filter(name -> !name.contains(".")).count();
    }

    /**
     * One task; empty if that list did not change.
     *
     * @throws SourceRefusedException if it cannot be read as it is kept
     */
    public Optional<Task> task(String name, List<KeyTechnologyList> lists) {
        Optional<ControlList> before = draft(name + LOOKED_OVER);
        Optional<ControlList> after = draft(name + SINCE);
        return before.flatMap(was -> after.map(is -> {
            ControlDifference difference = ControlDifference.between(was, is);
            return new Task(name, was, is, CitingEntry.of(was, is, difference, lists));
        }));
    }

    private List<String> names(String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ending))
                    .map(file -> file.substring(0, file.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot be listed: " + folder, e);
        }
    }

    private Optional<ControlList> draft(String file) {
        Path path = folder.resolve(file);
        return Files.exists(path) ? Optional.of(JacksonDraft.read(path)) : Optional.empty();
    }

    /** All or nothing. */
    private void write(String file, ControlList list) {
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, ".sekisho-", ".part");
            Files.write(unfinished, JacksonDraft.written(list));
            Files.move(unfinished, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot be kept: " + file, e);
        }
    }

    private void delete(String file) {
        try {
            Files.deleteIfExists(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot be deleted: " + file, e);
        }
    }
}
