package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.Drawn;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import picocli.CommandLine;

/** The person at the command line is who the machine says, or who gives a password, and never who the environment says. */
@Tag("whole")
class PersonTests {

    private static final String LIST = "testdata/lists/year/seas-2026.yml";
    private static final String PASSWORD = "vier Kraniche ziehen nach Norden";

    private static final Supplier<MachineUser> REAL = MachineUser.asked;
    private static final Function<String, char[]> TERMINAL = Person.password;

    @TempDir
    static Path home;

    private static Terminal terminal;

    @BeforeAll
    static void open() {
        terminal = new Terminal(home).with("sekisho.lists.approval", "two-persons");
    }

    @AfterAll
    static void close() {
        terminal.close();
    }

    @BeforeEach
    void anOfficeOfTwo() {
        terminal.empty();
        for (String name : List.of("alice", "bob")) {
            said("staff add %1$s --name %1$s --role LIST_AUTHOR --role LIST_APPROVER".formatted(name));
        }
    }

    @AfterEach
    void forget() {
        MachineUser.asked = REAL;
        Person.password = TERMINAL;
    }

    private static void typedBy(long uid, String name) {
        MachineUser.asked = () -> new MachineUser(uid, name);
    }

    private static void givesPassword(String password) {
        Person.password = prompt -> password.toCharArray();
    }

    private static String said(String words) {
        return terminal.types(words);
    }

    private static String refused(String words) {
        return terminal.types(ExitCode.USAGE, words);
    }

    @Test
    void isTheMachinesUserWhereThatIsAnAccountWithTheRoleOrWhoGivesTheirPassword() throws Exception {
        String approve = "lists approve 1 --file " + LIST;
        typedBy(1_001, "alice");
        said("lists propose " + LIST + " --because sea --from today");

        assertThat(refused(approve)).contains("You wrote this edition");
        typedBy(1_003, "carol");
        assertThat(refused(approve)).contains("carol is nobody's account", "at the desk");
        said("staff add dora --name Dora --role LIST_AUTHOR");
        typedBy(1_004, "dora");
        assertThat(refused(approve)).contains("dora has no account with the role LIST_APPROVER");
        typedBy(104, "bob");
        assertThat(refused(approve)).contains("bob is nobody's account", "--as ACCOUNT");
        mayGivePassword("bob");
        assertThat(refused(approve + " --as bob")).contains("there is no terminal");
        givesPassword("wrong");
        assertThat(refused(approve + " --as bob")).contains("the name or the password is wrong");
        said("staff lock bob");
        typedBy(1_002, "bob");
        assertThat(refused(approve)).contains("bob has no account with the role LIST_APPROVER");
        said("staff unlock bob");
        typedBy(104, "sekisho");
        givesPassword(PASSWORD);
        said(approve + " --as bob");
        assertThat(said("lists editions seas")).containsPattern("alice +bob");
    }

    private static void mayGivePassword(String name) throws Exception {
        terminal.sekisho().getBean(Staff.class).setPassword(new StaffId(name), PASSWORD, "test");
    }

    private static void administratorSignsIn(String name) throws Exception {
        said("staff add %1$s --name %1$s --role USER_ADMINISTRATOR --role OPERATOR".formatted(name));
        mayGivePassword(name);
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
        acts.forEach(words -> assertThat(refused(words)).contains("sekisho is nobody's account", "--as ACCOUNT"));
        typedBy(1_001, "alice");
        acts.forEach(words -> assertThat(refused(words)).contains("alice has no account with the role"));
        assertThat(refused("retry --at-machine")).contains("alice has no account with the role");
        givesPassword("wrong");
        assertThat(refused("staff lock bob --as adm")).contains("the name or the password is wrong");
    }

    @Test
    void isWhoeverRunsTheMachineOrAnAdministratorWhoAsksForASecondWhereTheDeskDoes() throws Exception {
        administratorSignsIn("adm");
        typedBy(104, "sekisho");

        said("staff --at-machine code bob");
        said("staff add two --name Two --role USER_ADMINISTRATOR --at-machine");
        assertThat(terminal.rows("SELECT CONCAT(actor, ' ', action, ' ', subject) AS a FROM audit_record"))
                .contains("{a=sekisho STAFF_ADDED two}", "{a=sekisho CODE_ISSUED bob}");
        mayGivePassword("two");
        givesPassword(PASSWORD);

        assertThat(said("staff change alice --cleared SECRET --as adm")).contains("Proposed.", "at the desk");
        said("staff lock bob --as adm");
        assertThat(said("staff list")).containsPattern("alice .*open .*").containsPattern("bob .*locked");
        typedBy(1_007, "two");
        said("staff unlock bob");
    }

    /** The machine's user, of an account or not, and who they say they are with a password or a guess, as they are drawn. */
    @Test
    void isNeverAnybodyElse() throws Exception {
        Random random = new Random(Drawn.SEED);
        mayGivePassword("bob");
        int guesses = 0;
        for (int i = 0; i < 60; i++) {
            String user = List.of("alice", "bob", "carol", "root").get(random.nextInt(4));
            long uid = List.of(0L, 104L, 1_001L, 1_002L).get(random.nextInt(4));
            String as = List.of("", "", "alice", "bob", "carol").get(random.nextInt(5));
            boolean knows = random.nextBoolean() || (as.equals("bob") && guesses++ > 1);
            typedBy(uid, user);
            givesPassword(knows ? PASSWORD : PASSWORD + "!");
            boolean one =
                    as.isEmpty() ? uid >= 1_000 && List.of("alice", "bob").contains(user) : knows && as.equals("bob");

            assertThat(who(as))
                    .as("%d: %s (%d) as '%s'", i, user, uid, as)
                    .isEqualTo(one ? Optional.of(as.isEmpty() ? user : as) : Optional.empty());
        }
    }

    private static Optional<String> who(String as) {
        Person person =
                CommandLine.populateCommand(new Person(), as.isEmpty() ? new String[0] : new String[] {"--as", as});
        try {
            return Optional.of(person.of(terminal.sekisho(), Role.LIST_APPROVER));
        } catch (Person.NobodyException nobody) {
            return Optional.empty();
        }
    }

    /** In a process of its own, as whoever wants to be somebody else would start it. */
    @Test
    void isNotWhoAnOptionOrTheEnvironmentSays() throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Duser.name=bob",
                        WhoTypes.class.getName())
                .redirectErrorStream(true);
        process.environment()
                .putAll(Map.of(
                        "USER", "bob",
                        "LOGNAME", "bob",
                        "SUDO_USER", "bob",
                        "JAVA_TOOL_OPTIONS", "-Duser.name=bob"));
        Process child = process.start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said).endsWith("typed by " + REAL.get().named() + "\n").doesNotContain("typed by bob");
    }

    /** Says who typed it. */
    static final class WhoTypes {

        private WhoTypes() {}

        public static void main(String[] arguments) {
            System.out.printf("typed by %s%n", Place.user());
        }
    }
}
