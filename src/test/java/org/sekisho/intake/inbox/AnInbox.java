package org.sekisho.intake.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An inbox in which nothing has arrived, and a register that has taken in nothing. */
abstract class AnInbox {

    @TempDir
    Path folder;

    Path inbox;
    Register register;

    @BeforeEach
    void anEmptyInbox() throws IOException {
        inbox = Files.createDirectory(folder.resolve("inbox"));
        register = Register.fresh(folder.resolve("spool"));
    }
}
