package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.finding.opinion.OpinionModelFile;
import org.sekisho.finding.opinion.OpinionTexts;

/** {@code sekisho opinion propose | approve | send-back | retire | trust | models}, as two persons type them. */
@Tag("whole")
class OpinionModelsCommandTests {

    private static final Supplier<MachineUser> REAL = MachineUser.asked;

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        MachineUser.asked = REAL;
    }

    private static void by(String name) {
        MachineUser.asked = () -> new MachineUser(name.equals("alice") ? 1_001 : 1_002, name);
    }

    @Test
    void aModelTakesTwoAndIsRetiredByOne() throws IOException {
        byte[] file = OpinionModelFile.of(OpinionTexts.MODEL);
        Path model = Files.write(folder.resolve("model.txt"), file);
        String sha256 = OpinionModelFile.fingerprint(file);
        try (Terminal terminal = new Terminal(folder)) {
            terminal.types("staff add alice --name alice --role LIST_AUTHOR --role LIST_APPROVER --cleared SECRET");
            terminal.types("staff add bob --name bob --role LIST_APPROVER");
            by("alice");
            String propose = "opinion propose --level OPEN --because better ";
            assertThat(terminal.types("opinion models")).contains("There is no model");
            assertThat(terminal.types(ExitCode.USAGE, propose + folder.resolve("none")))
                    .contains("Nothing was done: ", "none: there is no such file");
            assertThat(terminal.types(ExitCode.USAGE, propose + "README.md"))
                    .contains("The file is no model, or not as this version of the program wrote it");
            assertThat(terminal.types(propose + model)).contains("Model 1 runs in the shadow", "--sha256 " + sha256);
            assertThat(terminal.types("opinion show " + model)).contains("SHA-256 " + sha256);
            assertThat(terminal.types(ExitCode.USAGE, "opinion approve 1 --sha256 " + sha256))
                    .contains("You proposed this model");
            assertThat(terminal.types("opinion models")).contains("open", "shadow", "was asked about 0 filings");
            by("bob");
            assertThat(terminal.types("opinion approve 1 --sha256 " + sha256)).contains("Model 1 is in force.");
            assertThat(terminal.types("opinion models")).contains("approved").doesNotContain("was asked about");
            terminal.type("doctor");
            assertThat(terminal.out()).contains("models in force: 1");
            assertThat(terminal.types(ExitCode.USAGE, "opinion trust 1 --because fine"))
                    .contains("Nothing is in doubt about model 1.");
            assertThat(terminal.types("opinion figures"))
                    .as("nothing was screened yet")
                    .isEmpty();
            assertThat(terminal.types(ExitCode.USAGE, "opinion figures --list focus-aras"))
                    .contains("No run has used a list focus-aras.");
            assertThat(terminal.types("opinion retire 1 --because old")).contains("Model 1 is in force no more.");
            assertThat(terminal.types(ExitCode.USAGE, "opinion send-back 1 --because old"))
                    .contains("does not wait for an answer");
        }
    }
}
