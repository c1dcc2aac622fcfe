package org.sekisho.cli.edition;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.Person;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.office.edition.Consent;
import org.sekisho.office.edition.ConsentDraft;
import org.sekisho.office.edition.ListConsents;
import org.sekisho.office.edition.ListProposalRefusedException;
import org.sekisho.office.staff.Role;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sekisho lists consent NUMBER ENTRY AUTHORITY}: notes what a consulted authority said of an entry. */
@Command(
        name = "consent",
        sortOptions = false,
        description = {
            "Notes what a consulted authority said of an entry as it is proposed, by its letter. It is void once the entry is another.",
            "Who was asked, and what they said: sekisho lists editions --proposal NUMBER"
        })
public final class ConsentCommand extends PlacedCommand {

    @Mixin
    private Person person = new Person();

    @Parameters(index = "0", paramLabel = "NUMBER", description = "the proposal's")
    private long number;

    @Parameters(index = "1", paramLabel = "ENTRY", description = "the code of the entry")
    private String entry = "";

    @Parameters(index = "2", paramLabel = "AUTHORITY", description = "its code in the file of authorities")
    private String authority = "";

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Answer answer = new Answer();

    @Option(names = "--reference", required = true, paramLabel = "TEXT", description = "of its letter")
    private String reference = "";

    @Option(names = "--by", required = true, paramLabel = "TEXT", description = "who said it there")
    private String by = "";

    @Option(names = "--on", required = true, paramLabel = "DAY", description = "the day of the letter")
    private @Nullable LocalDate on;

    /** What it said. */
    static final class Answer {

        @Option(names = "--consents", description = "it agrees")
        private boolean consents;

        @Option(names = "--refuses", description = "it does not")
        private boolean refuses;

        private Consent.Said said() {
            return refuses ? Consent.Said.REFUSED : Consent.Said.CONSENTED;
        }
    }

    @Override
    public Integer call() throws IOException {
        try (ConfigurableApplicationContext sekisho = place.open()) {
            ConsentDraft draft = new ConsentDraft(entry, authority, answer.said(), reference, by, on);
            sekisho.getBean(ListConsents.class)
                    .note(number, draft, person.of(sekisho, Role.LIST_AUTHOR, Role.LIST_APPROVER));
            out().printf("%s, %s: noted.%n", entry, authority);
            return ExitCode.DONE;
        } catch (ListProposalRefusedException refused) {
            return refused("Nothing was done: " + refused.getMessage());
        }
    }
}
