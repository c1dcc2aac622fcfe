package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.office.staff.Role;
import org.sekisho.testdata.DocumentPage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code sekisho staff}, as its page shows it and as it refuses. */
@Tag("whole")
class StaffCommandTests {

    private static final String PAGE = "security.md#people";

    @TempDir
    static Path home;

    private static Terminal terminal;

    @BeforeAll
    static void open() {
        terminal = new Terminal(home);
    }

    @AfterAll
    static void close() {
        terminal.close();
    }

    @BeforeEach
    void nobodyHasAnAccount() {
        terminal.empty();
    }

    @Test
    void doesWhatItsPageShows() throws IOException {
        assertThat(new CommandPage(terminal).type(DocumentPage.at(PAGE), situation -> {}))
                .isGreaterThan(10);
    }

    @Test
    void hasEveryRoleOnItsPage() throws IOException {
        String text = DocumentPage.at(PAGE);
        assertThat(Role.values())
                .allSatisfy(role -> assertThat(text)
                        .contains("| `%s` |".formatted(role.name().toLowerCase(Locale.ROOT))));
    }

    @Test
    void listsForProgramsWhatItListsForPeople() {
        assertThat(terminal.types("staff")).contains("Nobody has an account.");
        terminal.types("staff add exa --name=審査 --role=auditor --all-areas --cleared=secret");

        JsonNode exa =
                JsonMapper.shared().readTree(terminal.types("staff --json")).at("/staff/0");
        assertThat(exa.toString())
                .isEqualTo("{\"account\":\"exa\",\"name\":\"審査\",\"roles\":[\"AUDITOR\"],\"areas\":[],"
                        + "\"allAreas\":true,\"cleared\":\"SECRET\",\"language\":\"en\",\"active\":true,"
                        + "\"hasPassword\":false,\"passkeys\":0,\"failedAttempts\":0}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            add K.Exam --name=Exa                       | 'K.Exam' is no account's name: 2 to 64 of a-z
            add two "--name= "                          | A person's name has 1 to 128 characters
            add two --name=Two "--area= "               | An area's code has 1 to 64 characters
            add exa --name=Exa                          | There is an account exa already.
            change two --name=Two                       | There is no account two.
            change exa --no-areas --all-areas           | leave nothing to give
            code two                                    | There is no account two.
            conflict two                                | There is no account two.
            conflict exa "--filing= "                   | ' ' is no filing's number
            conflict exa "--filing=no number at all"    | 'no number at all' is no filing's number
            conflict exa --remove                       | Which one?
            conflict exa --filing=JP1 --organisation=A  | One at a time
            conflict exa --filing=JP1 --remove          | No such conflict of exa is on record.
            conflict exa "--organisation= "             | A conflict of interest names""")
    void refusesWhatCannotBeAndSaysWhy(String typed, String because) {
        terminal.types("staff add exa --name=Exa");

        assertThat(terminal.types(ExitCode.USAGE, "staff " + typed)).contains(because);
    }

    @Test
    void refusesAnAreaThatNoListHasAndNamesThoseThereAre() throws IOException {
        assertThat(terminal.types("staff add old --name=Old --role=examiner --area=bygone"))
                .contains("No run has used a list yet");
        useList(Path.of("config/lists/focus-areas.yml"));

        assertThat(terminal.types(ExitCode.USAGE, "staff add exa --name=Exa --area=quantm --area=ocean"))
                .contains(
                        "Nothing was done: No list that a run has used has the area quantm. Areas there are: ai, biotechnology, ");
        assertThat(terminal.types("staff list")).doesNotContain("exa ");
        terminal.types("staff add exa --name=Exa --area=ocean");
        assertThat(terminal.types(ExitCode.USAGE, "staff change exa --area=oceans"))
                .contains("the area oceans");
        assertThat(terminal.types("staff list")).contains("no role; ocean");
        terminal.types("staff change old --name=Older");
    }

    @Test
    void saysWhatAPersonWillSeeAndHowMuchTheirLevelHides() {
        assertThat(terminal.types("staff add exa --name=Exa --role=examiner --area=ocean"))
                .contains("They see cases of ocean up to the level open.", "above that level now: 0");
        openSecretCase();

        assertThat(changed("--role=second_reviewer")).contains("above that level now: 1");
        assertThat(changed("--all-areas"))
                .contains("They see cases of all areas up to the level open.", "above that level now: 1")
                .doesNotContain("take --all-areas");
        assertThat(changed("--cleared=secret"))
                .contains("up to the level secret.")
                .doesNotContain("above");
        assertThat(changed("--no-areas")).contains("They see no cases: they have no area.");
        assertThat(changed("--role=auditor"))
                .contains("They see no cases: only the roles examiner and second_reviewer");
    }

    @Test
    void changesWhatIsGivenAndLeavesTheRest() {
        terminal.types("staff add exa --name=Exa --role=auditor --area=ocean --cleared=secret");

        changed("--area=quantum --language=ja");
        assertThat(terminal.types("staff list"))
                .contains(
                        "exa              Exa                  secret        ja    no password yet      auditor; quantum");
        changed("--all-areas --no-roles");
        assertThat(terminal.types("staff list")).contains("no role; all areas");
        changed("--no-areas \"--name=Exa S.\" --cleared=open");
        assertThat(terminal.types("staff list"))
                .contains("Exa S.               open")
                .contains("no role; no area");
    }

    private static String changed(String options) {
        return terminal.types("staff change exa " + options);
    }

    private static void useList(Path list) throws IOException {
        terminal.database().sql("""
                INSERT INTO list_edition (id, list_id, edition, sha256, title, file, content, loaded_at)
                VALUES (1, 'office', '2026', REPEAT('0', 64), 'A list', 'office.yml', :content, NOW(6))""").param("content", Files.readString(list)).update();
    }

    private static void openSecretCase() {
        terminal.change("""
                INSERT INTO filing (id, number, numbered, version, fingerprint, source, received_at, run_id)
                VALUES (1, 'JP2026000001A', TRUE, 1, REPEAT('0', 64), 'inbox', NOW(6), 1)""", """
                INSERT INTO review_case (id, filing_id, queue, status, opened_at, run_id, rank_score, handling)
                VALUES (1, 1, 'SECRECY', 'OPEN', NOW(6), 1, 1, 'SECRET')""", "INSERT INTO case_area (case_id, area) VALUES (1, 'ocean')");
    }
}
