package org.sekisho.cli.lists;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.ConfigurationFault;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.NewFile;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.finding.body.BodyName;
import org.sekisho.finding.body.BodyRegister;
import org.sekisho.finding.body.BodyRegister.Called;
import org.sekisho.finding.body.BodyRegister.Found;
import org.sekisho.finding.body.PublishedBodies;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.machine.yaml.GivenFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sekisho bodies NAME [NAME]}: which body a name is of, and whether two are of one. */
@Command(
        name = "bodies",
        description = {
            "Says which body of the office's register a name is of, or of two names whether they are of one body, and why.",
            "A register with a mistake ends with 78 and says all of them by line. With --from-ror or --from-edinet it writes one",
            "of what others publish."
        })
public final class BodiesCommand extends PlacedCommand {

    @Option(
            names = "--register",
            paramLabel = "FILE",
            description = "the register (default: bodies.csv beside the settings)")
    private @Nullable Path register;

    @Option(
            names = "--from-ror",
            paramLabel = "FILE",
            description = "writes a register of a data dump of the Research Organization Registry, in schema 2")
    private @Nullable Path ror;

    @Option(names = "--from-edinet", paramLabel = "FILE", description = "writes a register of EDINET's list of codes")
    private @Nullable Path edinet;

    @Option(names = "--out", paramLabel = "FILE", description = "the register that is written")
    private @Nullable Path written;

    @Option(names = "--force", description = "write over a file that is there")
    private boolean force;

    @Parameters(arity = "0..2", paramLabel = "NAME", description = "names or affiliations, as they are written")
    private List<String> names = List.of();

    @Override
    public Integer call() throws IOException {
        if (ror != null || edinet != null) {
            return imported();
        }
        if (names.isEmpty()) {
            throw fault("Which name? Most often: sekisho bodies NAME");
        }
        Path file = register == null ? place.config().resolve("bodies.csv") : register;
        try (BodyRegister bodies = BodyRegister.open(
                new GivenFile(file).mustBeThere(), place.home().resolve("var/bodies"))) {
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
        } catch (GivenFile.UselessException e) {
            throw new ConfigurationFault(e.getMessage() + "; write a register, or name one with --register");
        } catch (IllegalArgumentException e) {
            throw new ConfigurationFault(file + " cannot be used: " + e.getMessage());
        }
    }

    private int imported() throws IOException {
        if (written == null || ror != null && edinet != null) {
            throw fault("Name one file to read and, with --out, the register to write");
        }
        NewFile to = new NewFile(written, force, spec.commandLine()).mustBeWritable();
        PublishedBodies source = ror == null ? PublishedBodies.EDINET : PublishedBodies.ROR;
        StringBuilder rows = new StringBuilder();
        try {
            PublishedBodies.Counts counts =
                    source.write(new GivenFile(Objects.requireNonNullElse(ror, edinet)).mustBeThere(), rows);
            to.write(rows.toString().getBytes(StandardCharsets.UTF_8));
            print("%s: %d bodies, %d left out".formatted(written, counts.written(), counts.leftOut()));
            return ExitCode.DONE;
        } catch (IllegalArgumentException e) {
            throw fault("Nothing was written: " + e.getMessage());
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
