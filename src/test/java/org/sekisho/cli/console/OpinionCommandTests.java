package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second opinion learned, checked and shown from the command line. */
class OpinionCommandTests {

    private static final String LIST = "testdata/evaluation/list.yml";

    private static final List<String> SHIPS = List.of("rudder", "keel", "anchor", "mast", "bulkhead", "propeller");

    private static final List<String> PLAIN = List.of("""
            wheel frame handle lever bottle cover spring plate housing screw hinge belt shaft valve pump nozzle filter tank lid
            basket garden fence mower blade brush paint roller window door curtain table chair lamp switch cable plug socket oven
            """.strip().split("\\s+"));

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = Terminal.ofOffice(folder.resolve("home"), Map.of());
    }

    @AfterEach
    void close() {
        terminal.close();
    }

    /** Of ships the list knows the submarine alone. */
    @Test
    void checksWhatAModelFindsThatTheListsMissAndWritesNothing() throws IOException {
        assertThat(opinion("check", labels(240))).isEqualTo(ExitCode.DONE);

        assertThat(terminal.out())
                .contains("240 filings in 240 families", "sea: 240 texts, 80 of it")
                .doesNotContain("left out")
                .contains("lists: 8.3 % flagged, recall 0.25", "recall 0.34; of 60 that the lists miss it finds 0.12 (")
                .contains("calibration: error")
                .contains(
                        "light: not enough cases: 0 of 240 reviewed, of 0 applicants; there must be 50 of 200 reviewed, of 20 applicants")
                .contains("SEA-01: not enough cases")
                .doesNotContain("rudder");
        try (Stream<Path> made = Files.walk(folder)) {
            assertThat(made.filter(Files::isRegularFile))
                    .allMatch(file -> file.toString().contains("var/log") || file.endsWith("labels.csv"));
        }
    }

    @Test
    void trainsTheSameFileTwiceAndShowsWhatItLearned() throws IOException {
        Path labels = labels(240);
        Path model = folder.resolve("model.txt");
        Path again = folder.resolve("again.txt");

        assertThat(opinion("train", labels, "--out", model.toString())).isEqualTo(ExitCode.DONE);
        assertThat(terminal.out())
                .contains("light: not enough cases", "sea: 80 of 240 reviewed", model + ": 0.0 MB", "SHA-256 ")
                .doesNotContain("rudder");
        assertThat(opinion("train", labels, "--out", again.toString())).isEqualTo(ExitCode.DONE);
        assertThat(model).hasSameBinaryContentAs(again);
        assertThat(Files.getPosixFilePermissions(model)).hasSize(2);

        assertThat(terminal.type("opinion show " + model)).isEqualTo(ExitCode.DONE);
        assertThat(terminal.out())
                .contains("sea: 80 of 240 reviewed")
                .containsPattern("for: .*(rudder|keel|anchor|mast)");
        assertThat(terminal.type("opinion show --terms 0 " + model)).isEqualTo(ExitCode.DONE);
        assertThat(terminal.out()).doesNotContain("rudder");
    }

    @Test
    void learnsNothingOfTooFewFilingsAndWritesNoFile() throws IOException {
        Path model = folder.resolve("model.txt");

        assertThat(opinion("train", labels(100), "--out", model.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.out()).contains("sea: not enough cases: 34 of 100 reviewed");
        assertThat(terminal.err()).contains("Nothing was learned", "No file was written.");
        assertThat(model).doesNotExist();
    }

    @Test
    void showsNoModelThatIsDamagedOrNoneAndSaysWhatToDo() throws IOException {
        Path model = folder.resolve("model.txt");
        opinion("train", labels(240), "--out", model.toString());
        Files.writeString(model, Files.readString(model).replaceFirst("rudder", "redder"));

        assertThat(terminal.type("opinion show " + model)).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err())
                .contains(
                        "model.txt is no model, or not as this version of the program wrote it",
                        "sekisho opinion train");
        assertThat(terminal.type("opinion show " + LIST)).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("is no model, or not as this version");
        assertThat(terminal.type("opinion show nowhere.txt")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("there is no such file");
        assertThat(opinion("train", labels(240), "--out", model.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("is there already");
    }

    /** Every third is of the sea, and every fourth of these speaks of a submarine. */
    private Path labels(int count) throws IOException {
        return Files.writeString(
                folder.resolve("labels.csv"),
                IntStream.range(0, count)
                        .mapToObj(OpinionCommandTests::row)
                        .collect(Collectors.joining("\n", "id,text,expected,section,language\n", "\n")));
    }

    private static String row(int number) {
        Random random = new Random(number);
        boolean sea = number % 3 == 0;
        List<String> words =
                random.ints(40, 0, PLAIN.size()).mapToObj(PLAIN::get).collect(Collectors.toList());
        for (int at = 0; sea && at < 6; at++) {
            words.set(random.nextInt(words.size()), SHIPS.get(random.nextInt(SHIPS.size())));
        }
        return "row%d,%s%s,%s,claim,en"
                .formatted(
                        number,
                        number % 12 == 0 ? "A submarine. " : "",
                        "A machine has the " + String.join(" and the ", words),
                        sea ? "sea" : "");
    }

    private int opinion(String what, Path labels, String... more) {
        return terminal.type("opinion %s --list %s --labels %s %s"
                .formatted(what, LIST, labels, String.join(" ", more))
                .strip());
    }
}
