package org.sekisho.finding.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.finding.entity.EntityFinders;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.testdata.DocumentPage;

/** The page that describes the list language describes the language that there is. */
class ListLanguagePageTests {

    private static final String PAGE = "lists.md#the-list-language";
    private static final Pattern LIST =
            Pattern.compile("```yaml( refused)?\n(.*?)```(?:\n\n> ([^\n]*))?", Pattern.DOTALL);
    private static final Pattern JAPANESE = Pattern.compile("[ぁ-ヿ]");
    private static final String HEAD = "list: page\ntitle: Page\nedition: 1\n";

    /** A line of a table. */
    record Row(List<String> columns, String head) {

        String expression() {
            return columns.get(0).replaceAll("^`|`$", "");
        }

        @Override
        public String toString() {
            return expression();
        }
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("found")
    void marksWhatTheTableShowsInBold(Row row) {
        for (String filing : row.columns().get(row.columns().size() - 2).split("<br>")) {
            WrittenFiling written = written(filing);

            assertThat(written.marked()).as("what is bold in " + filing).isNotEmpty();
            assertThat(GoldenExpressionTests.found(row.expression(), written.text()))
                    .as(filing)
                    .isEqualTo(written.marked());
        }
    }

    @ParameterizedTest
    @MethodSource("found")
    void doesNotFindWhatTheTableSaysItDoesNot(Row row) {
        for (String filing : row.columns().get(row.columns().size() - 1).split("<br>")) {
            assertThat(GoldenExpressionTests.found(
                            row.expression(), written(filing).text()))
                    .as(filing)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWithTheMessageInTheTable(Row row) throws IOException {
        String rule = "'" + row.expression() + "'";

        assertThat(problemsOf(listOf(entry("words: " + rule))))
                .anySatisfy(
                        message -> assertThat(message).contains(row.columns().get(1)));
    }

    @Test
    void everyListAndEntryCanBeUsedAndKeepsItsExamples() throws IOException {
        List<String> lists = new ArrayList<>();
        LIST.matcher(page()).results().filter(list -> list.group(1) == null).forEach(list -> lists.add(list.group(2)));

        assertThat(lists).hasSizeGreaterThanOrEqualTo(8);
        for (String list : lists) {
            assertThatCode(() -> load(listOf(list))).as(list).doesNotThrowAnyException();
        }
    }

    @Test
    void everyListThatIsRefusedIsRefusedForTheReasonGiven() throws IOException {
        List<String[]> refused = LIST.matcher(page())
                .results()
                .filter(list -> list.group(1) != null)
                .map(list -> new String[] {list.group(2), list.group(3)})
                .toList();

        assertThat(refused).isNotEmpty();
        for (String[] list : refused) {
            assertThat(problemsOf(listOf(list[0])))
                    .anySatisfy(message -> assertThat(message).contains(list[1]));
        }
    }

    @Test
    void namesEveryKindOfRuleAndEveryFieldOfAnEntry() throws IOException {
        String page = page();

        assertThat(List.of("""
                symbols togetherWith words lawWords quantity stateFunding stateApplicant defencePurpose
                reviewRequested organisation all any atLeast none unless code title titleJa area queue owner consulted basis inForce reviewBy
                handling rules requires examples match noMatch marked band""".split("\\s+")))
                .allSatisfy(key -> assertThat(page).containsPattern("[ `{]" + key + ":"));
    }

    @Test
    void holdsEveryExpressionOfTheSheetBesideTheEditor() throws IOException {
        List<String> shown = Files.readAllLines(Path.of("src/main/resources/messages/desk.properties")).stream()
                .filter(line -> line.matches("cheat\\.\\w+\\.write=.*"))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .toList();

        assertThat(shown).hasSizeGreaterThan(10);
        assertThat(found().map(Row::expression)).containsAll(shown);
    }

    static Stream<Row> found() throws IOException {
        return rows().filter(row -> row.head().contains("does not find"));
    }

    static Stream<Row> refused() throws IOException {
        return rows().filter(row -> row.head().contains("refused because"));
    }

    private static Stream<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        String head = "";
        for (String line : page().lines().toList()) {
            if (!line.startsWith("|")) {
                head = "";
            } else if (head.isEmpty()) {
                head = line;
            } else if (!line.startsWith("|---")) {
                String[] columns = line.substring(1, line.length() - 1).split("\\|");
                rows.add(new Row(Stream.of(columns).map(String::strip).toList(), head));
            }
        }
        return rows.stream();
    }

    private static WrittenFiling written(String filing) {
        String line = filing.replaceAll("\\*\\*(.+?)\\*\\*", "«$1»").replaceAll(" ([/¶]) ", "$1 ");
        return WrittenFiling.of(JAPANESE.matcher(filing).find() ? "ja" : "en", line);
    }

    private static String entry(String rule) {
        return "  - code: A\n    title: A\n    area: a\n    queue: secrecy\n    basis: a\n    rules:\n      - " + rule
                + "\n    examples:\n      match:\n        - symbols: [A01B]\n";
    }

    private static String listOf(String yaml) {
        if (yaml.startsWith("list:")) {
            return yaml;
        }
        String laboratories = "organisations:\n  laboratories: [Northern Coast Laboratory]\n";
        return yaml.startsWith("organisations:")
                ? HEAD + yaml + "entries:\n" + entry("symbols: [A01B]")
                : HEAD + laboratories + "entries:\n" + yaml;
    }

    private List<String> problemsOf(String yaml) {
        ListProblemsException refused = catchThrowableOfType(ListProblemsException.class, () -> load(yaml));
        assertThat(refused).as("the list was taken").isNotNull();
        return refused.problems().stream().map(problem -> problem.message()).toList();
    }

    private void load(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("page.yml"), yaml);
        KeyTechnologyList list = new KeyTechnologyListReader().read(file);
        ScreeningLists.compile(List.of(list), EntityFinders.withoutModel());
    }

    private static String page() throws IOException {
        return DocumentPage.at(PAGE);
    }
}
