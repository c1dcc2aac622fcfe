package org.sekisho.cli.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.edition.ListProposal;
import org.sekisho.office.edition.ListProposals;
import org.sekisho.office.edition.ProposedEdition;
import org.sekisho.office.staff.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code sekisho lists propose FILE}: puts an edition before another person. */
@Command(
        name = "propose",
        sortOptions = false,
        description = {
            "Puts the list in a file before another person, who approves it or sends it back. What the user proposed of that",
            "list before, and nobody answered, is replaced. Ends with 2 if it cannot be proposed, with 78 if a run could not",
            "use it."
        })
public final class ProposeCommand extends EditionAct {

    @Parameters(paramLabel = "FILE", description = "the list, with all of its entries")
    private Path file = Path.of("");

    @Option(names = "--because", required = true, paramLabel = "TEXT", description = "why; the other person reads it")
    private String because = "";

    @Option(
            names = "--from",
            paramLabel = "DAY",
            converter = Day.class,
            description = "the first day it is to be in force: 2027-04-01, or today (default: the next day)")
    private @Nullable String from;

    @Option(
            names = "--replaces",
            paramLabel = "NUMBER",
            description = "another person's proposal that waits, and whose place it takes")
    private @Nullable Long replaces;

    @Override
    Role[] roles() {
        return new Role[] {Role.LIST_AUTHOR};
    }

    @Override
    ListProposal done(ListProposals proposals, String user) throws IOException {
        LocalDate day = from == null ? null : from.equals(Day.TODAY) ? proposals.today() : LocalDate.parse(from);
        return proposals.propose(edition(file, because, day, replaces), user);
    }

    @Override
    String said(ListProposal proposal) {
        return "Proposal %d: %s, to be in force from %s.%nAnother person looks at it by: sekisho lists editions %s --proposal %d"
                .formatted(
                        proposal.id(),
                        proposal.edition(),
                        proposal.startsOn(),
                        proposal.edition().list(),
                        proposal.id());
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

    static ProposedEdition edition(Path file, String because, @Nullable LocalDate from, @Nullable Long replaces)
            throws IOException {
        return new ProposedEdition(
                file, Files.readString(file, StandardCharsets.UTF_8), from, because, null, replaces, null);
    }
}
