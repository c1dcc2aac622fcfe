package org.sekisho.intake.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sekisho.intake.filing.Overlooked;
import org.sekisho.intake.filing.Overlooked.Why;
import org.sekisho.intake.inbox.PackageFolder.PackageFile;

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
                if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    throw new IOException("no file any more"); // a pipe has no end, and may have no beginning
                }
                return new UnreachableFileException.ReachedStream(
                        Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS), source);
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

    /** An inbox on a disk while it is walked once: what lies in it, where links lead, and what was overlooked. */
    static final class DiskTree {

        private final Path inbox;
        private final int deepest;
        private final Consumer<Overlooked> overlooked;
        private final Map<Path, Path> followed = new HashMap<>();

        /**
         * An inbox that nothing was seen of yet.
         *
         * @param inbox its real path
         * @param deepest how many folders may lie inside each other
         */
        public DiskTree(Path inbox, int deepest, Consumer<Overlooked> overlooked) {
            this.inbox = inbox;
            this.deepest = deepest;
            this.overlooked = overlooked;
        }

        public DiskFolder top() {
            return new DiskFolder(this, inbox);
        }

        String sourceOf(Path path) {
            return inbox.relativize(path).toString().replace('\\', '/');
        }

        boolean isTooDeep(Path folder) {
            return inbox.relativize(folder).getNameCount() > deepest;
        }

        void overlook(Path path, Why why) {
            overlooked.accept(new Overlooked(sourceOf(path), why));
        }

        static boolean isHidden(Path path) {
            return path.getFileName().toString().startsWith(".");
        }

        /**
         * The target of a link that is to be followed: in the inbox, without a place of its own, and not reached by another
         * link before. A link that leads in a circle leads to where one has been.
         */
        Optional<Path> target(Path link) {
            Optional<Path> real = real(link).filter(path -> path.startsWith(inbox));
            if (real.isEmpty()) {
                overlook(link, Why.LEADS_OUT);
            }
            return real.filter(this::isInHiddenPlace).filter(path -> isFollowedFrom(link, path));
        }

        private boolean isFollowedFrom(Path link, Path real) {
            Path before = followed.putIfAbsent(real, link);
            return before == null || before.equals(link);
        }

        private boolean isInHiddenPlace(Path real) {
            for (Path part : inbox.relativize(real)) {
                if (isHidden(part)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether a hidden name stands for what links lead to: it is, or leads to, a folder that holds one of them. */
        boolean leadsToAny(Path hidden, List<Path> targets) {
            return real(hidden)
                    .filter(path -> targets.stream().anyMatch(target -> target.startsWith(path)))
                    .isPresent();
        }

        private static Optional<Path> real(Path path) {
            try {
                return Optional.of(path.toRealPath());
            } catch (IOException leadsNowhere) {
                return Optional.empty();
            }
        }
    }
}
