package org.sekisho.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sekisho.cli.console.ConfigurationFault;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.FailureCause;
import org.sekisho.cli.console.Person;
import org.sekisho.cli.console.Place;
import org.sekisho.curation.evaluation.LabelProblemsException;
import org.sekisho.desk.setting.UnusableSettingException;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.machine.fault.Causes;
import org.sekisho.machine.yaml.DataFileException;
import org.sekisho.machine.yaml.GivenFile;
import org.sekisho.night.doctor.SettingProblems;
import org.sekisho.night.job.ClockWitnesses.WrongClockException;
import org.sekisho.night.run.MissingInboxException;
import org.sekisho.night.workers.Broker.BrokerSettingException;
import org.sekisho.proof.canary.CanaryProblemsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
        Optional<Person.NobodyException> nobody = Causes.find(failure, Person.NobodyException.class);
        if (nobody.isPresent()) {
            err.println("Nothing was done: " + nobody.get().getMessage());
            return ExitCode.USAGE;
        }
        Optional<GivenFile.UselessException> file = Causes.find(failure, GivenFile.UselessException.class);
        if (file.isPresent()) {
            err.println("Nothing was done: "
                    + VisibleText.of(String.valueOf(file.get().getMessage())));
            return ExitCode.USAGE;
        }
        Optional<LabelProblemsException> labels = Causes.find(failure, LabelProblemsException.class);
        if (labels.isPresent()) {
            err.println("Nothing was evaluated. Mend the labels first:");
            labels.get().problems().forEach(problem -> err.println("  " + problem));
            return ExitCode.USAGE;
        }
        err.println("Failed: " + new FailureCause(failure, foldersOf(command)).inWords());
        err.println("The log has the details. Filings that wait are taken over by the next run.");
        LOG.error("{} failed", command.getCommandName(), failure);
        return ExitCode.FAILED;
    }

    private static List<Path> foldersOf(CommandLine command) {
        return command.getMixins().values().stream()
                .filter(Place.class::isInstance)
                .map(place -> ((Place) place).folders())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> configurationProblems(Exception failure) {
        List<String> problems = new ArrayList<>();
        Causes.find(failure, MissingInboxException.class).ifPresent(inboxes -> problems.addAll(inboxes.problems()));
        Causes.find(failure, WrongClockException.class).ifPresent(clock -> problems.addAll(clock.problems()));
        Causes.find(failure, ListProblemsException.class)
                .ifPresent(lists -> lists.problems().forEach(problem -> problems.add(problem.toString())));
        Causes.find(failure, CanaryProblemsException.class).ifPresent(canaries -> problems.addAll(canaries.problems()));
        Causes.find(failure, DataFileException.class).ifPresent(file -> problems.addAll(file.problems()));
        Causes.find(failure, BrokerSettingException.class)
                .ifPresent(setting -> problems.add(String.valueOf(setting.getMessage())));
        Causes.find(failure, UnusableSettingException.class)
                .ifPresent(setting -> problems.add(String.valueOf(setting.getMessage())));
        problems.addAll(SettingProblems.of(failure));
        if (problems.isEmpty()) {
            Causes.find(failure, ConfigurationFault.class)
                    .ifPresent(fault -> problems.add(String.valueOf(fault.getMessage())));
        }
        return problems;
    }
}
