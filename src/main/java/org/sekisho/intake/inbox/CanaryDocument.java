package org.sekisho.intake.inbox;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.sekisho.intake.filing.DocumentRole;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamSource;

/** One document of a canary, under the name that tells what part of the filing it is. */
public record CanaryDocument(String name, DocumentRole role, InputStreamSource content) {

    /** A filing that is one file, which may hold all parts. */
    public static CanaryDocument of(Path file) {
        return new CanaryDocument(file.getFileName().toString(), DocumentRole.UNSTATED, new FileSystemResource(file));
    }

    public static CanaryDocument of(String name, String text) {
        return new CanaryDocument(
                name, DocumentRole.of(name), new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
    }
}
