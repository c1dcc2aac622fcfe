package org.sekisho.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sekisho.keytech.ListProblemsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.validation.FieldError;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong, to what and what to do, and gives the exit code for it. */
final class FailureReport implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        PrintWriter err = command.getErr();
        List<String> wrong = configurationProblems(failure);
        if (!wrong.isEmpty()) {
            err.println("Nothing was run. Mend this first:");
            wrong.forEach(problem -> err.println("  " + problem));
            return ExitCode.CONFIGURATION;
        }
        Throwable root = causes(failure).get(causes(failure).size() - 1);
        err.println("Failed: " + root.getMessage());
        err.println("The log has the details. Filings that wait are taken over by the next run.");
        LOG.error("{} failed", command.getCommandName(), failure);
        return ExitCode.FAILED;
    }

    private static List<String> configurationProblems(Exception failure) {
        List<String> problems = new ArrayList<>();
        find(failure, ListProblemsException.class)
                .ifPresent(lists -> lists.problems().forEach(problem -> problems.add(problem.toString())));
        find(failure, BindValidationException.class)
                .ifPresentOrElse(
                        settings -> settings.getValidationErrors()
                                .getAllErrors()
                                .forEach(error -> problems.add(
                                        settings.getValidationErrors().getName()
                                                + (error instanceof FieldError field ? "." + field.getField() : "")
                                                + " "
                                                + error.getDefaultMessage())),
                        () -> find(failure, BindException.class)
                                .ifPresent(setting -> problems.add(
                                        "%s cannot be '%s'".formatted(setting.getName(), valueOf(setting)))));
        if (problems.isEmpty()) {
            find(failure, ConfigurationPropertiesBindException.class)
                    .ifPresent(settings -> problems.add(String.valueOf(settings.getMessage())));
            find(failure, ConfigurationFault.class)
                    .ifPresent(fault -> problems.add(String.valueOf(fault.getMessage())));
        }
        return problems;
    }

    private static String valueOf(BindException setting) {
        return setting.getProperty() == null
                ? ""
                : String.valueOf(setting.getProperty().getValue());
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> kind) {
        return causes(failure).stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
