package org.sekisho.cli.edition;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.Place;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.RefusedInUse;
import org.sekisho.office.edition.PreviewDraft;
import org.sekisho.office.edition.PreviewWork;
import org.sekisho.office.edition.Previews;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sekisho lists preview FILE}: what a list would change for the filings that are held. */
@Command(
        name = "preview",
        description = {
            "Says what a list would change for filings that are held, against the edition in use: which would newly be",
            "flagged, which no longer, and why. Nothing is changed. A preview that was killed goes on when it is asked for",
            "again. Asking and looking go on the audit trail."
        })
public final class PreviewCommand extends PlacedCommand {

    private static final int NIGHTS = 30;
    private static final long MILLIS_BETWEEN = 1_000;

    @ArgGroup
    private @Nullable Filings filings;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Parameters(paramLabel = "FILE", description = "the list as it would be")
    private Path file = Path.of("");

    /** The filings that are looked at. */
    private static final class Filings {

        @Option(names = "--last", paramLabel = "N", description = "filings of the last N nights (default: 30)")
        private @Nullable Integer last;

        @Option(names = "--all", description = "all filings that are held")
        private boolean all;
    }

    @Override
    public Integer call() throws InterruptedException {
        Integer nights = nights();
        if (nights != null && nights < 1) {
            return refused("--last takes a number of nights, 1 or more");
        }
        KeyTechnologyList after = new KeyTechnologyListReader().read(file);
        RefusedInUse.refuse(List.of(after));
        try (ConfigurableApplicationContext sekisho = place.open()) {
            Previews previews = sekisho.getBean(Previews.class);
            long id = previews.ask(new PreviewDraft(after, nights), Place.user());
            workedOut(id, previews, sekisho.getBean(PreviewWork.class));
            new PreviewOutput(out()).print(previews.seeWhole(id, Place.user()).orElseThrow(), json);
            return ExitCode.DONE;
        }
    }

    private @Nullable Integer nights() {
        if (filings == null) {
            return NIGHTS;
        }
        return filings.all ? null : filings.last;
    }

    /** Works a preview out, or waits for the desk if it works on it already. */
    static void workedOut(long id, Previews previews, PreviewWork work) throws InterruptedException {
        work.on(id, () -> false);
        while (previews.state(id).orElseThrow().goesOn()) {
            Thread.sleep(MILLIS_BETWEEN);
            work.on(id, () -> false);
        }
    }
}
