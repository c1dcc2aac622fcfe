package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Whoever types whatever at the command line. */
@Tag("whole")
class PersonByLotTests {

    private static final String PASSWORD = "vier Kraniche ziehen nach Norden";

    private final Supplier<MachineUser> real = MachineUser.asked;
    private final Function<String, char[]> terminal = Person.password;

    @TempDir
    Path home;

    @AfterEach
    void forget() {
        MachineUser.asked = real;
        Person.password = terminal;
    }

    /** By lot: the machine's user, of an account or not, and who they say they are with a password or a guess. */
    @Test
    void areNeverAnybodyElse() throws Exception {
        try (CommandPage office = new CommandPage(home)) {
            for (String name : List.of("alice", "bob")) {
                String words = "staff add %1$s --name %1$s --role LIST_APPROVER".formatted(name);
                assertThat(office.execute(new StringWriter(), List.of(words.split(" "))))
                        .isZero();
            }
            try (var sekisho = place().open()) {
                draw(sekisho);
            }
        }
    }

    private static void draw(ApplicationContext sekisho) throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        sekisho.getBean(Staff.class).setPassword(new StaffId("bob"), PASSWORD, "test");
        int guesses = 0;
        for (int i = 0; i < 60; i++) {
            String user = List.of("alice", "bob", "carol", "root").get(random.nextInt(4));
            long uid = List.of(0L, 104L, 1_001L, 1_002L).get(random.nextInt(4));
            String as = List.of("", "", "alice", "bob", "carol").get(random.nextInt(5));
            boolean knows = random.nextBoolean() || (as.equals("bob") && guesses++ > 1);
            MachineUser.asked = () -> new MachineUser(uid, user);
            Person.password = prompt -> (knows ? PASSWORD : PASSWORD + "!").toCharArray();
            boolean one =
                    as.isEmpty() ? uid >= 1_000 && List.of("alice", "bob").contains(user) : knows && as.equals("bob");

            assertThat(who(sekisho, as))
                    .as("seed %d, %d: %s (%d) as '%s'", seed, i, user, uid, as)
                    .isEqualTo(one ? Optional.of(as.isEmpty() ? user : as) : Optional.empty());
        }
    }

    private Place place() {
        Place place = new Place();
        new CommandLine(CommandSpec.create().addMixin("place", CommandSpec.forAnnotatedObject(place)))
                .parseArgs("--home=" + home);
        return place;
    }

    private static Optional<String> who(ApplicationContext sekisho, String as) {
        Person person =
                CommandLine.populateCommand(new Person(), as.isEmpty() ? new String[0] : new String[] {"--as", as});
        try {
            return Optional.of(person.of(sekisho, Role.LIST_APPROVER));
        } catch (Person.NobodyException nobody) {
            return Optional.empty();
        }
    }
}
