package org.sekisho.cli.filing;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.Person;
import org.sekisho.cli.console.PersonCommand;
import org.sekisho.cli.console.Place;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.office.partner.Agreement;
import org.sekisho.office.partner.Agreements;
import org.sekisho.office.partner.GivenItem;
import org.sekisho.office.partner.Inbox;
import org.sekisho.office.partner.KeyRenewal;
import org.sekisho.office.partner.Outbox;
import org.sekisho.office.partner.PartnerCode;
import org.sekisho.office.partner.PartnerIdentity;
import org.sekisho.office.partner.PartnerKeys;
import org.sekisho.office.partner.PartnerMessages;
import org.sekisho.office.partner.PartnerReceipt;
import org.sekisho.office.partner.PartnerRefusedException;
import org.sekisho.office.partner.ProposedAgreement;
import org.sekisho.office.partner.ProposedAgreement.What;
import org.sekisho.office.partner.SharedArea;
import org.sekisho.office.staff.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code sekisho partners …}: agreements with other offices, and the packages that travel between them. */
@Command(
        name = "partners",
        sortOptions = false,
        description = {
            "Lists the agreements with other offices, and whether anything waits to be sent. Passages are given and read at the",
            "desk; packages are written and taken in here, as files, and carried by whatever the offices trust."
        },
        subcommands = {
            PartnersCommand.Identity.class,
            PartnersCommand.Propose.class,
            PartnersCommand.Approve.class,
            PartnersCommand.SendBack.class,
            PartnersCommand.Suspend.class,
            PartnerNumbersCommands.Statistics.class,
            PartnerNumbersCommands.Ask.class,
            PartnerNumbersCommands.AnswerQuestion.class,
            PartnersCommand.Export.class,
            PartnersCommand.Verify.class,
            PartnersCommand.Import.class,
            PartnersCommand.Seen.class
        })
public final class PartnersCommand extends PlacedCommand {

    private static final String UNREAD =
            "Nothing was done: %s cannot be read; see that it is there, and that you may read it.";

    private static final String COLUMNS = "%-7s %-20s %-8s %-12s %-14s %s%n";

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext sekisho = place.open()) {
            Agreements agreements = sekisho.getBean(Agreements.class);
            List<ProposedAgreement> all = agreements.all();
            if (all.isEmpty()) {
                out().println("There is no agreement with another office: sekisho partners propose FILE");
                return ExitCode.DONE;
            }
            out().printf(COLUMNS, "NUMBER", "PARTNER", "VERSION", "UNTIL", "STANDS", "AREAS");
            all.forEach(one -> print(one, agreements));
            all.stream()
                    .map(one -> one.terms().partner())
                    .distinct()
                    .filter(sekisho.getBean(Outbox.class)::hasSomething)
                    .forEach(partner ->
                            out().printf("Something waits for %s: sekisho partners export %s%n", partner, partner));
            return ExitCode.DONE;
        }
    }

    private void print(ProposedAgreement one, Agreements agreements) {
        Agreement terms = one.terms();
        out().printf(
                        COLUMNS,
                        one.id(),
                        terms.partner(),
                        terms.version(),
                        terms.until(),
                        stands(one, agreements),
                        String.join(", ", terms.areas()));
    }

    private static String stands(ProposedAgreement one, Agreements agreements) {
        if (one.waits()) {
            return "waits";
        }
        if (one.step(What.SENT_BACK).isPresent()) {
            return "sent back";
        }
        Optional<PartnerRefusedException> no = agreements.refusal(one);
        return no.isEmpty()
                ? "in force"
                : switch (no.get().why()) {
                    case SUSPENDED -> "suspended";
                    case NOT_BEGUN -> "not begun";
                    case OVER -> "over";
                    default -> "certificate";
                };
    }

    /** A partner's code as it is typed. */
    static final class Code implements ITypeConverter<PartnerCode> {

        @Override
        public PartnerCode convert(String typed) {
            try {
                return new PartnerCode(typed);
            } catch (IllegalArgumentException notOne) {
                throw new TypeConversionException(notOne.getMessage());
            }
        }
    }

    /** {@code sekisho partners identity}. */
    @Command(
            name = "identity",
            sortOptions = false,
            description = {
                "Prints this office's certificates, for the file of an agreement at the other office, and the fingerprint that two",
                "people read to each other on the telephone before anybody approves it."
            })
    static final class Identity extends PlacedCommand {

        @Option(names = "--renew", description = "make new keys first; packages to the old ones can still be opened")
        private boolean renew;

        @Override
        public Integer call() {
            try (ConfigurableApplicationContext sekisho = place.open()) {
                PartnerKeys keys = sekisho.getBean(PartnerKeys.class);
                if (renew) {
                    sekisho.getBean(KeyRenewal.class).renew(Place.user());
                }
                PartnerIdentity own = keys.own();
                out().print(own.pem());
                out().printf("fingerprint %s%nvalid until %s%n", own.readAloud(), own.ends());
                return ExitCode.DONE;
            }
        }
    }

    /** {@code sekisho partners propose FILE}. */
    @Command(
            name = "propose",
            sortOptions = false,
            description =
                    "Puts the agreement in a file before another administrator of people, who approves it or sends it back.")
    static final class Propose extends PersonCommand {

        @Parameters(paramLabel = "FILE", description = "the agreement, in YAML")
        private Path file = Path.of("");

        @Option(
                names = "--because",
                required = true,
                paramLabel = "TEXT",
                description = "why; the other person reads it")
        private String because = "";

        Propose() {
            super(Role.USER_ADMINISTRATOR);
        }

        @Override
        protected String done(ApplicationContext sekisho, String user) throws IOException {
            ProposedAgreement made =
                    sekisho.getBean(Agreements.class).propose(file.toString(), Files.readString(file), because, user);
            return "Agreement %d with %s, version %d, waits.%nTheir certificates: %s%nHear them read it to you, then another administrator types: sekisho partners approve %d"
                    .formatted(
                            made.id(),
                            made.terms().partner(),
                            made.terms().version(),
                            made.terms().theirs().readAloud(),
                            made.id());
        }
    }

    /** {@code sekisho partners approve NUMBER}. */
    @Command(
            name = "approve",
            sortOptions = false,
            description = "Puts an agreement in force that another administrator proposed.")
    static final class Approve extends PersonCommand {

        @Parameters(paramLabel = "NUMBER", description = "of the agreement")
        private long number;

        @Option(
                names = "--heard",
                required = true,
                paramLabel = "FINGERPRINT",
                description = "the fingerprint as the other office read it to you; it has to be that of the file")
        private String heard = "";

        Approve() {
            super(Role.USER_ADMINISTRATOR);
        }

        @Override
        protected String done(ApplicationContext sekisho, String user) {
            sekisho.getBean(Agreements.class).approve(number, heard, user);
            return "Agreement %d is approved.".formatted(number);
        }
    }

    /** {@code sekisho partners send-back NUMBER}. */
    @Command(
            name = "send-back",
            sortOptions = false,
            description = "Sends back an agreement that another administrator proposed.")
    static final class SendBack extends PersonCommand {

        @Parameters(paramLabel = "NUMBER", description = "of the agreement")
        private long number;

        @Option(names = "--because", required = true, paramLabel = "TEXT", description = "why")
        private String because = "";

        SendBack() {
            super(Role.USER_ADMINISTRATOR);
        }

        @Override
        protected String done(ApplicationContext sekisho, String user) {
            sekisho.getBean(Agreements.class).sendBack(number, because, user);
            return "Agreement %d is sent back.".formatted(number);
        }
    }

    /** {@code sekisho partners suspend PARTNER}. */
    @Command(
            name = "suspend",
            sortOptions = false,
            description = {
                "Suspends the agreement with a partner: from now on nothing is given, sent, taken in or read by it. A new version,",
                "approved by two, takes its place."
            })
    static final class Suspend extends PersonCommand {

        @Parameters(paramLabel = "PARTNER", converter = Code.class, description = "the partner's code")
        private PartnerCode partner = new PartnerCode("none");

        @Option(names = "--because", required = true, paramLabel = "TEXT", description = "why")
        private String because = "";

        Suspend() {
            super(Role.USER_ADMINISTRATOR);
        }

        @Override
        protected String done(ApplicationContext sekisho, String user) {
            sekisho.getBean(Agreements.class).suspend(partner, because, user);
            return "The agreement with %s is suspended.".formatted(partner);
        }
    }

    /** {@code sekisho partners export PARTNER}. */
    @Command(
            name = "export",
            sortOptions = false,
            description =
                    "Writes what waits for a partner into a package: passages, recalls, messages, and receipts of what was read here.")
    static final class Export extends PersonCommand {

        @Parameters(paramLabel = "PARTNER", converter = Code.class, description = "the partner's code")
        private PartnerCode partner = new PartnerCode("none");

        @Option(
                names = "--to",
                paramLabel = "FOLDER",
                defaultValue = ".",
                description = "where it is written (default: here)")
        private Path folder = Path.of("");

        Export() {
            super(Role.OPERATOR);
        }

        @Override
        protected String done(ApplicationContext sekisho, String user) {
            Outbox.Written written = sekisho.getBean(Outbox.class).export(partner, folder, user);
            return "%s: %s".formatted(written.file(), written.content());
        }
    }

    /** {@code sekisho partners verify FILE}. */
    @Command(
            name = "verify",
            sortOptions = false,
            description =
                    "Says whether a package would be taken in, and if not why; takes in nothing. Ends with 2 if not.")
    static final class Verify extends PersonCommand {

        @Parameters(paramLabel = "FILE", description = "the package")
        private Path file = Path.of("");

        Verify() {
            super(Role.OPERATOR);
        }

        @Override
        protected String done(ApplicationContext sekisho, String user) throws IOException {
            return told("holds", sekisho.getBean(Inbox.class).verify(Files.readAllBytes(file)));
        }
    }

    /** {@code sekisho partners import FILE…}. */
    @Command(
            name = "import",
            sortOptions = false,
            description = {
                "Takes packages in, each whole or not at all, in the order in which they follow on each other, however they are named",
                "here. One that is refused is on the audit trail; ends with 2 then."
            })
    static final class Import extends PlacedCommand {

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "packages, or folders with packages (*.sekisho)")
        private List<Path> files = List.of();

        @Mixin
        private Person person = new Person();

        /** A package as it was carried here. */
        private record Carried(Path file, byte[] content) {}

        @Override
        public Integer call() throws IOException {
            List<Carried> packages = new ArrayList<>();
            for (Path file : files) {
                for (Path one : Files.isDirectory(file) ? packagesIn(file) : List.of(file)) {
                    try {
                        packages.add(new Carried(one, Files.readAllBytes(one)));
                    } catch (NoSuchFileException | AccessDeniedException unread) {
                        return refused(UNREAD.formatted(VisibleText.of(one.toString())));
                    }
                }
            }
            try (ConfigurableApplicationContext sekisho = place.open()) {
                return taken(packages, sekisho.getBean(Inbox.class), person.of(sekisho, Role.OPERATOR));
            }
        }

        private static List<Path> packagesIn(Path folder) throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.toString().endsWith(".sekisho"))
                        .sorted()
                        .toList();
            }
        }

        /** As long as one of them can be taken in; what is left then is refused, and that is on record. */
        private int taken(List<Carried> packages, Inbox inbox, String user) {
            Optional<Carried> next = next(packages, inbox);
            while (next.isPresent()) {
                Carried one = next.get();
                packages.remove(one);
                out().printf("%s: %s%n", one.file, told("is taken in", inbox.take(one.content, user)));
                next = next(packages, inbox);
            }
            packages.forEach(one -> refuse(one, inbox, user));
            return packages.isEmpty() ? ExitCode.DONE : ExitCode.USAGE;
        }

        private static Optional<Carried> next(List<Carried> packages, Inbox inbox) {
            return packages.stream().filter(one -> holds(one, inbox)).findFirst();
        }

        private static boolean holds(Carried one, Inbox inbox) {
            try {
                inbox.verify(one.content);
                return true;
            } catch (PartnerRefusedException no) {
                return false;
            }
        }

        private void refuse(Carried one, Inbox inbox, String user) {
            try {
                inbox.take(one.content, user);
            } catch (PartnerRefusedException no) {
                err().printf("%s: %s%n", one.file, VisibleText.of(String.valueOf(no.getMessage())));
            }
        }
    }

    private static String told(String what, Inbox.Checked told) {
        return told.told(what);
    }

    /** {@code sekisho partners seen PARTNER}. */
    @Command(
            name = "seen",
            sortOptions = false,
            description = {
                "Lists what a partner was given, and what its receipts say became of it, without a word of a filing; and the messages",
                "that went there and came from there."
            })
    static final class Seen extends PersonCommand {

        @Parameters(paramLabel = "PARTNER", converter = Code.class, description = "the partner's code")
        private PartnerCode partner = new PartnerCode("none");

        Seen() {
            super(Role.AUDITOR, Role.OPERATOR, Role.USER_ADMINISTRATOR);
        }

        @Override
        protected String done(ApplicationContext sekisho, String user) {
            SharedArea.Seen seen = sekisho.getBean(SharedArea.class).seenBy(partner);
            PartnerMessages messages = sekisho.getBean(PartnerMessages.class);
            List<String> told = new ArrayList<>();
            seen.items().forEach(item -> {
                told.add("item %d, %s, %s, %s, until %s: %s"
                        .formatted(
                                item.id(),
                                item.view().word(),
                                item.area(),
                                item.mark().word(),
                                item.expiresOn(),
                                standing(item, seen)));
                seen.of(item).forEach(receipt -> told.add("  " + line(receipt)));
            });
            messages.all(partner, false)
                    .forEach(message -> told.add("%s: %s".formatted(message, sent(message.sequence()))));
            if (told.isEmpty()) {
                told.add("%s was given nothing.".formatted(partner));
            }
            messages.all(partner, true)
                    .forEach(message -> told.add("%s from there, in package %d:%n%s"
                            .formatted(message, message.sequence(), messages.told(message))));
            return String.join(System.lineSeparator(), told);
        }

        private static String standing(GivenItem item, SharedArea.Seen seen) {
            return switch (seen.standing(item)) {
                case WAITS -> "waits";
                case SENT -> sent(item.sequence());
                case LOST -> "lost with package %d, which never came: give it again".formatted(item.sequence());
                case KEPT -> "called back before it was sent";
                case ASKED -> "called back, the next package asks for it";
                case OWED -> "called back, the receipt is owed";
                case RECALLED -> "called back";
            };
        }

        private static String sent(@Nullable Integer sequence) {
            return sequence == null ? "waits" : "sent in package " + sequence;
        }

        private static String line(PartnerReceipt receipt) {
            return "%s %s by %s".formatted(receipt.at(), receipt.what(), VisibleText.of(receipt.role()));
        }
    }
}
