package org.sekisho.cli.lists;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.ConfigurationFault;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.finding.body.BodyName;
import org.sekisho.finding.body.BodyRegister;
import org.sekisho.finding.body.BodyRegister.Called;
import org.sekisho.finding.body.BodyRegister.Found;
import org.sekisho.intake.filing.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sekisho bodies NAME [NAME]}: which body a name is of, and whether two are of one. */
@Command(
        name = "bodies",
        description = {
            "Says which body of the office's register a name is of, or of two names whether they are of one body, and why.",
            "A register with a mistake ends with 78 and says all of them by line."
        })
public final class BodiesCommand extends PlacedCommand {

    @Option(
            names = "--register",
            paramLabel = "FILE",
            description = "the register (default: bodies.csv beside the settings)")
    private @Nullable Path register;

    @Parameters(arity = "1..2", paramLabel = "NAME", description = "names or affiliations, as they are written")
    private List<String> names = List.of();

    @Override
    public Integer call() throws IOException {
        Path file = register == null ? place.config().resolve("bodies.csv") : register;
        try (BodyRegister bodies = BodyRegister.open(file, place.home().resolve("var/bodies"))) {
            List<BodyName> read = names.stream().map(BodyName::of).toList();
            read.forEach(name -> print(name, bodies.named(name)));
            if (read.size() > 1) {
                var verdict = bodies.compare(read.get(0), read.get(1));
                out().println(verdict.answer());
                verdict.evidence()
                        .forEach(piece ->
                                print("  %s: %s | %s".formatted(piece.kind().words(), piece.one(), piece.other())));
            }
            return ExitCode.DONE;
        } catch (NoSuchFileException e) {
            throw new ConfigurationFault(file + " is not there; write a register, or name one with --register");
        } catch (IllegalArgumentException e) {
            throw new ConfigurationFault(file + " cannot be used: " + e.getMessage());
        }
    }

    private void print(BodyName name, List<Found> found) {
        print(name.written() + (name.units().isEmpty() ? "" : "; unit " + String.join(", ", name.units())));
        found.forEach(each -> print("  %s %s%s"
                .formatted(each.body().id(), each.body().names().get(0).name(), called(each.called()))));
        if (found.isEmpty()) {
            print("  not in the register");
        }
    }

    private static String called(Called called) {
        if (!called.former()) {
            return "";
        }
        return ", before called %s%s"
                .formatted(called.name(), called.until() == null ? "" : ", until " + called.until());
    }

    private void print(String line) {
        out().println(VisibleText.of(line));
    }
}
