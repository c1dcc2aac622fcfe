package org.sekisho.night.doctor;

import java.io.IOException;
import java.nio.file.Files;
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
import org.springframework.stereotype.Component;

/** Whether the files that hold keys and passwords can be read by us, and by nobody else. */
@Component
public class KeysCheck implements Check {

    private static final Set<PosixFilePermission> FOR_ONE_GROUP =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_READ);

    private static final Pattern PASSWORD = Pattern.compile("(?i).*(password|secret)$");

    /** Settings of other stages that name a file with a secret. */
    private static final List<String> SECRET_FILES =
            List.of("sekisho.web.oidc.secret-file", "sekisho.audit.passphrase-file");

    private static final String DRAWN = "sekisho.audit.drawn-passphrase";

    private static final String PASSPHRASE_HERE =
            "%s, which opens the key that signs the audit trail, was drawn because none is set: it keeps a backup or a copy of var from signing, and nobody who is administrator or Sekisho's own user here; set one by sekisho.audit.passphrase-file or as systemd's credential";

    private final ConfigurableEnvironment environment;
    private final Path passphrase;
    private final Path var;
    private final AlertSettings alerts;

    KeysCheck(ConfigurableEnvironment environment, HomeSettings home, AlertSettings alerts) {
        this.environment = environment;
        this.alerts = alerts;
        this.var = home.var();
        this.passphrase = Path.of(environment.getProperty(DRAWN, "credentials/audit-passphrase"));
    }

    @Override
    public Finding look() throws IOException {
        Set<Path> files = new TreeSet<>(filesWithPasswords());
        if (Files.exists(var.resolve("mariadb.properties"))) {
            files.add(var.resolve("mariadb.properties"));
        }
        if (Files.exists(var.resolve("keys/audit.key"))) {
            files.add(var.resolve("keys/audit.key"));
        }
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

    /** As a package installs it: the program reads it by its group, and may not change it. */
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
