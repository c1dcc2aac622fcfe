package org.sekisho.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.database.HomeSettings;
import org.sekisho.notification.NotificationSettings;
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
class KeysCheck implements Check {

    private static final Pattern PASSWORD = Pattern.compile("(?i).*(password|secret)$");

    /** The desk's, which is a later stage. */
    private static final String SECRET_OF_PROVIDER = "sekisho.web.oidc.secret-file";

    private final ConfigurableEnvironment environment;
    private final Path var;
    private final NotificationSettings notification;

    KeysCheck(ConfigurableEnvironment environment, HomeSettings home, NotificationSettings notification) {
        this.environment = environment;
        this.notification = notification;
        this.var = home.var();
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
        Path webhook = notification.webhook().secretFile();
        if (webhook != null && Files.exists(webhook)) {
            files.add(webhook);
        }
        String provider = environment.getProperty(SECRET_OF_PROVIDER);
        if (provider != null && Files.exists(Path.of(provider))) {
            files.add(Path.of(provider));
        }
        List<Finding> findings = new ArrayList<>();
        for (Path file : files) {
            findings.add(look(file));
        }
        return findings.isEmpty() ? Finding.ok("no file holds a key or a password") : Finding.of(findings);
    }

    private static Finding look(Path file) throws IOException {
        return RightsCheck.isPosix(file) && RightsCheck.openToOthers(file)
                ? Finding.warning(
                        "%s holds a secret and is open to others".formatted(file), "chmod 600 %s".formatted(file))
                : Finding.ok("%s is for its owner alone".formatted(file));
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
