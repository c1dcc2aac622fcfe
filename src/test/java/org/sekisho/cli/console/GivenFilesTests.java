package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.cli.Sekisho;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Files that commands are given: whatever is in place of one, nothing is done as if it were of use, and no command fails. */
@Tag("whole")
class GivenFilesTests {

    private static final Supplier<MachineUser> REAL = MachineUser.asked;
    private static final String FIRST_BY_TWO = "lists approve --file=@ 1";
    private static final Path READ = Path.of("testdata/filings/US20260401101A1-quantum-key-receiver.xml");
    private static final Path UNREAD = Path.of("testdata/filings/US20260401114A1-not-well-formed.xml");
    private static final String LIST = "config/lists/focus-areas.yml";

    /** Lines that read a file, for which {@code @} stands; the last ones where two persons put lists into force. */
    private static final List<String> LINES = List.of(
            "run --list=@",
            "explain US20260401101A1 --list=@",
            "evaluate --list=@ --labels=none.csv",
            "evaluate --list=" + LIST + " --labels=@",
            "opinion propose @ --because=Measured --level=OPEN",
            "opinion check --list=@ --labels=none.csv",
            "opinion check --list=" + LIST + " --labels=@",
            "opinion show @",
            "opinion train --out=# --list=@ --labels=none.csv",
            "opinion train --out=# --list=" + LIST + " --labels=@",
            "lists preview @ --last=1",
            "lists hindsight focus-areas AI-01 --file=@",
            "lists control read @ --to=#",
            "lists control diff @ @",
            "lists control diff --list=@ @ @",
            "lists control skeleton --to=#.yml @ 1A001",
            "lists check @",
            "lists diff @ " + LIST,
            "lists export --to=#.csv @",
            "lists import --to=#.yml @",
            "lists import-bodies --to=#.yml --form=own --list=bodies --instrument=x --url=https://x.example --retrieved=2026-01-01 --review-every=P1Y @",
            "lists test @",
            "schemes import --edition=2026.01 --origin=WIPO --whole ipc @",
            "bodies --from-ror=@ --out=#",
            "bodies --from-edinet=@ --out=#",
            "bodies --register=@ Somebody",
            "canaries check --list=@",
            "partners ask jp @",
            "partners import @",
            "partners verify @",
            "partners propose @ --because=Treaty",
            "audit verify --heads=@",
            "audit verify --key=@",
            FIRST_BY_TWO,
            "lists propose @ --because=Law",
            "lists publish @ --because=Law");

    /** Lines that take any content: documents of filings, of which a night says that it cannot read them. */
    private static final List<String> OF_ANY_CONTENT =
            List.of("replace US20260401114A1 @", "canaries add @ --expect=clear", "run --inbox=@");

    @TempDir
    static Path home;

    @TempDir
    Path folder;

    private static Terminal terminal;

    /** All that is wrong is told at once. */
    private final SoftAssertions softly = new SoftAssertions();

    @BeforeAll
    static void open() throws IOException {
        MachineUser.asked = () -> new MachineUser(1_001, "alice");
        terminal = new Terminal(home);
        Path inbox = Files.createDirectory(home.resolve("inbox"));
        Files.copy(READ, inbox.resolve(READ.getFileName()));
        Files.copy(UNREAD, inbox.resolve(UNREAD.getFileName()));
        terminal.types(ExitCode.DONE_WITH_UNSCREENABLE, "run --inbox=" + inbox);
        terminal.types(
                "staff add alice --name alice --role USER_ADMINISTRATOR --role OPERATOR --role LIST_AUTHOR --role LIST_APPROVER");
    }

    @AfterAll
    static void close() {
        terminal.close();
        MachineUser.asked = REAL;
    }

    @Test
    void areAllTried() {
        Set<String> places = new TreeSet<>();
        addPlaces(Sekisho.commandLine(), "", places);

        assertThat(places).allSatisfy(place -> {
            String command = place.substring(0, place.lastIndexOf(' '));
            String file = place.substring(place.lastIndexOf(' ') + 1);
            assertThat(Stream.concat(LINES.stream(), OF_ANY_CONTENT.stream()))
                    .anyMatch(line -> line.startsWith(command + " ")
                            && (file.startsWith("-") ? line.contains(file + "=@") : line.matches(".* @( .*)?")));
        });
    }

    /** The places at which a command takes a file that it does not write. */
    private static void addPlaces(CommandLine command, String name, Set<String> places) {
        for (ArgSpec given : command.getCommandSpec().args()) {
            String place = given.isOption() ? ((OptionSpec) given).longestName() : "FILE";
            boolean isFile = Stream.concat(Stream.of(given.type()), Arrays.stream(given.auxiliaryTypes()))
                    .anyMatch(Path.class::equals);
            if (isFile
                    && !Set.of("--home", "--to", "--out", "--csv", "--html", "--misses")
                            .contains(place)) {
                places.add((name + " " + place).strip());
            }
        }
        command.getSubcommands().forEach((word, inner) -> addPlaces(inner, (name + " " + word).strip(), places));
    }

    @Test
    void areRefusedIfTheyAreOfNoUse() throws IOException {
        Map<String, Path> wrong = new TreeMap<>();
        wrong.put("a folder", Files.createDirectory(folder.resolve("given-folder.csv")));
        wrong.put("nothing", folder.resolve("given-nothing.csv"));
        wrong.put("an empty file", Files.createFile(folder.resolve("given-empty.csv")));
        wrong.put("bytes", Files.write(folder.resolve("given-bytes.csv"), new byte[] {0, -1, -2, 7, 0, 31, -117, 8}));
        for (String line : LINES) {
            if (line.equals(FIRST_BY_TWO)) {
                terminal.with("sekisho.lists.approval", "two-persons");
            }
            wrong.forEach((what, file) -> isRefused(line, what, file));
        }
        terminal.without("sekisho.lists.approval");
        OF_ANY_CONTENT.forEach(line -> isRefused(line, "nothing", wrong.get("nothing")));
        softly.assertThat(folder.toFile().list()).as("what was written").hasSize(3);
        softly.assertAll();
    }

    private void isRefused(String line, String what, Path file) {
        String typed = line.replace("@", file.toString())
                .replace("#", folder.resolve("written").toString());
        int exitCode = terminal.type(typed);
        String said = terminal.out() + terminal.err();
        String where = "%s with %s, which ends with %d:%n%s".formatted(line, what, exitCode, said);
        softly.assertThat(exitCode).as(where).isNotIn(ExitCode.DONE, ExitCode.FAILED);
        if (!Files.isRegularFile(file)) {
            softly.assertThat(said).as(where).contains(file.getFileName().toString());
        }
    }
}
