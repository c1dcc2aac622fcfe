package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.office.staff.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code sekisho staff}, as its page shows it and as it refuses. */
@Tag("whole")
class StaffCommandTests {

    private static final Path PAGE = Path.of("src/docs/staff.md");

    @TempDir
    Path home;

    private final StringWriter said = new StringWriter();
    private CommandPage page;

    @BeforeEach
    void aDatabase() {
        page = new CommandPage(home);
    }

    @AfterEach
    void forget() {
        page.close();
    }

    @Test
    void doesWhatItsPageShows() throws IOException {
        assertThat(page.type(PAGE, situation -> {})).isGreaterThan(10);
    }

    @Test
    void hasEveryRoleOnItsPage() throws IOException {
        String text = Files.readString(PAGE);
        assertThat(Role.values())
                .allSatisfy(role -> assertThat(text)
                        .contains("| `%s` |".formatted(role.name().toLowerCase(Locale.ROOT))));
    }

    @Test
    void listsForProgramsWhatItListsForPeople() {
        assertThat(sekisho("staff")).isEqualTo(ExitCode.DONE);
        assertThat(said.toString()).contains("Nobody has an account.");
        sekisho("staff", "add", "exa", "--name=審査", "--role=auditor", "--all-areas", "--cleared=secret");
        said.getBuffer().setLength(0);

        assertThat(sekisho("staff", "--json")).isEqualTo(ExitCode.DONE);

        JsonNode exa = JsonMapper.shared().readTree(said.toString()).at("/staff/0");
        assertThat(exa.toString())
                .isEqualTo("{\"account\":\"exa\",\"name\":\"審査\",\"roles\":[\"AUDITOR\"],\"areas\":[],"
                        + "\"allAreas\":true,\"cleared\":\"SECRET\",\"language\":\"en\",\"active\":true,"
                        + "\"hasPassword\":false,\"passkeys\":0,\"failedAttempts\":0}");
    }

    @Test
    void refusesWhatCannotBeAndSaysWhy() {
        refuses("'K.Exam' is no account's name: 2 to 64 of a-z", "staff", "add", "K.Exam", "--name=Exa");
        refuses("A person's name has 1 to 128 characters", "staff", "add", "exa", "--name= ");
        refuses("An area's code has 1 to 64 characters", "staff", "add", "exa", "--name=Exa", "--area= ");
        refuses("There is no account exa.", "staff", "change", "exa", "--name=Exa");
        refuses("There is no account exa.", "staff", "code", "exa");
        refuses("There is no account exa.", "staff", "conflict", "exa");
        refuses("'J P' is no filing's number", "staff", "conflict", "exa", "--filing=J P");
        refuses("Which one?", "staff", "conflict", "exa", "--remove");
        refuses("One at a time", "staff", "conflict", "exa", "--filing=JP1", "--organisation=Acme");
        refuses("leave nothing to give", "staff", "change", "exa", "--no-areas", "--all-areas");
        sekisho("staff", "add", "exa", "--name=Exa");
        refuses("There is an account exa already.", "staff", "add", "exa", "--name=Exa");
        refuses("No such conflict of exa is on record.", "staff", "conflict", "exa", "--filing=JP1", "--remove");
        refuses("A conflict of interest names", "staff", "conflict", "exa", "--organisation= ");
    }

    @Test
    void refusesAnAreaThatNoListHasAndNamesThoseThereAre() throws IOException {
        sekisho("staff", "add", "old", "--name=Old", "--role=examiner", "--area=bygone");
        assertThat(said.toString()).contains("No run has used a list yet");
        useList(Path.of("config/lists/focus-areas.yml"));

        refuses(
                "Nothing was done: No list that a run has used has the area quantm. Areas there are: ai, biotechnology, ",
                "staff",
                "add",
                "exa",
                "--name=Exa",
                "--area=quantm",
                "--area=ocean");
        assertThat(listed()).doesNotContain("exa ");
        sekisho("staff", "add", "exa", "--name=Exa", "--area=ocean");
        refuses("the area oceans", "staff", "change", "exa", "--area=oceans");
        assertThat(listed()).contains("no role; ocean");
        assertThat(sekisho("staff", "change", "old", "--name=Older")).isEqualTo(ExitCode.DONE);
    }

    @Test
    void saysWhatAPersonWillSeeAndHowMuchTheirLevelHides() {
        sekisho("staff", "add", "exa", "--name=Exa", "--role=examiner", "--area=ocean");
        assertThat(said.toString())
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

    private String changed(String option) {
        said.getBuffer().setLength(0);
        assertThat(sekisho("staff", "change", "exa", option)).isEqualTo(ExitCode.DONE);
        return said.toString();
    }

    private void useList(Path list) throws IOException {
        page.change("""
                INSERT INTO list_edition (id, list_id, edition, sha256, title, file, content, loaded_at)
                VALUES (1, 'office', '2026', REPEAT('0', 64), 'A list', 'office.yml', '%s', NOW(6))""".formatted(Files.readString(list).replace("\\", "\\\\").replace("'", "''")));
    }

    private void openSecretCase() {
        page.change("""
                INSERT INTO filing (id, number, numbered, version, fingerprint, source, received_at, run_id)
                VALUES (1, 'JP2026000001A', TRUE, 1, REPEAT('0', 64), 'inbox', NOW(6), 1)""");
        page.change("""
                INSERT INTO review_case (id, filing_id, queue, status, opened_at, run_id, rank_score, handling)
                VALUES (1, 1, 'SECRECY', 'OPEN', NOW(6), 1, 1, 'SECRET')""");
        page.change("INSERT INTO case_area (case_id, area) VALUES (1, 'ocean')");
    }

    @Test
    void changesWhatIsGivenAndLeavesTheRest() {
        sekisho("staff", "add", "exa", "--name=Exa", "--role=auditor", "--area=ocean", "--cleared=secret");

        sekisho("staff", "change", "exa", "--area=quantum", "--language=ja");
        assertThat(listed())
                .contains(
                        "exa              Exa                  secret        ja    no password yet      auditor; quantum");
        sekisho("staff", "change", "exa", "--all-areas", "--no-roles");
        assertThat(listed()).contains("no role; all areas");
        sekisho("staff", "change", "exa", "--no-areas", "--name=Exa S.", "--cleared=open");
        assertThat(listed()).contains("Exa S.               open").contains("no role; no area");
    }

    private String listed() {
        said.getBuffer().setLength(0);
        sekisho("staff", "list");
        return said.toString();
    }

    private void refuses(String because, String... command) {
        said.getBuffer().setLength(0);
        assertThat(sekisho(command)).as(String.join(" ", command)).isEqualTo(ExitCode.USAGE);
        assertThat(said.toString()).contains(because);
    }

    private int sekisho(String... command) {
        return page.execute(said, List.of(command));
    }
}
