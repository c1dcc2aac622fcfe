package org.sekisho.intake.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A folder of the inbox. Nothing in it is ever written, moved or locked.
 *
 * <p>Links are not followed: what a link inside the inbox points at is found at its own place, and a link out of it is
 * reported as unreachable, as are pipes and devices.
 */
public record DiskFolder(Path inbox, Path folder, Consumer<String> unreachable) implements PackageFolder {

    @Override
    public String name() {
        return folder.getFileName() == null ? "" : folder.getFileName().toString();
    }

    @Override
    public String source() {
        return sourceOf(folder);
    }

    @Override
    public Listing list() throws IOException {
        List<PackageFile> files = new ArrayList<>();
        List<PackageFolder> folders = new ArrayList<>();
        for (Path child : children()) {
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                folders.add(new DiskFolder(inbox, child, unreachable));
            } else if (Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS)) {
                files.add(new DiskFile(child, sourceOf(child)));
            } else if (!isLinkIntoInbox(child)) {
                unreachable.accept(sourceOf(child));
            }
        }
        return new Listing(files, folders);
    }

    private List<Path> children() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !child.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (FileSystemException e) {
            throw new UnreachableFileException(source(), e);
        }
    }

    private boolean isLinkIntoInbox(Path link) {
        try {
            return Files.isSymbolicLink(link) && link.toRealPath().startsWith(inbox.toRealPath());
        } catch (IOException leadsNowhere) {
            return false;
        }
    }

    private String sourceOf(Path path) {
        return inbox.relativize(path).toString().replace('\\', '/');
    }

    /** Names of files and folders can say what a filing is about. */
    @Override
    public String toString() {
        return "folder";
    }

    /** A file of the inbox. */
    public record DiskFile(Path path, String source) implements PackageFile {

        @Override
        public String name() {
            return path.getFileName() == null ? source : path.getFileName().toString();
        }

        @Override
        public InputStream open() throws IOException {
            try {
                return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
            } catch (FileSystemException e) {
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
}
