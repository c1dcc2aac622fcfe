package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.testdata.DocumentPage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A list measured from the command line, and what that leaves behind. */
class EvaluateCommandTests {

    private static final String LIST = "testdata/evaluation/list.yml";
    private static final String LABELS = "testdata/evaluation/labels.csv";

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

    @Test
    void printsOneObjectOfTheFiguresOfEnglishAndJapaneseTextsAndFiles() {
        assertThat(evaluate("--list", LIST, "--labels", LABELS, "--json")).isEqualTo(ExitCode.DONE_WITH_UNSCREENABLE);

        JsonNode json = JsonMapper.shared().readTree(terminal.out());
        JsonNode sea = json.get("areas").get(1);
        assertThat(json.get("filings").intValue()).isEqualTo(10);
        assertThat(json.get("unreadable").get(0).asString()).isEqualTo("unread");
        assertThat(sea.get("code").asString()).isEqualTo("sea");
        assertThat(sea.get("truths").intValue()).isEqualTo(6);
        assertThat(sea.get("flagged").intValue()).isEqualTo(6);
        assertThat(sea.get("found").intValue()).isEqualTo(5);
        assertThat(json.get("areas").get(0).get("recall").doubleValue()).isEqualTo(1);
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void printsATableAndWritesWhatItIsAskedFor() throws IOException {
        Path labels = labels("id,text,expected\na,A sonar.,sea\nb,A kettle of tellurium.,light\n");
        Path html = folder.resolve("page.html");
        Path csv = folder.resolve("figures.csv");
        Path misses = folder.resolve("misses.csv");

        assertThat(evaluate(
                        "--list", LIST,
                        "--labels", labels.toString(),
                        "--html", html.toString(),
                        "--csv", csv.toString(),
                        "--misses", misses.toString(),
                        "--show-misses", "1"))
                .isEqualTo(ExitCode.DONE);

        assertThat(terminal.out())
                .contains("2 filings: 2 compared, 0 could not be read")
                .containsPattern("light +1 +0 +0 +- +0\\.00 +- +0\\.0 %")
                .contains("light, missed: 1");
        assertThat(Jsoup.parse(html).select("svg")).hasSize(2);
        assertThat(csv).content().startsWith("of,code,");
        assertThat(misses).content().contains("light,missed,b,");
        assertThat(Stream.of(html, csv, misses))
                .allSatisfy(file -> assertThat(file).content().doesNotContain("tellurium"));
        assertThat(terminal.out()).doesNotContain("tellurium");
    }

    @Test
    void printsWhatTheGuideShows() throws IOException {
        String guide = DocumentPage.at("numbers.md#how-well-a-list-finds");
        evaluate("--list", LIST, "--labels", LABELS, "--show-misses", "3");

        assertThat(guide)
                .contains("```text\n" + terminal.out().replace("\r\n", "\n").strip() + "\n```")
                .contains("```csv\n" + Files.readString(Path.of(LABELS)).strip() + "\n```");
    }

    @Test
    void needsNoDatabase() throws IOException {
        evaluate("--list", LIST, "--labels", LABELS, "--json");

        try (Stream<Path> made = Files.walk(folder.resolve("home"))) {
            assertThat(made.filter(Files::isRegularFile))
                    .allMatch(file -> file.toString().contains("var/log"));
        }
    }

    @Test
    void isAUsageErrorWithoutListOrLabels() {
        assertThat(evaluate("--list", LIST)).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("--labels");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void isAUsageErrorWithWrongLabelsAndTellsAllThatIsWrong() throws IOException {
        Path labels = labels("id,text,expected\na,x,tea\na,y,\n");

        assertThat(evaluate("--list", LIST, "--labels", labels.toString(), "--json"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err())
                .startsWith("Nothing was evaluated. Mend the labels first:")
                .contains("row 2", "'tea'", "row 3", "the areas light, sea");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void isAConfigurationErrorWithAWrongListAndSoIsAnExampleThatDoesNotHold() throws IOException {
        Path list = folder.resolve("list.yml");
        Files.writeString(list, Files.readString(Path.of(LIST)).replace("- words: sonar", "- wrods: sonar"));
        assertThat(evaluate("--list", list.toString(), "--labels", LABELS)).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(terminal.err()).contains("wrods");

        Files.writeString(list, Files.readString(Path.of(LIST)).replace("match: [a sonar,", "match: [a kettle,"));
        assertThat(evaluate("--list", list.toString(), "--labels", LABELS)).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(terminal.err()).contains("example must match SEA-01");
    }

    @Test
    void refusesBeforehandWhatItCouldNotWrite() {
        String nowhere = folder.resolve("none/page.html").toString();
        assertThat(evaluate("--list", LIST, "--labels", LABELS, "--html", nowhere))
                .isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("cannot be written");

        assertThat(evaluate("--list", LIST, "--labels", LABELS, "--csv", LABELS))
                .isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("would be written over");

        assertThat(evaluate("--list", LIST, "--labels", LABELS, "--json", "--show-misses", "3"))
                .isEqualTo(ExitCode.USAGE);
    }

    private Path labels(String content) throws IOException {
        return Files.writeString(folder.resolve("labels.csv"), content);
    }

    private int evaluate(String... arguments) {
        return terminal.type("evaluate " + String.join(" ", arguments));
    }
}
