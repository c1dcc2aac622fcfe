package org.sekisho.reading.extraction;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Folder for the copies that the parser reads. They are secret, so each is named after the process that made it, and
 * the next process wipes what a killed one left.
 */
public final class WorkFolder {

    private static final long LEAST_FREE = 32L * 1024 * 1024;

    private static final Pattern NAME = Pattern.compile("sekisho-(\\d{1,18})-.*");

    private WorkFolder() {}

    /** Makes a folder, after wiping what dead processes left. */
    public static Path newFolder(Path work) throws IOException {
        Files.createDirectories(work);
        wipeLeftovers(work);
        return Files.createTempDirectory(work, prefix() + "parser-");
    }

    /** Makes an empty file. */
    public static Path newFile(Path work) throws IOException {
        Files.createDirectories(work);
        return Files.createTempFile(work, prefix() + "document-", ".bin");
    }

    /**
     * Throws if the disk is full, which is our fault: every document read there would look as if it were damaged. The disk is
     * asked itself: a {@link java.nio.file.FileStore} wants a mount point, which a chroot or a container may not show.
     */
    public static void mustHaveRoom(Path work) throws IOException {
        File folder = work.toFile();
        long free = folder.getUsableSpace();
        if (folder.getTotalSpace() > 0 && free < LEAST_FREE) {
            throw new IOException("No space left on device: %d bytes in %s".formatted(free, work));
        }
    }

    private static String prefix() {
        return "sekisho-%d-".formatted(ProcessHandle.current().pid());
    }

    /** Wipes what dead processes left; two processes that begin at once may wipe the same. */
    private static void wipeLeftovers(Path work) throws IOException {
        try (Stream<Path> all = Files.list(work)) {
            for (Path left : all.filter(WorkFolder::isLeft).toList()) {
                FileSystemUtils.deleteRecursively(left);
            }
        }
    }

    private static boolean isLeft(Path path) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }
}
