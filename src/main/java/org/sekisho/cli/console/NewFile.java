package org.sekisho.cli.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A file that a command writes: all or nothing, and over one that is there only if the command says so. */
public record NewFile(Path to, boolean force, CommandLine command) {

    /** Refuses a file that could not be written: a command asks before it does anything. */
    public NewFile mustBeWritable() {
        if (Files.exists(to) && !force) {
            throw fault("%s is there already; name another file, or add --force".formatted(to));
        }
        Path folder = to.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw fault("%s is in no folder that is there".formatted(to));
        }
        return this;
    }

    /** Writes it; a file that is there is replaced by a whole one. */
    public void write(byte[] content) throws IOException {
        mustBeWritable();
        Path folder = to.toAbsolutePath().getParent();
        Path unfinished = Files.createTempFile(folder, ".sekisho-", ".part");
        try {
            Files.write(unfinished, content);
            Files.move(unfinished, to, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private ParameterException fault(String message) {
        return new ParameterException(command, message);
    }
}
