package org.sekisho.cli.filing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.Person;
import org.sekisho.cli.console.Place;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.machine.yaml.GivenFile;
import org.sekisho.office.partner.Agreement;
import org.sekisho.office.partner.Agreements;
import org.sekisho.office.partner.GivenItem;
import org.sekisho.office.partner.Outbox;
import org.sekisho.office.partner.PartnerCode;
import org.sekisho.office.partner.PartnerIdentity;
import org.sekisho.office.partner.PartnerKeys;
import org.sekisho.office.partner.PartnerMessages;
import org.sekisho.office.partner.PartnerReceipt;
import org.sekisho.office.partner.ProposedAgreement;
import org.sekisho.office.partner.ProposedAgreement.What;
import org.sekisho.office.partner.SharedArea;
import org.sekisho.office.staff.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sekisho partners …}: agreements with other offices, and the packages that travel between them. */
@Command(
        name = "partners",
        description = {
            "Lists the agreements with other offices, and whether anything waits to be sent. Passages are given and read at the",
            "desk; packages are written and taken in here, as files, and carried by whatever the offices trust."
        })
public final class PartnersCommand extends PartnerTraffic {

    private static final String COLUMNS = "%-7s %-20s %-8s %-12s %-16s %s%n";

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
        if (one.waits()) {
            out().printf("  %s proposes it: %s%n", one.proposedBy(), VisibleText.of(one.why()));
        }
    }

    private static String stands(ProposedAgreement one, Agreements agreements) {
        if (one.waits()) {
            return "waits";
        }
        if (one.step(What.SENT_BACK).isPresent()) {
            return "sent back";
        }
        return agreements
                .refusal(one)
                .map(no -> no.reason().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElse("in force");
    }

    @Command(
            name = "identity",
            description = {
                "Prints this office's certificates, for the file of an agreement at the other office, and the fingerprint that two",
                "people read to each other on the telephone before anybody approves it."
            })
    int identity(
            @Mixin Place at,
            @Mixin Person person,
            @Option(
                            names = "--renew",
                            description = "make new keys first; packages to the old ones can still be opened")
                    boolean renew) {
        return told(at, sekisho -> {
            if (renew) {
                sekisho.getBean(Outbox.class).renewKeys(person.of(sekisho, Role.USER_ADMINISTRATOR));
            }
            PartnerIdentity own = sekisho.getBean(PartnerKeys.class).own();
            return "%sfingerprint %s%nvalid until %s".formatted(own.pem(), own.readAloud(), own.ends());
        });
    }

    @Command(
            name = "propose",
            description =
                    "Puts the agreement in a file before another administrator of people, who approves it or sends it back.")
    int propose(
            @Mixin Place at,
            @Mixin Person person,
            @Parameters(paramLabel = "FILE", description = "the agreement, in YAML") Path file,
            @Option(
                            names = "--because",
                            required = true,
                            paramLabel = "TEXT",
                            description = "why; the other person reads it")
                    String because) {
        return told(at, sekisho -> {
            String user = person.of(sekisho, Role.USER_ADMINISTRATOR);
            ProposedAgreement made = sekisho.getBean(Agreements.class)
                    .propose(file.toString(), new GivenFile(file).text(), because, user);
            return "Agreement %d with %s, version %d, waits.%nTheir certificates: %s%nHear them read it to you, then another administrator types: sekisho partners approve %d"
                    .formatted(
                            made.id(),
                            made.terms().partner(),
                            made.terms().version(),
                            made.terms().certificates().readAloud(),
                            made.id());
        });
    }

    @Command(name = "approve", description = "Puts an agreement in force that another administrator proposed.")
    int approve(
            @Mixin Place at,
            @Mixin Person person,
            @Parameters(paramLabel = "NUMBER", description = "of the agreement") long number,
            @Option(
                            names = "--heard",
                            required = true,
                            paramLabel = "FINGERPRINT",
                            description =
                                    "the fingerprint as the other office read it to you; it has to be that of the file")
                    String heard) {
        return told(at, sekisho -> {
            sekisho.getBean(Agreements.class).approve(number, heard, person.of(sekisho, Role.USER_ADMINISTRATOR));
            return "Agreement %d is approved.".formatted(number);
        });
    }

    @Command(name = "send-back", description = "Sends back an agreement that another administrator proposed.")
    int sendBack(
            @Mixin Place at,
            @Mixin Person person,
            @Parameters(paramLabel = "NUMBER", description = "of the agreement") long number,
            @Option(names = "--because", required = true, paramLabel = "TEXT", description = "why") String because) {
        return told(at, sekisho -> {
            sekisho.getBean(Agreements.class).sendBack(number, because, person.of(sekisho, Role.USER_ADMINISTRATOR));
            return "Agreement %d is sent back.".formatted(number);
        });
    }

    @Command(
            name = "suspend",
            description = {
                "Suspends the agreement with a partner: from now on nothing is given, sent, taken in or read by it. A new version,",
                "approved by two, takes its place."
            })
    int suspend(
            @Mixin Place at,
            @Mixin Person person,
            @Parameters(paramLabel = "PARTNER", description = "the partner's code") PartnerCode partner,
            @Option(names = "--because", required = true, paramLabel = "TEXT", description = "why") String because) {
        return told(at, sekisho -> {
            sekisho.getBean(Agreements.class).suspend(partner, because, person.of(sekisho, Role.USER_ADMINISTRATOR));
            return "The agreement with %s is suspended.".formatted(partner);
        });
    }

    @Command(
            name = "seen",
            description = {
                "Lists what a partner was given, and what its receipts say became of it, without a word of a filing; and the messages",
                "that went there and came from there."
            })
    int seen(
            @Mixin Place at,
            @Mixin Person person,
            @Parameters(paramLabel = "PARTNER", description = "the partner's code") PartnerCode partner) {
        return told(at, sekisho -> {
            person.of(sekisho, Role.AUDITOR, Role.OPERATOR, Role.USER_ADMINISTRATOR);
            return String.join(System.lineSeparator(), lines(partner, sekisho));
        });
    }

    private static List<String> lines(PartnerCode partner, ApplicationContext sekisho) {
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
                .forEach(message -> told.add(
                        "%s from there, in package %d:%n%s".formatted(message, message.sequence(), message.told())));
        return told;
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
