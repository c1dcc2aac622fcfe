package org.sekisho.office.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A file with a secret, for its owner alone, in a folder that only its owner may enter. It is there whole or not at all. */
public record OwnersFile(Path path) {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    public boolean isThere() {
        return Files.exists(path);
    }

    String content() throws IOException {
        return Files.readString(path, StandardCharsets.UTF_8);
    }

    public byte[] bytes() throws IOException {
        return Files.readAllBytes(path);
    }

    void make(String content) throws IOException {
        make(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes it. Of two who make one at once, the first is right, and the other finds his. */
    public void make(byte[] content) throws IOException {
        Path unfinished = unfinished(content);
        try {
            Files.createLink(path, unfinished);
        } catch (FileAlreadyExistsException another) {
            // his it is
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    void replace(String content) throws IOException {
        replace(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts another content in its place. */
    public void replace(byte[] content) throws IOException {
        Files.move(unfinished(content), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path unfinished(byte[] content) throws IOException {
        Path folder = Objects.requireNonNull(path.toAbsolutePath().getParent());
        Files.createDirectories(folder, permitted("rwx------"));
        Path unfinished = Files.createFile(folder.resolve(UUID.randomUUID() + ".part"), permitted("rw-------"));
        return Files.write(unfinished, content);
    }

    private static FileAttribute<?>[] permitted(String permissions) {
        List<FileAttribute<?>> attributes = new ArrayList<>();
        if (POSIX) {
            attributes.add(PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
        }
        return attributes.toArray(FileAttribute<?>[]::new);
    }
}
