package org.sekisho.cli.night;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.Place;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.screening.archive.ArchiveFilling;
import org.sekisho.screening.archive.ArchiveFilling.ArchiveNotWrittenException;
import org.sekisho.screening.archive.ArchiveIndex;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sekisho index}: how much of the archive its index holds, and making it anew. */
@Command(
        name = "index",
        description = {
            "Says how much of the archive its index holds. The index spares previews and rescreens most of the reading.",
            "Every run fills it; without it everything is read, and comes to the same."
        })
public final class IndexCommand extends PlacedCommand {

    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(30);

    @Override
    public Integer call() throws ArchiveNotWrittenException {
        try (ConfigurableApplicationContext sekisho = place.open()) {
            ArchiveFilling.State state = sekisho.getBean(ArchiveFilling.class).state();
            out().printf(
                            "The index of the archive holds %,d of %,d filings with text, in %,d kB.%n",
                            state.held(), state.held() + state.missing(), state.bytes() / 1024);
            if (sekisho.getBean(ArchiveIndex.class).isDoubted()) {
                out().println("It missed a filing and is not used. Next: sekisho index rebuild");
            } else if (state.missing() > 0) {
                out().println(
                                "The others are read where they are needed. The next run adds them; so does sekisho index rebuild");
            }
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "rebuild",
            description = {
                "Makes all of the index anew, from the texts that are kept: some hundred filings a second.",
                "Ends with 6 if another Sekisho writes the index. Broken off, it is finished by the next runs."
            })
    int rebuild(@Mixin Place rebuilt) {
        try (ConfigurableApplicationContext sekisho = rebuilt.open()) {
            int threads = sekisho.getBean(BatchSettings.class).threads();
            long began = System.nanoTime();
            ArchiveFilling.Filled filled = sekisho.getBean(ArchiveFilling.class)
                    .rebuild(new ArchiveFilling.Bounds(threads, AS_LONG_AS_IT_TAKES, () -> false));
            out().printf(
                            "The index of the archive holds %,d filings, made in %,d s.%n",
                            filled.added(), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
            if (filled.broken() > 0) {
                out().printf(
                                "%,d filings break the program and are always read; the log has the faults.%n",
                                filled.broken());
            }
            return ExitCode.DONE;
        } catch (ArchiveNotWrittenException e) {
            err().println("The index was not made: " + e.getMessage());
            return e.isLocked() ? ExitCode.LOCKED : ExitCode.FAILED;
        }
    }
}
