package org.sekisho.cli.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.machine.yaml.GivenFile;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command: where it prints, and how it tells what was typed wrongly. */
public abstract class ConsoleCommand {

    @Spec
    protected CommandSpec spec;

    protected final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    protected final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    protected final ParameterException fault(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Tells why nothing is done of what was asked; the exit code for it. */
    protected final int refused(String message) {
        err().println(message);
        return ExitCode.USAGE;
    }

    protected final Refusal refusal() {
        return new Refusal(err());
    }

    /** Something that is done, and the exit code of it. */
    protected interface Act {
        int done(ApplicationContext sekisho) throws IOException;
    }

    /** Something that is done, and what is told of it. */
    protected interface ToldAct {
        String done(ApplicationContext sekisho) throws IOException;
    }

    /** Does something and prints what is told of it. */
    protected final int told(Place at, ToldAct act) {
        return within(at, sekisho -> {
            out().println(act.done(sekisho));
            return ExitCode.DONE;
        });
    }

    /** Does something. What a rule refuses, and a file that cannot be read, is said in a line; nothing was done then. */
    protected final int within(Place at, Act act) {
        try (ConfigurableApplicationContext sekisho = at.open()) {
            return act.done(sekisho);
        } catch (RefusedException no) {
            return nothingDone(String.valueOf(no.getMessage()));
        } catch (GivenFile.UselessException unread) {
            return nothingDone(String.valueOf(unread.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected final int nothingDone(String why) {
        return refused("Nothing was done: " + VisibleText.of(why));
    }
}
