package org.sekisho.night.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.database.HomeSettings;
import org.sekisho.night.alert.AlertSettings;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;

/** Checks that what is secret is for its owner alone. */
final class SecretChecks {

    private SecretChecks() {}

    /** {@code var/}, where texts of filings lie, is for its owner alone. */
    record RightsCheck(HomeSettings home) implements Doctor.Check {

        private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.GROUP_WRITE,
                PosixFilePermission.GROUP_EXECUTE,
                PosixFilePermission.OTHERS_READ,
                PosixFilePermission.OTHERS_WRITE,
                PosixFilePermission.OTHERS_EXECUTE);
        private static final String PROGRAM = "mariadb-server"; // holds nothing of the office's

        @Override
        public Finding look() throws IOException {
            Path var = home.var();
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

    /** The files that hold keys and passwords can be read by us, and by nobody else. */
    record KeysCheck(ConfigurableEnvironment environment, HomeSettings home, AlertSettings alerts)
            implements Doctor.Check {

        private static final Set<PosixFilePermission> FOR_ONE_GROUP = EnumSet.of(
                PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_READ);

        private static final Pattern PASSWORD = Pattern.compile("(?i).*(password|secret)$");

        /** Settings of other stages that name a file with a secret. */
        private static final List<String> SECRET_FILES =
                List.of("sekisho.web.oidc.secret-file", "sekisho.audit.passphrase-file");

        private static final String DRAWN = "sekisho.audit.drawn-passphrase";

        private static final String PASSPHRASE_HERE =
                "%s, which opens the key that signs the audit trail, was drawn because none is set: it keeps a backup or a copy of var from signing, and nobody who is administrator or Sekisho's own user here; set one by sekisho.audit.passphrase-file or as systemd's credential";

        @Override
        public Finding look() throws IOException {
            Path var = home.var();
            Path passphrase = Path.of(environment.getProperty(DRAWN, "credentials/audit-passphrase"));
            Set<Path> files = new TreeSet<>(filesWithPasswords());
            if (Files.exists(var.resolve("mariadb.properties"))) {
                files.add(var.resolve("mariadb.properties"));
            }
            files.addAll(keys(var.resolve("keys")));
            Path webhook = alerts.webhook().secretFile();
            if (webhook != null && Files.exists(webhook)) {
                files.add(webhook);
            }
            SECRET_FILES.stream()
                    .flatMap(setting -> Optional.ofNullable(environment.getProperty(setting)).stream())
                    .map(Path::of)
                    .filter(Files::exists)
                    .forEach(files::add);
            List<Finding> findings = new ArrayList<>();
            for (Path file : files) {
                findings.add(look(file));
            }
            if (Files.exists(passphrase)) {
                findings.add(look(passphrase));
                findings.add(Finding.ok(PASSPHRASE_HERE.formatted(passphrase)));
            }
            return findings.isEmpty() ? Finding.ok("no file holds a key or a password") : Finding.of(findings);
        }

        /** The key that signs the audit trail, and those for packages of partners. */
        private static List<Path> keys(Path folder) throws IOException {
            if (!Files.isDirectory(folder)) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.getFileName().toString().matches("audit\\.key|partner.*\\.p12"))
                        .toList();
            }
        }

        private static Finding look(Path file) throws IOException {
            if (!RightsCheck.isPosix(file) || !RightsCheck.openToOthers(file)) {
                return Finding.ok("%s is for its owner alone".formatted(file));
            }
            PosixFileAttributes rights = Files.readAttributes(file, PosixFileAttributes.class);
            return isReadByOurGroup(rights.owner().getName(), System.getProperty("user.name"), rights.permissions())
                    ? Finding.ok("%s is root's, for one group to read".formatted(file))
                    : Finding.warning(
                            "%s holds a secret and is open to others".formatted(file), "chmod 600 %s".formatted(file));
        }

        /** True for a file as a package installs it: the program reads it by its group, and may not change it. */
        static boolean isReadByOurGroup(String owner, String us, Set<PosixFilePermission> rights) {
            return owner.equals("root") && !us.equals("root") && FOR_ONE_GROUP.containsAll(rights);
        }

        /** The files from which a setting with a secret was read. */
        private List<Path> filesWithPasswords() {
            return environment.getPropertySources().stream()
                    .flatMap(source -> passwordsIn(source).stream())
                    .distinct()
                    .toList();
        }

        private static List<Path> passwordsIn(PropertySource<?> source) {
            if (!(source instanceof EnumerablePropertySource<?> named)) {
                return List.of();
            }
            return List.of(named.getPropertyNames()).stream()
                    .filter(name -> PASSWORD.matcher(name).matches())
                    .flatMap(name -> fileOf(OriginLookup.getOrigin(source, name)).stream())
                    .toList();
        }

        private static Optional<Path> fileOf(@Nullable Origin origin) {
            if (!(origin instanceof TextResourceOrigin text)) {
                return Optional.empty();
            }
            Resource resource = text.getResource();
            try {
                return resource != null && resource.isFile()
                        ? Optional.of(resource.getFile().toPath())
                        : Optional.empty();
            } catch (IOException notOnDisk) {
                return Optional.empty();
            }
        }
    }
}
