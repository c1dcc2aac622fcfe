package org.sekisho.cli.console;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command: where it prints, and how it tells what was typed wrongly. */
@Command(mixinStandardHelpOptions = true)
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
}
