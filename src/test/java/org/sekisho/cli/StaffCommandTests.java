package org.sekisho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.staff.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code sekisho staff}, as its page shows it and as it refuses. */
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
