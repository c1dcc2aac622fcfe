package org.sekisho.screening.replay;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.entity.EntitySettings;
import org.sekisho.lists.classification.ClassificationSchemes;
import org.sekisho.screening.Exemptions;
import org.springframework.stereotype.Component;

/**
 * Tells the program that answers from any other: by the bytes of its own classes, the names and sizes of its libraries, the version
 * of Java, whose tables of characters divide words, the classification schemes, and the settings that decide.
 */
@Component
public class ProgramEdition {

    /** The files that this process runs, by their bytes, names and sizes; null until they were read. */
    private static @Nullable String files;

    private final EntitySettings names;
    private final Exemptions exemptions;
    private @Nullable String sha256;

    ProgramEdition(EntitySettings names, Exemptions exemptions) {
        this.names = names;
        this.exemptions = exemptions;
    }

    /** 64 hexadecimal digits; the same wherever and whenever the same program is started. */
    public synchronized String sha256() {
        if (sha256 == null) {
            sha256 = digest();
        }
        return sha256;
    }

    private String digest() {
        MessageDigest digest = DigestUtils.getSha256Digest();
        add(files(), digest);
        add(Runtime.version().toString(), digest);
        ClassificationSchemes.inForce().used().forEach(scheme -> add(scheme.toString(), digest));
        add(names.toString(), digest);
        add(exemptions.inWords(), digest);
        return Hex.encodeHexString(digest.digest());
    }

    private static synchronized String files() {
        if (files == null) {
            MessageDigest digest = DigestUtils.getSha256Digest();
            Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
                    .filter(part -> !part.isEmpty())
                    .forEach(part -> add(Path.of(part), digest));
            files = Hex.encodeHexString(digest.digest());
        }
        return files;
    }

    private static void add(Path part, MessageDigest digest) {
        try {
            if (Files.isDirectory(part)) {
                addFolder(part, digest);
            } else if (part.getFileName().toString().startsWith("sekisho")) {
                addContent(part, digest);
            } else if (Files.exists(part)) {
                add(part.getFileName() + " " + Files.size(part), digest);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addFolder(Path folder, MessageDigest digest) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> classes = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : classes) {
                addContent(file, digest);
            }
        }
    }

    private static void addContent(Path file, MessageDigest digest) throws IOException {
        add(file.getFileName().toString(), digest);
        try (InputStream content = Files.newInputStream(file)) {
            DigestUtils.updateDigest(digest, content);
        }
    }

    private static void add(String words, MessageDigest digest) {
        DigestUtils.updateDigest(digest, words + "\n");
    }
}
