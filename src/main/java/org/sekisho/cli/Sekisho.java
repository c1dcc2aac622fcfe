package org.sekisho.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sekisho.cli.filing.ClocksCommand;
import org.sekisho.cli.filing.PartnersCommand;
import org.sekisho.cli.filing.ReferralsCommand;
import org.sekisho.cli.filing.ReplaceCommand;
import org.sekisho.cli.filing.ReplayCommand;
import org.sekisho.cli.filing.RetryCommand;
import org.sekisho.cli.filing.ShowCommand;
import org.sekisho.cli.filing.UnreadCommand;
import org.sekisho.cli.lists.BodiesCommand;
import org.sekisho.cli.lists.EvaluateCommand;
import org.sekisho.cli.lists.ExplainCommand;
import org.sekisho.cli.lists.ListsCommand;
import org.sekisho.cli.lists.OpinionCommand;
import org.sekisho.cli.lists.SchemesCommand;
import org.sekisho.cli.night.CanariesCommand;
import org.sekisho.cli.night.CountCommand;
import org.sekisho.cli.night.DoctorCommand;
import org.sekisho.cli.night.IndexCommand;
import org.sekisho.cli.night.NotifyCommand;
import org.sekisho.cli.night.RecoverCommand;
import org.sekisho.cli.night.ReportCommand;
import org.sekisho.cli.night.RisingCommand;
import org.sekisho.cli.night.RunCommand;
import org.sekisho.cli.night.StatusCommand;
import org.sekisho.cli.night.WorkCommand;
import org.sekisho.cli.people.AuditCommand;
import org.sekisho.cli.people.StaffCommand;
import org.sekisho.cli.serve.DemoCommand;
import org.sekisho.cli.serve.ServeCommand;
import org.sekisho.office.partner.PartnerCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code sekisho}. */
@Command(
        name = "sekisho",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Screens new patent filings against key-technology lists. It ranks and explains; people decide.",
        footer = {
            "",
            "Exit codes: 0 done, 2 usage, 3 done and some filings could not be read, 4 stopped, 5 failed (run again),",
            "6 another run is going on, 7 a replay differs from what was recorded, 9 done and not to be trusted (see its alarms),",
            "78 wrong configuration or list."
        })
public final class Sekisho implements Runnable {

    private static final List<Class<?>> COMMANDS = List.of(
            RunCommand.class,
            WorkCommand.class,
            ServeCommand.class,
            DemoCommand.class,
            StatusCommand.class,
            ReportCommand.class,
            ShowCommand.class,
            ExplainCommand.class,
            ReplayCommand.class,
            UnreadCommand.class,
            RetryCommand.class,
            ReplaceCommand.class,
            EvaluateCommand.class,
            OpinionCommand.class,
            ListsCommand.class,
            SchemesCommand.class,
            BodiesCommand.class,
            IndexCommand.class,
            RisingCommand.class,
            CountCommand.class,
            CanariesCommand.class,
            ClocksCommand.class,
            ReferralsCommand.class,
            PartnersCommand.class,
            RecoverCommand.class,
            DoctorCommand.class,
            NotifyCommand.class,
            StaffCommand.class,
            AuditCommand.class);

    @Spec
    private CommandSpec spec;

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        int exitCode = commandLine(arguments).execute(arguments);
        System.out.flush();
        System.exit(exitCode);
    }

    /**
     * Gives a command what all have: --help and --version, and a description that begins with a sentence, which is what a list of
     * commands says of it.
     */
    private static void complete(CommandLine command) {
        command.addMixin("help", new Help());
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        String whole = String.join(" ", usage.description()).strip();
        String ended = whole.matches(".*[.!?)]") ? whole : whole + ".";
        usage.description(ended.split("(?<=[.!?])\\s+(?=\\p{Lu})", 2));
        command.getSubcommands().values().forEach(Sekisho::complete);
    }

    /** @param typed if it begins with a command, the others are not made: that takes a fifth of a start */
    public static CommandLine commandLine(String... typed) {
        List<Class<?>> named = COMMANDS.stream()
                .filter(command -> Stream.of(typed).limit(1).anyMatch(nameOf(command)::equals))
                .toList();
        CommandLine sekisho = new CommandLine(new Sekisho());
        (named.isEmpty() ? COMMANDS : named).forEach(sekisho::addSubcommand);
        sekisho.getSubcommands().values().forEach(Sekisho::complete);
        return sekisho.registerConverter(PartnerCode.class, Sekisho::partner)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true))
                .setErr(new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true))
                .setExecutionStrategy(new OptionsBefore())
                .setExecutionExceptionHandler(new FailureReport());
    }

    private static PartnerCode partner(String typed) {
        try {
            return new PartnerCode(typed);
        } catch (IllegalArgumentException notOne) {
            throw new TypeConversionException(notOne.getMessage());
        }
    }

    private static String nameOf(Class<?> command) {
        return command.getAnnotationsByType(Command.class)[0].name();
    }

    /** Options of every command. Picocli's own would have to be asked for at each, or spoil the parameters of its method. */
    static final class Help {

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Show this help message and exit.")
        private boolean help;

        @Option(
                names = {"-V", "--version"},
                versionHelp = true,
                description = "Print version information and exit.")
        private boolean version;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? Most often: sekisho run");
    }

    /**
     * Options mean the same before and after a subcommand: {@code staff --home X add} is {@code staff add --home X}. One that
     * the subcommand does not have, or has with another value, is refused: nothing that was typed is passed over.
     */
    static final class OptionsBefore implements IExecutionStrategy {

        private final IExecutionStrategy then = new RunLast();

        @Override
        public int execute(ParseResult typed) {
            ParseResult at = typed;
            while (at.hasSubcommand()) {
                ParseResult inner = at.subcommand();
                at.matchedOptions().forEach(option -> carry(option, inner));
                at = inner;
            }
            return then.execute(typed);
        }

        private static void carry(OptionSpec option, ParseResult inner) {
            CommandSpec command = inner.commandSpec();
            Optional<OptionSpec> same = Optional.ofNullable(command.findOption(option.longestName()));
            if (same.isEmpty()) {
                throw new ParameterException(
                        command.commandLine(),
                        "%s means nothing to '%s'; leave it out"
                                .formatted(option.longestName(), command.qualifiedName()));
            }
            List<String> value = option.originalStringValues();
            if (inner.hasMatchedOption(same.get())
                    && !same.get().originalStringValues().equals(value)) {
                throw new ParameterException(
                        command.commandLine(), "%s is given twice, with two values".formatted(option.longestName()));
            }
            same.get().setValue(option.<Object>getValue());
        }
    }
}
