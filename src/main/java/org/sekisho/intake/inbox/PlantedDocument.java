package org.sekisho.intake.inbox;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.sekisho.intake.filing.document.DocumentRole;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamSource;

/** One document of a planted filing, under the name that tells what part of the filing it is. */
public record PlantedDocument(String name, DocumentRole role, InputStreamSource content) {

    /** A filing that is one file, which may hold all parts. */
    public static PlantedDocument of(Path file) {
        return new PlantedDocument(file.getFileName().toString(), DocumentRole.UNSTATED, new FileSystemResource(file));
    }

    public static PlantedDocument of(String name, String text) {
        return new PlantedDocument(
                name, DocumentRole.of(name), new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
    }
}
