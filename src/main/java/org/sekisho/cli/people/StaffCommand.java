package org.sekisho.cli.people;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.PersonOrKeeper;
import org.sekisho.cli.console.Place;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Actor;
import org.sekisho.office.staff.Conflict;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Passkeys;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.ProviderSignIn;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffDesk;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.office.staff.StaffRefusal;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sekisho staff …}: the people of the review desk, for whoever runs the machine. */
@Command(
        name = "staff",
        description = {
            "Lists the people with an account; adds them, changes what they may do and see, locks them out.",
            "Every change goes on the audit trail. Nobody is ever deleted. It takes an administrator of people, and two",
            "where the desk asks for two; whoever runs the machine until one can sign in, and with --at-machine."
        })
public final class StaffCommand extends PlacedCommand {

    @Mixin
    private PersonOrKeeper person = new PersonOrKeeper();

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        return list(place, json);
    }

    @Command(name = "list", description = "Lists the people with an account.")
    int list(
            @Mixin Place asked,
            @Option(names = "--json", description = "print one JSON object and nothing else") boolean asJson) {
        return in(asked, desk -> output(desk).print(desk.getBean(Staff.class).all(), asJson));
    }

    @Command(
            name = "add",
            description = "Adds a person. They set their own password with a code: sekisho staff code ID")
    int add(
            @Mixin Place asked,
            @Parameters(paramLabel = "ID", description = "the account's name: " + StaffId.RULE) String id,
            @Option(names = "--name", required = true, description = "the person's name, as colleagues read it")
                    String name,
            @Option(names = "--role", description = "${COMPLETION-CANDIDATES}; may be given several times") @Nullable List<Role> roles,
            @Option(
                            names = "--area",
                            description =
                                    "a technology area of the lists that they may see; may be given several times")
                    @Nullable List<String> areas,
            @Option(names = "--all-areas", description = "they may see every area") boolean allAreas,
            @Option(
                            names = "--cleared",
                            defaultValue = "OPEN",
                            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
                    Handling cleared,
            @Option(
                            names = "--language",
                            defaultValue = "EN",
                            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
                    Language language) {
        StaffId account = typed().account(id);
        Profile profile = typed().checked(
                        () -> new Profile(name, new Access(set(roles), set(areas), allAreas, cleared), language));
        return in(asked, desk -> {
            StaffSight sight = new StaffSight(desk);
            sight.refuseUnknown(profile.access().areas());
            if (waits(desk.getBean(StaffDesk.class).add(by(desk), account, profile))) {
                return;
            }
            String code = profile.access().has(Role.SERVICE_ACCOUNT) ? "Its token" : "A code to set a password with";
            say("%s added. %s: sekisho staff code %s".formatted(account, code, account));
            sight.print(account, out());
        });
    }

    @Command(
            name = "change",
            description = {
                "Changes what is given and leaves the rest.",
                "--role and --area replace all that the person had."
            })
    int change(
            @Mixin Place asked,
            @Parameters(paramLabel = "ID", description = "the account's name") String id,
            @Option(names = "--name", description = "the person's name") @Nullable String name,
            @Option(names = "--role", description = "${COMPLETION-CANDIDATES}; may be given several times") @Nullable List<Role> roles,
            @Option(names = "--no-roles", description = "they have no role any more") boolean noRoles,
            @Option(names = "--area", description = "an area that they may see; may be given several times") @Nullable List<String> areas,
            @Option(names = "--no-areas", description = "they see no area any more, not even by --all-areas")
                    boolean noAreas,
            @Option(names = "--all-areas", description = "they may see every area") boolean allAreas,
            @Option(names = "--cleared", description = "${COMPLETION-CANDIDATES}") @Nullable Handling cleared,
            @Option(names = "--language", description = "${COMPLETION-CANDIDATES}") @Nullable Language language) {
        StaffId account = typed().account(id);
        if ((noRoles && roles != null) || (noAreas && (areas != null || allAreas))) {
            throw typed().fault("--no-roles and --no-areas leave nothing to give");
        }
        return in(asked, desk -> {
            Staff staff = desk.getBean(Staff.class);
            Profile was = existing(staff, account).profile();
            Access had = was.access();
            Profile profile = typed().checked(() -> new Profile(
                    name == null ? was.displayName() : name,
                    new Access(
                            noRoles || roles != null ? set(roles) : had.roles(),
                            noAreas || areas != null ? set(areas) : had.areas(),
                            allAreas || (had.allAreas() && !noAreas && areas == null),
                            cleared == null ? had.cleared() : cleared),
                    language == null ? was.language() : language));
            StaffSight sight = new StaffSight(desk);
            sight.refuseUnknown(set(areas));
            if (waits(desk.getBean(StaffDesk.class).change(by(desk), account, profile))) {
                return;
            }
            say(account + " changed.");
            sight.print(account, out());
        });
    }

    @Command(name = "lock", description = "Locks a person out. What they did stays on record under their name.")
    int lock(@Mixin Place asked, @Parameters(paramLabel = "ID", description = "the account's name") String id) {
        StaffId account = typed().account(id);
        return in(asked, desk -> {
            if (!waits(desk.getBean(StaffDesk.class).lock(by(desk), account))) {
                say("%s is locked out. To let them in again: sekisho staff unlock %s".formatted(account, account));
            }
        });
    }

    @Command(
            name = "unlock",
            description = "Lets a person in again who was locked out, or who tried too many wrong passwords.")
    int unlock(@Mixin Place asked, @Parameters(paramLabel = "ID", description = "the account's name") String id) {
        StaffId account = typed().account(id);
        return in(asked, desk -> {
            if (!waits(desk.getBean(StaffDesk.class).unlock(by(desk), account))) {
                say(account + " may sign in.");
            }
        });
    }

    @Command(
            name = "code",
            description = {
                "Makes a one-time code with which a person sets their password, the first one or one they forgot, or binds",
                "their account to whom the office's sign-in provider knows. Of a service account: a token, with which a program comes in.",
                "It takes the place of the one before. Hand it over so that nobody else reads it."
            })
    int code(@Mixin Place asked, @Parameters(paramLabel = "ID", description = "the account's name") String id) {
        StaffId account = typed().account(id);
        return in(
                asked,
                desk -> desk.getBean(StaffDesk.class)
                        .issueCode(by(desk), account)
                        .ifPresentOrElse(
                                code -> output(desk).print(code, account), () -> waits(StaffDesk.Outcome.PROPOSED)));
    }

    @Command(
            name = "passkeys",
            description = {
                "Lists a person's passkeys. Removes them all, for who has lost them: from then on they sign in without one,",
                "or, if their roles require one, have to register another first."
            })
    int passkeys(
            @Mixin Place asked,
            @Parameters(paramLabel = "ID", description = "the account's name") String id,
            @Option(names = "--remove", description = "remove them all") boolean remove) {
        StaffId account = typed().account(id);
        return in(asked, desk -> {
            existing(desk.getBean(Staff.class), account);
            Passkeys passkeys = desk.getBean(Passkeys.class);
            if (remove) {
                int had = passkeys.of(account).size();
                if (!waits(desk.getBean(StaffDesk.class).removePasskeys(by(desk), account))) {
                    say("%d passkeys of %s removed.".formatted(had, account));
                }
            } else {
                output(desk).printPasskeys(passkeys.of(account), account);
            }
        });
    }

    @Command(
            name = "provider",
            description = {
                "Says who a person is to the office's sign-in provider, which binds them by a code: sekisho staff code ID",
                "--remove parts them: from then on the provider lets them in no more."
            })
    int provider(
            @Mixin Place asked,
            @Parameters(paramLabel = "ID", description = "the account's name") String id,
            @Option(names = "--remove", description = "part the account from whom the provider knows") boolean remove) {
        StaffId account = typed().account(id);
        return in(asked, desk -> {
            existing(desk.getBean(Staff.class), account);
            ProviderSignIn provider = desk.getBean(ProviderSignIn.class);
            if (remove && provider.unbind(account, by(desk).actor())) {
                say("%s is bound to nobody any more.".formatted(account));
            } else {
                output(desk).print(provider.of(account), account);
            }
        });
    }

    @Command(
            name = "conflict",
            description = {
                "Puts a conflict of interest on record: the person sees no filing of that party, or not that filing.",
                "Without one, lists those on record."
            })
    int conflict(
            @Mixin Place asked,
            @Parameters(paramLabel = "ID", description = "the account's name") String id,
            @Option(names = "--organisation", paramLabel = "NAME", description = "a party of filings") @Nullable String organisation,
            @Option(names = "--filing", paramLabel = "NUMBER", description = "one filing") @Nullable String filing,
            @Option(names = "--remove", description = "take it off the record again") boolean remove) {
        StaffId account = typed().account(id);
        Optional<Conflict> conflict = typed().conflict(organisation, filing);
        if (remove && conflict.isEmpty()) {
            throw typed().fault("Which one? --organisation NAME or --filing NUMBER");
        }
        return in(asked, desk -> {
            Staff staff = desk.getBean(Staff.class);
            existing(staff, account);
            conflict.ifPresent(named -> {
                StaffDesk acts = desk.getBean(StaffDesk.class);
                if (remove) {
                    waits(acts.removeConflict(by(desk), account, named));
                } else {
                    acts.addConflict(by(desk), account, named);
                }
            });
            output(desk).print(staff.conflicts(account), account);
        });
    }

    private TypedStaff typed() {
        return new TypedStaff(spec);
    }

    private static StaffMember existing(Staff staff, StaffId id) {
        return staff.byId(id).orElseThrow(() -> StaffRefusal.NO_SUCH_ACCOUNT.refusal(id));
    }

    private static <T> Set<T> set(@Nullable List<T> given) {
        return given == null ? Set.of() : new HashSet<>(given);
    }

    private Actor by(ConfigurableApplicationContext desk) {
        return person.of(desk, Role.USER_ADMINISTRATOR);
    }

    private boolean waits(StaffDesk.Outcome outcome) {
        if (outcome == StaffDesk.Outcome.PROPOSED) {
            say(
                    "Proposed. It is done once another administrator of people confirms it at the desk, on the page People.");
        }
        return outcome == StaffDesk.Outcome.PROPOSED;
    }

    /** Does something at the desk that may be refused. */
    private int in(Place asked, Consumer<ConfigurableApplicationContext> something) {
        try (ConfigurableApplicationContext desk = asked.open()) {
            something.accept(desk);
            return ExitCode.DONE;
        } catch (RefusedException refused) {
            return refused("Nothing was done: " + refused.getMessage());
        }
    }

    private StaffOutput output(ConfigurableApplicationContext desk) {
        return new StaffOutput(out(), desk.getBean(Clock.class).instant());
    }

    private void say(String line) {
        out().println(line);
    }
}
