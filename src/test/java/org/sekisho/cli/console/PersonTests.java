package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The person at the command line is who the machine says, or who gives a password, and never who the environment says. */
@Tag("whole")
class PersonTests {

    private static final String LIST = "testdata/lists/year/seas-2026.yml";
    private static final String PASSWORD = "vier Kraniche ziehen nach Norden";

    private final Supplier<MachineUser> real = MachineUser.asked;
    private final Function<String, char[]> terminal = Person.password;

    @TempDir
    Path home;

    private CommandPage office;

    @BeforeEach
    void anOfficeOfTwo() throws Exception {
        office = new CommandPage(home);
        System.setProperty("sekisho.lists.approval", "two-persons");
        for (String name : List.of("alice", "bob")) {
            said(0, "staff add %1$s --name %1$s --role LIST_AUTHOR --role LIST_APPROVER".formatted(name));
        }
        typedBy(1_001, "alice");
        said(0, "lists propose " + LIST + " --because sea --from today");
    }

    @AfterEach
    void forget() {
        System.clearProperty("sekisho.lists.approval");
        MachineUser.asked = real;
        Person.password = terminal;
        office.close();
    }

    private static void typedBy(long uid, String name) {
        MachineUser.asked = () -> new MachineUser(uid, name);
    }

    private String said(int exitCode, String words) {
        StringWriter said = new StringWriter();
        assertThat(office.execute(said, List.of(words.split(" "))))
                .as("%s: %s", words, said)
                .isEqualTo(exitCode);
        return said.toString();
    }

    private String approved(int exitCode, String more) {
        return said(exitCode, "lists approve 1 --file " + LIST + more);
    }

    @Test
    void isTheMachinesUserWhereThatIsAnAccount() {
        assertThat(approved(ExitCode.USAGE, "")).contains("You wrote this edition");
        typedBy(1_002, "bob");
        approved(ExitCode.DONE, "");
        assertThat(said(ExitCode.DONE, "lists editions seas")).containsPattern("alice +bob");
    }

    @Test
    void isNobodyWithoutAnAccountNorUnderAUserOfTheMachine() {
        typedBy(1_003, "carol");
        assertThat(approved(ExitCode.USAGE, "")).contains("carol is nobody's account", "at the desk");
        typedBy(104, "bob");
        assertThat(approved(ExitCode.USAGE, "")).contains("bob is nobody's account", "--as ACCOUNT");
    }

    @Test
    void isNobodyWithoutTheRoleOrLockedOut() {
        said(0, "staff add dora --name Dora --role LIST_AUTHOR");
        typedBy(1_004, "dora");
        assertThat(approved(ExitCode.USAGE, "")).contains("dora has no account with the role LIST_APPROVER");
        said(0, "staff lock bob");
        typedBy(1_002, "bob");
        assertThat(approved(ExitCode.USAGE, "")).contains("bob has no account with the role LIST_APPROVER");
    }

    @Test
    void isWhoGivesTheirPasswordAtTheTerminalWhereOneUserRunsEverything() throws Exception {
        try (var sekisho = placeOfOffice().open()) {
            sekisho.getBean(Staff.class).setPassword(new StaffId("bob"), PASSWORD, "test");
        }
        typedBy(104, "sekisho");
        assertThat(approved(ExitCode.USAGE, " --as bob")).contains("there is no terminal");
        Person.password = prompt -> "wrong".toCharArray();
        assertThat(approved(ExitCode.USAGE, " --as bob")).contains("the name or the password is wrong");
        Person.password = prompt -> PASSWORD.toCharArray();
        approved(ExitCode.DONE, " --as bob");
        assertThat(said(ExitCode.DONE, "lists editions seas")).containsPattern("alice +bob");
    }

    private void administratorSignsIn(String name) throws Exception {
        said(0, "staff add %1$s --name %1$s --role USER_ADMINISTRATOR --role OPERATOR".formatted(name));
        try (var sekisho = placeOfOffice().open()) {
            sekisho.getBean(Staff.class).setPassword(new StaffId(name), PASSWORD, "test");
        }
    }

    /** Before that, whoever runs the machine brings in the first. */
    @Test
    void isAskedForOnceSomebodyCanSignInWhoMayDoThat() throws Exception {
        administratorSignsIn("adm");
        List<String> acts = List.of(
                "staff add carol --name Carol",
                "staff change alice --cleared SECRET",
                "staff lock bob",
                "staff unlock bob",
                "staff code bob",
                "staff passkeys bob --remove",
                "staff provider bob --remove",
                "staff conflict bob --filing JP2026991113A",
                "retry",
                "count --accept --because so",
                "audit accept --because so",
                "unread --accept 1234567 --because so",
                "replace JP2026991113A pom.xml");

        typedBy(104, "sekisho");
        acts.forEach(words ->
                assertThat(said(ExitCode.USAGE, words)).contains("sekisho is nobody's account", "--as ACCOUNT"));
        typedBy(1_001, "alice");
        acts.forEach(words -> assertThat(said(ExitCode.USAGE, words)).contains("alice has no account with the role"));
        assertThat(said(ExitCode.USAGE, "retry --at-machine")).contains("alice has no account with the role");
        Person.password = prompt -> "wrong".toCharArray();
        assertThat(said(ExitCode.USAGE, "staff lock bob --as adm")).contains("the name or the password is wrong");
    }

    @Test
    void isWhoeverRunsTheMachineIfTheySaySoAndThatShows() throws Exception {
        administratorSignsIn("adm");
        typedBy(104, "sekisho");

        said(ExitCode.DONE, "staff change alice --cleared SECRET --at-machine");
        said(ExitCode.DONE, "staff --at-machine code bob");

        try (var sekisho = placeOfOffice().open()) {
            assertThat(sekisho.getBean(JdbcClient.class)
                            .sql("SELECT CONCAT(actor, ' ', action, ' ', subject) FROM audit_record")
                            .query(String.class)
                            .list())
                    .contains("sekisho STAFF_CHANGED alice", "sekisho CODE_ISSUED bob");
        }
    }

    @Test
    void isAnAdministratorWhoAsksForASecondWhereTheDeskDoes() throws Exception {
        administratorSignsIn("adm");
        typedBy(104, "sekisho");
        said(ExitCode.DONE, "staff add two --name Two --role USER_ADMINISTRATOR --at-machine");
        try (var sekisho = placeOfOffice().open()) {
            sekisho.getBean(Staff.class).setPassword(new StaffId("two"), PASSWORD, "test");
        }
        Person.password = prompt -> PASSWORD.toCharArray();

        assertThat(said(ExitCode.DONE, "staff change alice --cleared SECRET --as adm"))
                .contains("Proposed.", "at the desk");
        said(ExitCode.DONE, "staff lock bob --as adm");
        assertThat(said(ExitCode.DONE, "staff list"))
                .containsPattern("alice .*open .*")
                .containsPattern("bob .*locked");
        typedBy(1_007, "two");
        said(ExitCode.DONE, "staff unlock bob");
    }

    private Place placeOfOffice() {
        Place place = new Place();
        new picocli.CommandLine(picocli.CommandLine.Model.CommandSpec.create()
                        .addMixin("place", picocli.CommandLine.Model.CommandSpec.forAnnotatedObject(place)))
                .parseArgs("--home=" + home);
        return place;
    }

    /** In a process of its own, as whoever wants to be somebody else would start it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.name=bob",
                "USER=bob",
                "LOGNAME=bob",
                "SUDO_USER=bob",
                "JAVA_TOOL_OPTIONS=-Duser.name=bob"
            })
    void isNotWhoAnOptionOrTheEnvironmentSays(String lie) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        if (lie.startsWith("-D")) {
            command.add(lie);
        } else {
            process.environment().putAll(Map.of(lie.split("=", 2)[0], lie.split("=", 2)[1]));
        }
        command.add(WhoTypes.class.getName());
        Process child = process.command(command).start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said).endsWith("typed by " + real.get().named() + "\n").doesNotContain("typed by bob");
    }

    /** Says who typed it. */
    static final class WhoTypes {

        private WhoTypes() {}

        public static void main(String[] arguments) {
            System.out.printf("typed by %s%n", Place.user());
        }
    }
}
