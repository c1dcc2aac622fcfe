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
        sekisho("staff", "add", "kei", "--name=佐藤", "--role=auditor", "--all-areas", "--cleared=secret");
        said.getBuffer().setLength(0);

        assertThat(sekisho("staff", "--json")).isEqualTo(ExitCode.DONE);

        JsonNode kei = JsonMapper.shared().readTree(said.toString()).at("/staff/0");
        assertThat(kei.toString())
                .isEqualTo("{\"account\":\"kei\",\"name\":\"佐藤\",\"roles\":[\"AUDITOR\"],\"areas\":[],"
                        + "\"allAreas\":true,\"cleared\":\"SECRET\",\"language\":\"en\",\"active\":true,"
                        + "\"hasPassword\":false,\"failedAttempts\":0}");
    }

    @Test
    void refusesWhatCannotBeAndSaysWhy() {
        refuses("'K.Sato' is no account's name: 2 to 64 of a-z", "staff", "add", "K.Sato", "--name=Kei");
        refuses("A person's name has 1 to 128 characters", "staff", "add", "kei", "--name= ");
        refuses("An area's code has 1 to 64 characters", "staff", "add", "kei", "--name=Kei", "--area= ");
        refuses("There is no account kei.", "staff", "change", "kei", "--name=Kei");
        refuses("There is no account kei.", "staff", "code", "kei");
        refuses("There is no account kei.", "staff", "conflict", "kei");
        refuses("'J P' is no filing's number", "staff", "conflict", "kei", "--filing=J P");
        refuses("Which one?", "staff", "conflict", "kei", "--remove");
        refuses("One at a time", "staff", "conflict", "kei", "--filing=JP1", "--organisation=Acme");
        refuses("leave nothing to give", "staff", "change", "kei", "--no-areas", "--all-areas");
        sekisho("staff", "add", "kei", "--name=Kei");
        refuses("There is an account kei already.", "staff", "add", "kei", "--name=Kei");
        refuses("No such conflict of kei is on record.", "staff", "conflict", "kei", "--filing=JP1", "--remove");
        refuses("A conflict of interest names", "staff", "conflict", "kei", "--organisation= ");
    }

    @Test
    void changesWhatIsGivenAndLeavesTheRest() {
        sekisho("staff", "add", "kei", "--name=Kei", "--role=auditor", "--area=ocean", "--cleared=secret");

        sekisho("staff", "change", "kei", "--area=quantum", "--language=ja");
        assertThat(listed())
                .contains(
                        "kei              Kei                  secret        ja    no password yet      auditor; quantum");
        sekisho("staff", "change", "kei", "--all-areas", "--no-roles");
        assertThat(listed()).contains("no role; all areas");
        sekisho("staff", "change", "kei", "--no-areas", "--name=Kei S.", "--cleared=open");
        assertThat(listed()).contains("Kei S.               open").contains("no role; no area");
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
