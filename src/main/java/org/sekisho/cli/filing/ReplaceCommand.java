package org.sekisho.cli.filing;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.PersonOrKeeper;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.cli.console.Refusal;
import org.sekisho.night.job.JobRuns;
import org.sekisho.office.staff.Role;
import org.sekisho.office.unread.Replacement;
import org.sekisho.office.unread.RequestRefusedException;
import org.sekisho.office.unread.UnreadFilings;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sekisho replace FILING FILE}: gives a readable copy of a filing that could not be read. */
@Command(
        name = "replace",
        description = {
            "Registers a readable copy of a filing as its next version, to be screened by the next run.",
            "The version that could not be read stays on record, and leaves the list of unread filings once its copy was read.",
            "It goes on the audit trail."
        })
public final class ReplaceCommand extends PlacedCommand {

    @Mixin
    private PersonOrKeeper person = new PersonOrKeeper();

    @Parameters(index = "0", paramLabel = "FILING", description = "the number of a filing that could not be read")
    private String number = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "a document, folder or zip, as an inbox takes them")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        Refusal refusal = refusal();
        try (ConfigurableApplicationContext sekisho = place.open()) {
            UnreadFilings filings = sekisho.getBean(UnreadFilings.class);
            JobRuns runs = sekisho.getBean(JobRuns.class);
            String by = person.of(sekisho, Role.OPERATOR).actor();
            return runs.betweenRuns(() -> filings.replace(number, file, by))
                    .map(this::say)
                    .orElseGet(() -> refusal.locked(runs));
        } catch (RequestRefusedException refused) {
            return refusal.of(refused);
        }
    }

    private int say(Replacement replacement) {
        out().printf(
                        "%s version %d %s the copy of version %s%s.%n",
                        replacement.number(),
                        replacement.copy(),
                        replacement.known() ? "was received before and is now" : "is",
                        replacement.replaced().stream().map(String::valueOf).collect(Collectors.joining(" and ")),
                        replacement.waits() ? "; the next run screens it" : "");
        return ExitCode.DONE;
    }
}
