package org.sekisho.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * Options mean the same before and after a subcommand: {@code staff --home X add} is {@code staff add --home X}. One that
 * the subcommand does not have, or has with another value, is refused: nothing that was typed is passed over.
 */
final class OptionsBefore implements IExecutionStrategy {

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
                    "%s means nothing to '%s'; leave it out".formatted(option.longestName(), command.qualifiedName()));
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
