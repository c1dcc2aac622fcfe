package org.sekisho.cli.lists;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.Counted;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.ListOptions;
import org.sekisho.cli.console.NewFile;
import org.sekisho.cli.console.Place;
import org.sekisho.cli.control.ControlCommand;
import org.sekisho.cli.edition.EditionActs;
import org.sekisho.cli.edition.EditionsCommand;
import org.sekisho.cli.edition.HindsightCommand;
import org.sekisho.cli.edition.PreviewCommand;
import org.sekisho.curation.ListInspection;
import org.sekisho.curation.ListInspection.Inspection;
import org.sekisho.curation.ListSchema;
import org.sekisho.curation.difference.ListDifference;
import org.sekisho.curation.table.ListTables;
import org.sekisho.curation.written.ListExtract;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.matching.ExampleOutcome.ListTrial;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.ListFiles;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sekisho lists …}: what administrators do with lists. What is a method of its own neither needs nor starts the database. */
@Command(
        name = "lists",
        subcommands = {
            PreviewCommand.class,
            HindsightCommand.class,
            ControlCommand.class,
            ImportBodiesCommand.class,
            EditionsCommand.class
        },
        description = {
            "Checks, tries, shows, compares, previews, imports and exports key-technology lists, and puts editions of them",
            "into force."
        })
public final class ListsCommand extends EditionActs implements Runnable {

    @Override
    public void run() {
        throw fault("Which? Most often: sekisho lists check");
    }

    @Command(
            name = "check",
            description = {
                "Reads lists, screens their examples and lints them. Says all that is wrong with all of them, by file",
                "and line. Ends with 78 if anything is an error."
            })
    int check(
            @Mixin Place place,
            @Option(names = "--json", description = "print one JSON object and nothing else") boolean json,
            @Option(names = "--strict", description = "take warnings for errors") boolean strict,
            @Parameters(
                            paramLabel = "FILE",
                            arity = "0..*",
                            description = "lists or folders of lists (default: those of the settings)")
                    Path @Nullable [] files) {
        try (ConfigurableApplicationContext sekisho = place.open()) {
            LocalDate today = LocalDate.now(sekisho.getBean(Clock.class));
            Inspection found = new ListInspection(sekisho.getBean(EntityFinder.class), today)
                    .of(ListOptions.named(files, sekisho));
            Inspection told = strict ? found.strictly() : found;
            output().print(told, json);
            return told.hasErrors() ? ExitCode.CONFIGURATION : ExitCode.DONE;
        }
    }

    @Command(
            name = "test",
            description = {
                "Screens every example of lists as a filing would be, and says what was found and whether that is what",
                "the list says. Ends with 78 if any is not."
            })
    int test(
            @Mixin Place place,
            @Option(names = "--json", description = "print one JSON object and nothing else") boolean json,
            @Parameters(
                            paramLabel = "FILE",
                            arity = "0..*",
                            description = "lists or folders of lists (default: those of the settings)")
                    Path @Nullable [] files) {
        try (ConfigurableApplicationContext sekisho = place.open()) {
            List<KeyTechnologyList> lists = new KeyTechnologyListReader().readAll(ListOptions.named(files, sekisho));
            ListTrial trial = ScreeningLists.tried(lists, sekisho.getBean(EntityFinder.class));
            output().print(lists, trial, json);
            return trial.problems().isEmpty() ? ExitCode.DONE : ExitCode.CONFIGURATION;
        }
    }

    @Command(name = "show", description = "Shows the entries of a list so that a person can read them.")
    int show(
            @Mixin Place place,
            @Option(names = "--json", description = "print one JSON object and nothing else") boolean json,
            @Option(names = "--public", description = "only entries whose level is open") boolean publicHalf,
            @Parameters(paramLabel = "LIST", description = "its file, or the name of a list of the settings")
                    String list,
            @Parameters(paramLabel = "ENTRY", arity = "0..1", description = "the code of one entry (default: all)")
                    @Nullable String code) {
        KeyTechnologyList read = half(list(list, place), publicHalf);
        List<Entry> entries = read.entries().stream()
                .filter(entry -> code == null || entry.code().value().equalsIgnoreCase(code))
                .toList();
        if (entries.isEmpty()) {
            throw fault("%s has no entry %s; it has %s".formatted(list, code, codes(read)));
        }
        output().print(read, entries, json);
        return ExitCode.DONE;
    }

    @Command(
            name = "diff",
            description =
                    "Says what changed from one list to another: which entries, and which of their rules and examples.")
    int diff(
            @Option(names = "--json", description = "print one JSON object and nothing else") boolean json,
            @Parameters(paramLabel = "A", description = "the list as it was") Path before,
            @Parameters(paramLabel = "B", description = "the list as it is") Path after) {
        KeyTechnologyListReader reader = new KeyTechnologyListReader();
        output().print(ListDifference.between(reader.read(before), reader.read(after)), json);
        return ExitCode.DONE;
    }

    @Command(
            name = "export",
            description = "Writes a list as a table for spreadsheets, or as YAML anew. Comments are not kept.")
    int export(
            @Option(names = "--force", description = "write over a file that is there") boolean force,
            @Option(
                            names = "--public",
                            description = "only entries whose level is open, and say so in the list's notice")
                    boolean publicHalf,
            @Option(names = "--to", required = true, paramLabel = "FILE", description = "a .csv, .xlsx or .yml file")
                    Path to,
            @Parameters(paramLabel = "FILE", description = "the list") Path file)
            throws IOException {
        if (!ListTables.isTable(to) && !ListTables.isYaml(to)) {
            throw fault("%s: a list is written as .csv, .xlsx or .yml".formatted(to));
        }
        KeyTechnologyList list = half(new KeyTechnologyListReader().read(file), publicHalf);
        write(new ListTables().written(list, to), to, force);
        say("%s: %s written to %s".formatted(list.edition().list(), entries(list), to));
        return ExitCode.DONE;
    }

    @Command(
            name = "import",
            description = {
                "Makes a list of a table. Says all that is wrong with it, by row and column, and then writes nothing.",
                "Examples are screened by: sekisho lists check"
            })
    int importTable(
            @Option(names = "--force", description = "write over a file that is there") boolean force,
            @Option(names = "--to", required = true, paramLabel = "FILE", description = "the list, a .yml file")
                    Path to,
            @Parameters(paramLabel = "FILE", description = "a .csv or .xlsx file") Path file)
            throws IOException {
        if (!ListTables.isTable(file) || !ListTables.isYaml(to)) {
            throw fault("a list is imported from .csv or .xlsx to .yml");
        }
        ListTables.Imported imported = new ListTables().read(file, to);
        imported.remarks().forEach(this::say);
        write(imported.yaml().getBytes(StandardCharsets.UTF_8), to, force);
        say("%s: %s written to %s; next: sekisho lists check %s"
                .formatted(imported.list().edition().list(), entries(imported.list()), to, to));
        return ExitCode.DONE;
    }

    @Command(
            name = "schema",
            description = "Prints the JSON Schema of lists, by which editors complete and check them.")
    int schema(
            @Option(names = "--force", description = "write over a file that is there") boolean force,
            @Option(names = "--to", paramLabel = "FILE", description = "write it there") @Nullable Path to)
            throws IOException {
        if (to == null) {
            say(ListSchema.text());
        } else {
            write(ListSchema.text().getBytes(StandardCharsets.UTF_8), to, force);
        }
        return ExitCode.DONE;
    }

    private KeyTechnologyList list(String name, Place place) {
        if (ListTables.isYaml(Path.of(name)) || Files.exists(Path.of(name))) {
            return new KeyTechnologyListReader().read(Path.of(name));
        }
        try (ConfigurableApplicationContext sekisho = place.open()) {
            List<KeyTechnologyList> lists =
                    new KeyTechnologyListReader().readAll(ListFiles.of(ListOptions.configured(sekisho)));
            return lists.stream()
                    .filter(list -> list.edition().list().value().equals(name))
                    .findFirst()
                    .orElseThrow(() -> fault("there is neither a file nor a list '%s'; the settings name %s"
                            .formatted(
                                    name,
                                    lists.stream()
                                            .map(list -> list.edition().list().value())
                                            .toList())));
        }
    }

    private KeyTechnologyList half(KeyTechnologyList list, boolean publicHalf) {
        return publicHalf
                ? ListExtract.ofPublic(list)
                        .orElseThrow(() -> fault("no entry of the list is open: there is no public half"))
                : list;
    }

    private static String entries(KeyTechnologyList list) {
        return Counted.of(list.entries().size(), "entry", "entries");
    }

    private static List<String> codes(KeyTechnologyList list) {
        return list.entries().stream().map(entry -> entry.code().value()).toList();
    }

    private void write(byte[] content, Path to, boolean force) throws IOException {
        new NewFile(to, force, spec.commandLine()).write(content);
    }

    private ListsOutput output() {
        return new ListsOutput(out());
    }

    private void say(String line) {
        out().println(line);
    }
}
