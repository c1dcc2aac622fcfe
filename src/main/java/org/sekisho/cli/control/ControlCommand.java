package org.sekisho.cli.control;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.ConsoleCommand;
import org.sekisho.cli.console.Counted;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.ListOptions;
import org.sekisho.cli.console.NewFile;
import org.sekisho.cli.console.Place;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.curation.control.CitingEntry;
import org.sekisho.curation.control.ControlDifference;
import org.sekisho.curation.control.ControlItem;
import org.sekisho.curation.control.ControlList;
import org.sekisho.curation.control.ControlSources;
import org.sekisho.curation.control.EntrySkeletons;
import org.sekisho.curation.control.JacksonDraft;
import org.sekisho.curation.control.KeptControlLists;
import org.sekisho.curation.control.SourceRefusedException;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.office.edition.ControlTasks;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sekisho lists control …}: the laws that entries are made from, read as drafts and compared. */
@Command(
        name = "control",
        subcommands = ControlCommand.ControlReadCommand.class,
        description = {
            "Reads control lists from the law's own publication as drafts for people, compares drafts, and makes entries",
            "to be finished. A draft is never law, and no run takes it."
        })
public final class ControlCommand extends ConsoleCommand implements Runnable {

    @Override
    public void run() {
        throw fault("Which? Most often: sekisho lists control read FILE --to DRAFT");
    }

    @Command(
            name = "diff",
            description = {
                "Compares two drafts by the numbers of their items, and names the entries of the office's lists that cite",
                "what changed. Ends with 7 if anything did."
            })
    int diff(
            @Mixin Place place,
            @Option(names = "--json", description = "print one JSON object and nothing else") boolean json,
            @Option(
                            names = "--list",
                            paramLabel = "FILE",
                            description = "look into these lists (default: those of the settings)")
                    Path @Nullable [] lists,
            @Parameters(index = "0", paramLabel = "OLD", description = "the draft as it was") Path old,
            @Parameters(index = "1", paramLabel = "NEW", description = "the draft as it is") Path now) {
        List<ControlList> drafts = new ArrayList<>();
        for (Path draft : List.of(old, now)) {
            try {
                drafts.add(JacksonDraft.read(draft));
            } catch (SourceRefusedException e) {
                return refused(draft, e);
            }
        }
        ControlDifference difference = ControlDifference.between(drafts.get(0), drafts.get(1));
        List<CitingEntry> citing = difference.isEmpty()
                ? List.of()
                : CitingEntry.of(drafts.get(0), drafts.get(1), difference, lists(lists, place));
        output().print(difference, citing, json);
        return difference.isEmpty() ? ExitCode.DONE : ExitCode.DIFFERENT;
    }

    @Command(
            name = "skeleton",
            description = {
                "Makes entries of chosen items, with their basis and without rules, for a person to finish. 'lists check'",
                "refuses them until somebody did."
            })
    int skeleton(
            @Option(names = "--force", description = "write over a file that is there") boolean force,
            @Option(names = "--to", required = true, paramLabel = "FILE", description = "the list, a .yml file")
                    Path to,
            @Parameters(index = "0", paramLabel = "DRAFT", description = "a draft") Path draft,
            @Parameters(index = "1..*", arity = "1..*", paramLabel = "NUMBER", description = "the number of an item")
                    List<String> numbers)
            throws IOException {
        ControlList list;
        try {
            list = JacksonDraft.read(draft);
        } catch (SourceRefusedException e) {
            return refused(draft, e);
        }
        List<ControlItem> items =
                numbers.stream().map(number -> item(list, number)).toList();
        new NewFile(to, force, spec.commandLine())
                .write(EntrySkeletons.of(list, items).getBytes(StandardCharsets.UTF_8));
        out().printf(
                        "%s written to %s; a person finishes them, then: sekisho lists check %s%n",
                        Counted.of(items.size(), "entry", "entries"), to, to);
        return ExitCode.DONE;
    }

    @Command(
            name = "tasks",
            description = {
                "Names the control lists that changed since their entries were last looked over, what changed, and the",
                "entries that cite it. Ends with 7 if there is any."
            })
    int tasks(
            @Mixin Place place,
            @Option(names = "--json", description = "print one JSON object and nothing else") boolean json) {
        List<KeptControlLists.Task> tasks = kept(place).tasks(lists(null, place));
        output().print(tasks, json);
        return tasks.isEmpty() ? ExitCode.DONE : ExitCode.DIFFERENT;
    }

    @Command(name = "done", description = "Says that the entries were looked over after a control list had changed.")
    int done(
            @Mixin Place place, @Parameters(paramLabel = "NAME", description = "the list, as it is kept") String name) {
        String seen = kept(place)
                .since(name)
                .map(since -> since.source().sha256())
                .orElseThrow(
                        () -> fault("there is no task about '%s'; see: sekisho lists control tasks".formatted(name)));
        try (ConfigurableApplicationContext sekisho = place.open()) {
            if (!sekisho.getBean(ControlTasks.class).lookedOver(name, seen, Place.user())) {
                throw fault("%s changed once more; see: sekisho lists control tasks".formatted(name));
            }
        }
        out().printf("%s is looked over.%n", name);
        return ExitCode.DONE;
    }

    static KeptControlLists kept(Place place) {
        return new KeptControlLists(place.home().resolve("var").resolve("control"));
    }

    private ControlItem item(ControlList list, String number) {
        return list.item(number).orElseThrow(() -> fault("the draft has no item %s".formatted(number)));
    }

    private List<KeyTechnologyList> lists(Path @Nullable [] files, Place place) {
        try (ConfigurableApplicationContext sekisho = place.open()) {
            return new KeyTechnologyListReader().readAll(ListOptions.named(files, sekisho));
        }
    }

    private int refused(Path file, SourceRefusedException refused) {
        return refused(file, refused, err());
    }

    static int refused(Path file, SourceRefusedException refused, PrintWriter err) {
        err.println("Nothing was written. %s is not taken:".formatted(file));
        refused.problems().forEach(problem -> err.println("  " + problem));
        return ExitCode.CONFIGURATION;
    }

    private ControlOutput output() {
        return new ControlOutput(out());
    }

    /** {@code sekisho lists control read FILE}: a control list from the XML of its publisher, as a draft. */
    @Command(
            name = "read",
            description = {
                "Reads a control list from its XML (ecfr.gov, laws.e-gov.go.jp), and writes or keeps a draft. Says all that it",
                "does not know, by line, and then writes nothing and ends with 78. Ends with 7 if a list that is kept changed."
            })
    static final class ControlReadCommand extends PlacedCommand {

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
                throw fault(
                        "a control list is kept under small letters, figures and hyphens, unlike '%s'".formatted(name));
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
}
