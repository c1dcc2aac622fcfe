package org.sekisho.cli.console;

import java.io.Console;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.office.staff.Passkeys;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.SignIn;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The person who does what takes a role: the machine's user, where an account has their name; elsewhere whoever gives the
 * password of an account at the terminal.
 */
public final class Person {

    /** Asks for a password where nobody reads along; a test has no terminal and puts another in its place. */
    static Function<String, char @Nullable []> password = Person::typed;

    @Option(
            names = "--as",
            paramLabel = "ACCOUNT",
            scope = ScopeType.INHERIT,
            description = "the person who does it, where the machine's user is none; their password is asked for")
    private @Nullable String account;

    /** Thrown where no account may do that. */
    public static final class NobodyException extends RuntimeException {

        private static final long serialVersionUID = 1;

        NobodyException(String message) {
            super(message);
        }
    }

    /**
     * The account of whoever does it.
     *
     * @throws NobodyException if it is nobody's, or not of somebody with one of the roles
     */
    public String of(ApplicationContext sekisho, Role... roles) {
        return member(sekisho, roles).id().value();
    }

    boolean isNamed() {
        return account != null;
    }

    /** The same, with what they may know of. */
    public StaffMember member(ApplicationContext sekisho, Role... roles) {
        StaffMember member = account == null ? machine(sekisho) : signedIn(sekisho, account);
        if (!member.standing().active() || Arrays.stream(roles).noneMatch(member::has)) {
            throw new NobodyException("%s has no account with the role %s".formatted(member.id(), either(roles)));
        }
        return member;
    }

    private static StaffMember machine(ApplicationContext sekisho) {
        return ofMachine(sekisho)
                .orElseThrow(() -> new NobodyException(
                        "it takes a person, and the machine's user %s is nobody's account. Do it at the desk, or say who you are: --as ACCOUNT"
                                .formatted(Place.user())));
    }

    /** The account of the machine's user, where that is one person. */
    static Optional<StaffMember> ofMachine(ApplicationContext sekisho) {
        return Optional.of(MachineUser.asked.get())
                .filter(MachineUser::isOnePerson)
                .flatMap(one -> StaffId.of(one.name()))
                .flatMap(sekisho.getBean(Staff.class)::byId);
    }

    private static StaffMember signedIn(ApplicationContext sekisho, String account) {
        Optional<StaffId> id = StaffId.of(account);
        if (id.isPresent() && !sekisho.getBean(Passkeys.class).of(id.get()).isEmpty()) {
            throw new NobodyException("%s signs in with a passkey: do it at the desk".formatted(id.get()));
        }
        char[] typed = password.apply("Password of %s: ".formatted(VisibleText.of(account)));
        if (typed == null) {
            throw new NobodyException("there is no terminal to ask for a password: do it at the desk");
        }
        Optional<StaffMember> member = sekisho.getBean(SignIn.class).attempt(account, new String(typed));
        Arrays.fill(typed, ' ');
        return member.orElseThrow(
                () -> new NobodyException("the name or the password is wrong; after many attempts one has to wait"));
    }

    private static char @Nullable [] typed(String prompt) {
        Console console = System.console();
        return console == null ? null : console.readPassword("%s", prompt);
    }

    private static String either(Role... roles) {
        return String.join(" or ", Arrays.stream(roles).map(Role::name).toList());
    }
}
