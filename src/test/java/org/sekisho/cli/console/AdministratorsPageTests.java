package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.testdata.DocumentPage;

/** The year of a list is as its page tells it. */
@Tag("whole")
class AdministratorsPageTests {

    @TempDir
    Path home;

    private Terminal terminal;

    private final Supplier<MachineUser> real = MachineUser.asked;

    @AfterEach
    void forget() {
        MachineUser.asked = real;
        terminal.close();
    }

    @Test
    void isWhatTheCommandsDo() throws IOException {
        terminal = new Terminal(home)
                .with("sekisho.lists.approval", "two-persons")
                .with(
                        "sekisho.run.lists[0]",
                        Path.of("testdata/lists/year/seas-2026.yml")
                                .toAbsolutePath()
                                .toString());
        Consumer<String> situations = situation -> {
            if (List.of("author", "approver", "colleague").contains(situation)) {
                bring(situation);
            } else if (situation.equals("a newer law")) {
                bringANewerLaw();
            } else {
                bringAFiling();
            }
        };

        assertThat(new CommandPage(terminal).type(DocumentPage.at("lists.md#a-year-of-a-list"), situations))
                .isGreaterThan(12);
    }

    /** Somebody with an account of their name, as which the machine knows them. */
    private void bring(String name) {
        MachineUser.asked = () -> new MachineUser(1_001, name);
        terminal.type("staff add %1$s --name %1$s --role LIST_AUTHOR --role LIST_APPROVER".formatted(name));
    }

    private void bringANewerLaw() {
        try {
            String law = Files.readString(Path.of("testdata/control/ecfr.xml"));
            Files.writeString(home.resolve("ecfr.xml"), law.replace("exceeding 12.5 kg", "exceeding 15 kg"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void bringAFiling() {
        try {
            Path inbox = Files.createDirectory(home.resolve("inbox"));
            Files.writeString(inbox.resolve("US20260499001A1.txt"), "Ship\n\nThe ship has a towed sonar.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
