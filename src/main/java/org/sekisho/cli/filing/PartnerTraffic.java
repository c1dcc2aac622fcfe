package org.sekisho.cli.filing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.Person;
import org.sekisho.cli.console.Place;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.machine.yaml.GivenFile;
import org.sekisho.office.partner.Inbox;
import org.sekisho.office.partner.MessageKind;
import org.sekisho.office.partner.Outbox;
import org.sekisho.office.partner.PartnerCode;
import org.sekisho.office.partner.PartnerFigures;
import org.sekisho.office.partner.PartnerMessage;
import org.sekisho.office.partner.PartnerQuestions;
import org.sekisho.office.staff.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands by which an operator packs, carries and looks at what goes to partners and comes from them. */
abstract class PartnerTraffic extends PlacedCommand {

    @Command(
            name = "statistics",
            description = {
                "Has the table of a quarter that is over go to a partner with the next package: how many filings came in of each area,",
                "and how they stand. Small counts are hidden, the others rounded; a quarter has one table, whoever is given it."
            })
    int statistics(
            @Mixin Place at,
            @Mixin Person person,
            @Parameters(paramLabel = "PARTNER", description = "the partner's code") PartnerCode partner,
            @Parameters(paramLabel = "QUARTER", description = "such as 2026-Q3") String quarter,
            @Option(names = "--anonymised", description = "by subclass of the IPC and kind of applicant instead")
                    boolean anonymised) {
        return told(at, sekisho -> {
            String user = person.of(sekisho, Role.OPERATOR);
            MessageKind kind = anonymised ? MessageKind.ANONYMISED : MessageKind.STATISTICS;
            return queued(sekisho.getBean(PartnerFigures.class).give(partner, kind, quarter, user));
        });
    }

    @Command(
            name = "ask",
            description = {
                "Has a question go to a partner with the next package: about how many of its filings does an entry find? The answer comes",
                "in one of its packages: sekisho partners seen."
            })
    int ask(
            @Mixin Place at,
            @Mixin Person person,
            @Parameters(paramLabel = "PARTNER", description = "the partner's code") PartnerCode partner,
            @Parameters(paramLabel = "FILE", description = "a list with one entry, in YAML") Path file) {
        return told(at, sekisho -> {
            String user = person.of(sekisho, Role.OPERATOR);
            return queued(sekisho.getBean(PartnerQuestions.class)
                    .ask(partner, file.toString(), new GivenFile(file).text(), user));
        });
    }

    @Command(
            name = "answer",
            description = {
                "Answers a partner's question, which sekisho partners seen shows: one administrator of people proposes it, another releases",
                "the count, with noise, or refuses. All partners together are told 10 counts a year; the same one is told again at no cost."
            })
    int answer(
            @Mixin Place at,
            @Mixin Person person,
            @Parameters(paramLabel = "PARTNER", description = "the partner's code") PartnerCode partner,
            @Parameters(paramLabel = "NUMBER", description = "of the question") long number,
            @Option(names = "--release", description = "release the count that another administrator proposed to tell")
                    boolean release,
            @Option(names = "--refuse", description = "send the question back without a count") boolean refuse) {
        return told(at, sekisho -> {
            String user = person.of(sekisho, Role.USER_ADMINISTRATOR);
            PartnerQuestions questions = sekisho.getBean(PartnerQuestions.class);
            if (!release && !refuse) {
                questions.propose(partner, number, user);
                return "Question %d waits for another administrator.".formatted(number);
            }
            return queued(release ? questions.release(partner, number, user) : questions.refuse(partner, number, user));
        });
    }

    private static String queued(PartnerMessage message) {
        return "Message %d waits for %s:%n%s".formatted(message.number(), message.partner(), message.told());
    }

    @Command(
            name = "export",
            description =
                    "Writes what waits for a partner into a package: passages, recalls, messages, and receipts of what was read here.")
    int export(
            @Mixin Place at,
            @Mixin Person person,
            @Parameters(paramLabel = "PARTNER", description = "the partner's code") PartnerCode partner,
            @Option(
                            names = "--to",
                            paramLabel = "FOLDER",
                            defaultValue = ".",
                            description = "where it is written (default: here)")
                    Path folder) {
        return told(at, sekisho -> {
            Outbox.Written written =
                    sekisho.getBean(Outbox.class).export(partner, folder, person.of(sekisho, Role.OPERATOR));
            return "%s: %s".formatted(written.file(), written.content());
        });
    }

    @Command(
            name = "verify",
            description =
                    "Says whether a package would be taken in, and if not why; takes in nothing. Ends with 2 if not.")
    int verify(
            @Mixin Place at,
            @Mixin Person person,
            @Parameters(paramLabel = "FILE", description = "the package") Path file) {
        return told(at, sekisho -> {
            person.of(sekisho, Role.OPERATOR);
            return sekisho.getBean(Inbox.class)
                    .verify(new GivenFile(file).bytes())
                    .told("holds");
        });
    }

    /** A package as it was carried here. */
    private record Carried(Path file, byte[] content) {}

    @Command(
            name = "import",
            description = {
                "Takes packages in, each whole or not at all, in the order in which they follow on each other, however they are named",
                "here. One that is refused is on the audit trail; ends with 2 then."
            })
    int importAll(
            @Mixin Place at,
            @Mixin Person person,
            @Parameters(
                            paramLabel = "FILE",
                            arity = "1..*",
                            description = "packages, or folders with packages (*.sekisho)")
                    List<Path> files) {
        return within(at, sekisho -> {
            String user = person.of(sekisho, Role.OPERATOR);
            List<Carried> packages = new ArrayList<>();
            for (Path file : files) {
                for (Path one : Files.isDirectory(file) ? packagesIn(file) : List.of(file)) {
                    packages.add(new Carried(one, new GivenFile(one).bytes()));
                }
            }
            return taken(packages, sekisho.getBean(Inbox.class), user);
        });
    }

    private static List<Path> packagesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> packages = files.filter(file -> file.toString().endsWith(".sekisho"))
                    .sorted()
                    .toList();
            if (packages.isEmpty()) {
                throw new GivenFile(folder).useless("no package is in this folder (*.sekisho)");
            }
            return packages;
        }
    }

    /** As long as one of them holds; what is left then is refused, and that is on record. */
    private int taken(List<Carried> packages, Inbox inbox, String user) {
        boolean some = true;
        while (some) {
            some = packages.removeIf(one -> holds(one, inbox) && isTaken(one, inbox, user));
        }
        packages.forEach(one -> isTaken(one, inbox, user));
        return packages.isEmpty() ? ExitCode.DONE : ExitCode.USAGE;
    }

    private static boolean holds(Carried one, Inbox inbox) {
        try {
            inbox.verify(one.content);
            return true;
        } catch (RefusedException no) {
            return false;
        }
    }

    private boolean isTaken(Carried one, Inbox inbox, String user) {
        try {
            out().printf("%s: %s%n", one.file, inbox.take(one.content, user).told("is taken in"));
            return true;
        } catch (RefusedException no) {
            err().printf("%s: %s%n", one.file, VisibleText.of(String.valueOf(no.getMessage())));
            return false;
        }
    }
}
