package org.sekisho.cli.edition;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.ConsoleCommand;
import org.sekisho.cli.console.Person;
import org.sekisho.cli.console.Place;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.machine.yaml.GivenFile;
import org.sekisho.office.edition.Consent;
import org.sekisho.office.edition.ConsentDraft;
import org.sekisho.office.edition.ListConsents;
import org.sekisho.office.edition.ListProposal;
import org.sekisho.office.edition.ListProposals;
import org.sekisho.office.edition.ProposedEdition;
import org.sekisho.office.staff.Role;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Acts on an edition of a list: propose, answer, put into force. */
public abstract class EditionActs extends ConsoleCommand {

    @Command(
            name = "propose",
            description = {
                "Puts the list in a file before another person, who approves it or sends it back. What the user proposed of that",
                "list before, and nobody answered, is replaced. Ends with 2 if it cannot be proposed, with 78 if a run could not",
                "use it."
            })
    int propose(
            @Mixin Place at,
            @Mixin Person person,
            @Parameters(paramLabel = "FILE", description = "the list, with all of its entries") Path file,
            @Option(
                            names = "--because",
                            required = true,
                            paramLabel = "TEXT",
                            description = "why; the other person reads it")
                    String because,
            @Option(
                            names = "--from",
                            paramLabel = "DAY",
                            converter = Day.class,
                            description =
                                    "the first day it is to be in force: 2027-04-01, or today (default: the next day)")
                    @Nullable String from,
            @Option(
                            names = "--replaces",
                            paramLabel = "NUMBER",
                            description = "another person's proposal that waits, and whose place it takes")
                    @Nullable Long replaces) {
        return told(at, sekisho -> {
            String user = person.of(sekisho, Role.LIST_AUTHOR);
            ListProposals proposals = sekisho.getBean(ListProposals.class);
            LocalDate day = from == null ? null : from.equals(Day.TODAY) ? proposals.today() : LocalDate.parse(from);
            ListProposal proposal = proposals.propose(edition(file, because, day, replaces), user);
            return "Proposal %d: %s, to be in force from %s.%nAnother person looks at it by: sekisho lists editions %s --proposal %d"
                    .formatted(
                            proposal.id(),
                            proposal.edition(),
                            proposal.startsOn(),
                            proposal.edition().list(),
                            proposal.id());
        });
    }

    /** A day as it is typed. */
    static final class Day implements ITypeConverter<String> {

        private static final String TODAY = "today";

        @Override
        public String convert(String typed) {
            if (!typed.equals(TODAY)) {
                try {
                    LocalDate.parse(typed, DateTimeFormatter.ofPattern("uuuu-MM-dd"));
                } catch (DateTimeParseException e) {
                    throw new TypeConversionException("'%s' is no day: write 2027-04-01, or today".formatted(typed));
                }
            }
            return typed;
        }
    }

    private static ProposedEdition edition(
            Path file, String because, @Nullable LocalDate from, @Nullable Long replaces) {
        return new ProposedEdition(file, new GivenFile(file).text(), from, because, null, replaces, null);
    }

    @Command(
            name = "approve",
            description = {
                "Agrees to an edition that other people wrote; it is in force from its day. Ends with 2 if the user wrote any of",
                "it, if it is not what was looked at, or if another edition was approved since."
            })
    int approve(
            @Mixin Place at,
            @Mixin Person person,
            @Parameters(paramLabel = "NUMBER", description = "the proposal's") long number,
            @ArgGroup(exclusive = true, multiplicity = "1") Looked looked,
            @Option(names = "--comment", paramLabel = "TEXT", defaultValue = "", description = "for the record")
                    String comment) {
        return told(at, sekisho -> {
            String user = person.of(sekisho, Role.LIST_APPROVER);
            ListProposal proposal = sekisho.getBean(ListProposals.class).approve(number, looked.hash(), user, comment);
            return "%s is approved, and in force from %s."
                    .formatted(proposal.edition(), proposal.inForceFrom().orElseThrow());
        });
    }

    /** The proposal that the person looked at. */
    static final class Looked {

        @Option(
                names = "--sha256",
                paramLabel = "HASH",
                description = "of the content that was looked at, as sekisho lists editions --proposal shows it")
        private @Nullable String sha256;

        @Option(names = "--file", paramLabel = "FILE", description = "the very file that was looked at")
        private @Nullable Path file;

        private String hash() {
            return file == null
                    ? String.valueOf(sha256)
                    : new KeyTechnologyListReader().read(file).edition().sha256();
        }
    }

    @Command(
            name = "send-back",
            description = {
                "Does not agree to an edition that other people wrote. One that was published without an approval is no longer in",
                "force then."
            })
    int sendBack(
            @Mixin Place at,
            @Mixin Person person,
            @Parameters(paramLabel = "NUMBER", description = "the proposal's") long number,
            @Option(names = "--because", required = true, paramLabel = "TEXT", description = "why; its authors read it")
                    String because) {
        return told(at, sekisho -> {
            String user = person.of(sekisho, Role.LIST_APPROVER);
            ListProposal proposal = sekisho.getBean(ListProposals.class).sendBack(number, user, because);
            return "%s is sent back to %s.".formatted(proposal.edition(), String.join(", ", proposal.authors()));
        });
    }

    @Command(
            name = "withdraw",
            description = "Takes back an edition that the user wrote or approved, before it is in force.")
    int withdraw(
            @Mixin Place at,
            @Mixin Person person,
            @Parameters(paramLabel = "NUMBER", description = "the proposal's") long number,
            @Option(names = "--because", paramLabel = "TEXT", defaultValue = "", description = "for the record")
                    String because) {
        return told(at, sekisho -> {
            String user = person.of(sekisho, Role.LIST_AUTHOR, Role.LIST_APPROVER);
            ListProposal proposal = sekisho.getBean(ListProposals.class).withdraw(number, user, because);
            return "%s is withdrawn.".formatted(proposal.edition());
        });
    }

    @Command(
            name = "publish",
            description = {
                "Puts the list in a file into force today, where waiting for another person would do harm. Another person has to",
                "approve it afterwards; until then every run says that nobody did. Ends as propose does."
            })
    int publish(
            @Mixin Place at,
            @Mixin Person person,
            @Parameters(paramLabel = "FILE", description = "the list, with all of its entries") Path file,
            @Option(names = "--because", required = true, paramLabel = "TEXT", description = "why it cannot wait")
                    String because) {
        return told(at, sekisho -> {
            String user = person.of(sekisho, Role.LIST_AUTHOR);
            ListProposal proposal =
                    sekisho.getBean(ListProposals.class).publish(edition(file, because, null, null), user);
            return "Proposal %d: %s is in force from today, %s. Another person has to approve it: sekisho lists editions %s --proposal %d"
                    .formatted(
                            proposal.id(),
                            proposal.edition(),
                            proposal.startsOn(),
                            proposal.edition().list(),
                            proposal.id());
        });
    }

    @Command(
            name = "consent",
            description = {
                "Notes what a consulted authority said of an entry as it is proposed, by its letter. It is void once the entry is another.",
                "Who was asked, and what they said: sekisho lists editions --proposal NUMBER"
            })
    int consent(
            @Mixin Place at,
            @Mixin Person person,
            @Parameters(index = "0", paramLabel = "NUMBER", description = "the proposal's") long number,
            @Parameters(index = "1", paramLabel = "ENTRY", description = "the code of the entry") String entry,
            @Parameters(index = "2", paramLabel = "AUTHORITY", description = "its code in the file of authorities")
                    String authority,
            @ArgGroup(exclusive = true, multiplicity = "1") Answer answer,
            @Option(names = "--reference", required = true, paramLabel = "TEXT", description = "of its letter")
                    String reference,
            @Option(names = "--by", required = true, paramLabel = "TEXT", description = "who said it there") String by,
            @Option(names = "--on", required = true, paramLabel = "DAY", description = "the day of the letter")
                    LocalDate on) {
        return told(at, sekisho -> {
            String user = person.of(sekisho, Role.LIST_AUTHOR, Role.LIST_APPROVER);
            ConsentDraft draft = new ConsentDraft(entry, authority, answer.said(), reference, by, on);
            sekisho.getBean(ListConsents.class).note(number, draft, user);
            return "%s, %s: noted.".formatted(entry, authority);
        });
    }

    /** The proposal's answer. */
    static final class Answer {

        @Option(names = "--consents", description = "it agrees")
        private boolean consents;

        @Option(names = "--refuses", description = "it does not")
        private boolean refuses;

        private Consent.Said said() {
            return refuses ? Consent.Said.REFUSED : Consent.Said.CONSENTED;
        }
    }
}
