package org.sekisho.cli.lists;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sekisho.cli.console.ConsoleCommand;
import org.sekisho.cli.console.Counted;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.NewFile;
import org.sekisho.curation.table.BodyTables;
import org.sekisho.curation.table.BodyTables.Head;
import org.sekisho.curation.table.BodyTables.Made;
import org.sekisho.curation.table.ListTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sekisho lists import-bodies}: a list of named bodies of a publisher's table. */
@Command(
        name = "import-bodies",
        description = {
            "Makes a list of named bodies of the table in which somebody publishes them. Says all that is wrong with it, by row",
            "and column, and then writes nothing. Persons are left out, and each row that is is said."
        })
final class ImportBodiesCommand extends ConsoleCommand implements Callable<Integer> {

    @Option(names = "--form", required = true, description = "own, meti or us-screening")
    private String form = "";

    @Option(names = "--list", required = true, description = "the name of the list")
    private String list = "";

    @Option(names = "--instrument", required = true, description = "what its publisher calls it: its title")
    private String instrument = "";

    @Option(names = "--url", required = true, description = "where it is published")
    private String url = "";

    @Option(
            names = "--retrieved",
            required = true,
            description = "the day on which it was taken from there: its edition")
    private LocalDate retrieved = LocalDate.EPOCH;

    @Option(names = "--review-every", required = true, description = "the time until it is compared again, as P3M")
    private Period review = Period.ZERO;

    @Option(names = "--criterion", paramLabel = "CODE=WORDS", description = "one more that the table may name")
    private Map<String, String> criteria = Map.of();

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "the list, a .yml file")
    private Path to = Path.of("");

    @Option(names = "--force", description = "write over a file that is there")
    private boolean force;

    @Parameters(paramLabel = "FILE", description = "a .csv or .xlsx file")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (!ListTables.isTable(file) || !ListTables.isYaml(to)) {
            throw fault("a list of named bodies is made of a .csv or .xlsx file, and is a .yml file");
        }
        String due = retrieved.plus(review).toString();
        Head head = new Head(
                form,
                Map.of("list", list, "title", instrument, "edition", retrieved.toString()),
                Map.of("area", list, "queue", "disclosure", "reviewBy", due),
                Map.of("instrument", instrument, "url", url, "retrieved", retrieved.toString()),
                criteria);
        Made made = BodyTables.read(file, head);
        new NewFile(to, force, spec.commandLine()).write(made.yaml().getBytes(StandardCharsets.UTF_8));
        made.remarks().forEach(out()::println);
        out().printf(
                        "%s: %s written to %s; next: sekisho lists check %s%n",
                        list, Counted.of(made.list().entries().size(), "entry", "entries"), to, to);
        return ExitCode.DONE;
    }
}
