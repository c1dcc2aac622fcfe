package org.sekisho.machine.yaml;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that a person named. What keeps it from being of use is told in words that follow its name. */
public record GivenFile(Path path) {

    /** A file that is of no use. The message names it, and says why. */
    public static final class UselessException extends RuntimeException {

        private UselessException(Path file, String why) {
            super(file + ": " + why);
        }
    }

    /**
     * Its bytes.
     *
     * @throws UselessException if it cannot be read
     */
    public byte[] bytes() {
        return content(Files::readAllBytes);
    }

    /**
     * Its text.
     *
     * @throws UselessException if it cannot be read, or is not in UTF-8
     */
    public String text() {
        return content(Files::readString);
    }

    /**
     * Its path, for who reads it in another way.
     *
     * @throws UselessException if no file is there that this account may read
     */
    public Path mustBeThere() {
        return content(file -> {
            if (Files.isDirectory(file)) {
                throw new FileSystemException(file.toString());
            }
            file.getFileSystem().provider().checkAccess(file, AccessMode.READ);
            return file;
        });
    }

    /** The refusal of it, with why it is of no use. */
    public UselessException useless(String why) {
        return new UselessException(path, why);
    }

    /** Why it could not be read. */
    public String why(IOException failure) {
        if (Files.isDirectory(path)) {
            return "this is a folder; name a file";
        }
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "this account may not read it";
        }
        return failure instanceof CharacterCodingException
                ? "the file is not in UTF-8; save it as UTF-8"
                : "the file cannot be read: " + failure.getClass().getSimpleName();
    }

    private <T> T content(Reading<T> reading) {
        try {
            return reading.of(path);
        } catch (IOException e) {
            throw useless(why(e));
        }
    }

    private interface Reading<T> {
        T of(Path file) throws IOException;
    }
}
