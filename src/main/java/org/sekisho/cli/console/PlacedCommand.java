package org.sekisho.cli.console;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.machine.fault.RefusedException;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Mixin;

/** A command that speaks to a Sekisho, and ends with an {@link ExitCode}. */
public abstract class PlacedCommand extends ConsoleCommand implements Callable<Integer> {

    private static final String UNREAD = "%s cannot be read; see that it is there, and that you may read it.";

    @Mixin
    protected Place place = new Place();

    /** Something that is done, and the exit code of it. */
    protected interface Act {
        int done(ApplicationContext sekisho) throws IOException;
    }

    /** Something that is done, and what is told of it. */
    protected interface ToldAct {
        String done(ApplicationContext sekisho) throws IOException;
    }

    /** Does something and prints what is told of it. */
    protected final int told(Place at, ToldAct act) throws IOException {
        return within(at, sekisho -> {
            out().println(act.done(sekisho));
            return ExitCode.DONE;
        });
    }

    /** Does something. What a rule refuses, and a file that cannot be read, is said in a line; nothing was done then. */
    protected final int within(Place at, Act act) throws IOException {
        try (ConfigurableApplicationContext sekisho = at.open()) {
            return act.done(sekisho);
        } catch (RefusedException no) {
            return nothingDone(String.valueOf(no.getMessage()));
        } catch (NoSuchFileException | AccessDeniedException unread) {
            return nothingDone(UNREAD.formatted(unread.getFile()));
        }
    }

    protected final int nothingDone(String why) {
        return refused("Nothing was done: " + VisibleText.of(why));
    }
}
