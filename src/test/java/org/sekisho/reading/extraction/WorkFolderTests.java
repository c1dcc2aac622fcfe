package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTests {

    @TempDir
    Path folder;

    @Test
    void isRidOfWhatAKilledProcessLeftAndOfNothingElse() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path copy = Files.createFile(folder.resolve("sekisho-%d-document-1.bin".formatted(gone.pid())));
        Path parser = Files.createDirectories(folder.resolve("sekisho-%d-parser-1/scratch".formatted(gone.pid())));
        Files.createFile(parser.resolve("page"));
        Path others = Files.createFile(folder.resolve("letter.bin"));

        Path ours = WorkFolder.newFolder(folder);
        Path file = WorkFolder.newFile(folder);

        assertThat(copy).doesNotExist();
        assertThat(parser.getParent()).doesNotExist();
        WorkFolder.newFolder(folder);
        assertThat(ours).exists();
        assertThat(file).exists();
        assertThat(others).exists();
    }
}
