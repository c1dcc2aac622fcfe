package org.sekisho.night.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sekisho.machine.database.HomeSettings;
import org.springframework.stereotype.Component;

/** Whether {@code var/}, where texts of filings lie, is for its owner alone. */
@Component
public class RightsCheck implements Check {

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);
    private static final String PROGRAM = "mariadb-server"; // holds nothing of the office's

    private final Path var;

    RightsCheck(HomeSettings home) {
        this.var = home.var();
    }

    @Override
    public Finding look() throws IOException {
        if (!Files.exists(var)) {
            return Finding.ok("%s is not there yet".formatted(var));
        }
        if (!isPosix(var)) {
            return Finding.ok("%s is on a disk without rights of the POSIX kind".formatted(var));
        }
        if (!openToOthers(var)) {
            return Finding.ok("%s is for its owner alone".formatted(var));
        }
        List<Path> open = openIn(var);
        return open.isEmpty()
                ? Finding.ok("all in %s is for its owner alone".formatted(var))
                : Finding.warning(
                        "%s is open to others, and %d in it: %s"
                                .formatted(
                                        var,
                                        open.size(),
                                        String.join(
                                                ", ",
                                                open.stream()
                                                        .map(path -> path.getFileName()
                                                                .toString())
                                                        .toList())),
                        "chmod -R go= %s".formatted(var));
    }

    private static List<Path> openIn(Path var) throws IOException {
        try (Stream<Path> children = Files.list(var)) {
            return children.filter(child -> !child.endsWith(PROGRAM))
                    .filter(RightsCheck::openToOthers)
                    .sorted()
                    .toList();
        }
    }

    static boolean isPosix(Path file) throws IOException {
        try {
            return Files.getFileStore(file).supportsFileAttributeView("posix");
        } catch (IOException noMountPoint) { // in a chroot, or a container
            return Files.exists(file)
                    && file.getFileSystem().supportedFileAttributeViews().contains("posix");
        }
    }

    /** Whether anybody but its owner may do anything with it. */
    static boolean openToOthers(Path file) {
        try {
            return Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS).stream()
                    .anyMatch(OTHERS::contains);
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }
}
