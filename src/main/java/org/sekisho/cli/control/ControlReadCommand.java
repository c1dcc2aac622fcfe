package org.sekisho.cli.control;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.Counted;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.NewFile;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.curation.control.ControlDifference;
import org.sekisho.curation.control.ControlList;
import org.sekisho.curation.control.ControlSources;
import org.sekisho.curation.control.JacksonDraft;
import org.sekisho.curation.control.KeptControlLists;
import org.sekisho.curation.control.SourceRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sekisho lists control read FILE}: a control list from the XML of its publisher, as a draft. */
@Command(
        name = "read",
        sortOptions = false,
        description = {
            "Reads a control list from its XML (ecfr.gov, laws.e-gov.go.jp), and writes or keeps a draft. Says all that it",
            "does not know, by line, and then writes nothing and ends with 78. Ends with 7 if a list that is kept changed."
        })
final class ControlReadCommand extends PlacedCommand {

    @Option(names = "--to", paramLabel = "DRAFT", description = "write the draft there, as JSON")
    private @Nullable Path to;

    @Option(names = "--force", description = "write over a file that is there")
    private boolean force;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "keep the draft under this name, and say what changed since its entries were looked over")
    private @Nullable String name;

    @Option(
            names = "--only",
            paramLabel = "NUMBER",
            description = "read this entry, article or table and leave out others; may be repeated")
    private List<String> only = List.of();

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Parameters(paramLabel = "FILE", description = "the XML of its publisher")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (to == null && name == null) {
            throw fault("Where to? Name a file by --to, or keep it by --as");
        }
        if (name != null && !KeptControlLists.isName(name)) {
            throw fault("a control list is kept under small letters, figures and hyphens, unlike '%s'".formatted(name));
        }
        try {
            return taken(ControlSources.read(file, only));
        } catch (SourceRefusedException e) {
            return ControlCommand.refused(file, e, err());
        }
    }

    private int taken(ControlList list) throws IOException {
        if (to != null) {
            new NewFile(to, force, spec.commandLine()).write(JacksonDraft.written(list));
        }
        new ControlOutput(out()).print(list, file, json);
        ControlDifference since = name == null
                ? new ControlDifference(List.of())
                : ControlCommand.kept(place).keep(name, list);
        if (since.isEmpty()) {
            return ExitCode.DONE;
        }
        err().printf(
                        "%s since its entries were looked over; see: sekisho lists control tasks%n",
                        Counted.of(since.changes().size(), "change", "changes"));
        return ExitCode.DIFFERENT;
    }
}
