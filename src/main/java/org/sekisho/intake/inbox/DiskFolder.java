package org.sekisho.intake.inbox;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sekisho.intake.filing.Overlooked.Why;

/**
 * A folder of the inbox. Nothing in it is ever written, moved or locked.
 *
 * <p>What a link points at is found at its own place, if that place is in the inbox and its name is not hidden. If it is
 * hidden, as in a volume of Kubernetes, where {@code a.pdf} leads to {@code ..data/a.pdf}, the link is followed. All that
 * is not found like that is told: links out of the inbox, hidden names, pipes and devices.
 *
 * @param tree of the inbox that the folder belongs to
 */
record DiskFolder(DiskTree tree, Path folder) implements PackageFolder {

    @Override
    public String name() {
        return folder.getFileName() == null ? "" : folder.getFileName().toString();
    }

    @Override
    public String source() {
        return tree.sourceOf(folder);
    }

    @Override
    public Listing list() throws IOException {
        List<Path> hidden = new ArrayList<>();
        List<Path> followed = new ArrayList<>();
        List<PackageFile> files = new ArrayList<>();
        List<PackageFolder> folders = new ArrayList<>();
        for (Path child : children()) {
            if (DiskTree.isHidden(child)) {
                hidden.add(child);
            } else if (Files.isSymbolicLink(child)) {
                tree.target(child).ifPresent(target -> {
                    followed.add(target);
                    add(child, target, files, folders);
                });
            } else {
                add(child, child, files, folders);
            }
        }
        hidden.stream()
                .filter(child -> !tree.leadsToAny(child, followed))
                .forEach(child -> tree.overlook(child, Why.HIDDEN));
        return new Listing(files, folders);
    }

    private void add(Path child, Path real, List<PackageFile> files, List<PackageFolder> folders) {
        if (Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS)) {
            if (tree.isTooDeep(child)) {
                tree.overlook(child, Why.TOO_DEEP);
            } else {
                folders.add(new DiskFolder(tree, child));
            }
        } else if (Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
            files.add(new DiskFile(real, name(child), tree.sourceOf(child)));
        } else {
            tree.overlook(child, Files.exists(real, LinkOption.NOFOLLOW_LINKS) ? Why.NO_FILE : Why.NOT_OPENED);
        }
    }

    private static String name(Path child) {
        return child.getFileName().toString();
    }

    private List<Path> children() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new UnreachableFileException(source(), e);
        }
    }

    /** Names of files and folders can say what a filing is about. */
    @Override
    public String toString() {
        return "folder";
    }

    /**
     * A file of the inbox.
     *
     * @param path where it really lies
     * @param name it has in the inbox, perhaps as a link
     */
    public record DiskFile(Path path, String name, String source) implements PackageFile {

        @Override
        public InputStream open() throws IOException {
            try {
                return new ReachedStream(Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS), source);
            } catch (IOException e) {
                throw new UnreachableFileException(source, e);
            }
        }

        @Override
        public Optional<Path> onDisk() {
            return Optional.of(path);
        }

        @Override
        public String toString() {
            return "file";
        }
    }

    /** The bytes of one file of an inbox. That they cannot be read is that file's matter, and not that of a run. */
    static final class ReachedStream extends FilterInputStream {

        private final String source;

        ReachedStream(InputStream file, String source) {
            super(file);
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                throw new UnreachableFileException(source, e);
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (IOException e) {
                throw new UnreachableFileException(source, e);
            }
        }
    }
}
