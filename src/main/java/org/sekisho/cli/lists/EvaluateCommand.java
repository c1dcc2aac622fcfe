package org.sekisho.cli.lists;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.JsonAnswer;
import org.sekisho.cli.console.Place;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.curation.evaluation.Evaluation;
import org.sekisho.curation.evaluation.EvaluationParts;
import org.sekisho.curation.evaluation.EvaluationReport;
import org.sekisho.curation.evaluation.Evaluator;
import org.sekisho.curation.evaluation.Labels;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.ListFiles;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sekisho evaluate}: how well lists find what is known to be there. It keeps nothing and needs no database. */
@Command(
        name = "evaluate",
        description = {
            "Screens labelled filings as the nightly run would, and says how much of what is there the lists find,",
            "how much else they flag, and how early in the queue the true ones stand."
        })
public final class EvaluateCommand extends PlacedCommand {

    @Mixin
    private Labelled labelled = new Labelled();

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Option(names = "--csv", paramLabel = "FILE", description = "write the figures as CSV")
    private @Nullable Path csv;

    @Option(names = "--html", paramLabel = "FILE", description = "write the figures and their plots as a page")
    private @Nullable Path html;

    @Option(
            names = "--misses",
            paramLabel = "FILE",
            description = "write as CSV what was missed and what was flagged wrongly, with the rules that met")
    private @Nullable Path misses;

    @Option(
            names = "--show-misses",
            paramLabel = "N",
            description = "print, below the table, the first N misses and wrong flags of each area")
    private int shownMisses;

    @Override
    public Integer call() throws IOException {
        checkArguments();
        Evaluation evaluation = labelled.screened(place, err(), Evaluator::evaluate);
        give(new EvaluationReport(evaluation));
        return evaluation.unreadable().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_UNSCREENABLE;
    }

    private void give(EvaluationReport report) throws IOException {
        if (csv != null) {
            report.writeCsv(csv);
        }
        if (html != null) {
            report.writePage(html);
        }
        if (misses != null) {
            report.writeMisses(misses);
        }
        if (json) {
            JsonAnswer.print(out(), report.object());
            return;
        }
        out().print(report.table());
        if (shownMisses > 0) {
            out().printf("%n%s", report.misses(shownMisses));
        }
        out().flush();
    }

    /** Before anything is screened: an hour's work must not end at a folder that is not there. */
    private void checkArguments() {
        if (json && shownMisses > 0) {
            throw fault("--json prints one object and nothing else; take --misses FILE instead of --show-misses");
        }
        List<Path> read = Stream.concat(labelled.lists.stream(), Stream.of(labelled.labels))
                .map(file -> file.toAbsolutePath().normalize())
                .toList();
        Stream.of(csv, html, misses).filter(Objects::nonNull).forEach(file -> {
            Path written = file.toAbsolutePath().normalize();
            if (read.contains(written)) {
                throw fault("%s would be written over; name another file".formatted(file));
            }
            if (!Files.isDirectory(written.resolveSibling(".")) || Files.isDirectory(written)) {
                throw fault("%s cannot be written; name a file in a folder that is there".formatted(file));
            }
        });
    }

    /** Lists, and the labelled filings that they are tried on. */
    static final class Labelled {

        @Option(
                names = "--list",
                required = true,
                paramLabel = "FILE",
                description = "a key-technology list, or a folder of them; may be given several times")
        private List<Path> lists = List.of();

        @Option(
                names = "--labels",
                required = true,
                paramLabel = "FILE",
                description =
                        "CSV in UTF-8 with the columns id, text or file, expected (areas or entries, ';' between)")
        private Path labels = Path.of("");

        /** Has the filings screened, after what is odd about their labels is said. */
        <T> T screened(Place place, PrintWriter odd, BiFunction<Evaluator, Labels, T> by) {
            List<KeyTechnologyList> read = new KeyTechnologyListReader().readAll(ListFiles.some(lists));
            Labels labelled = Labels.in(labels, read);
            labelled.remarks().forEach(odd::println);
            try (ConfigurableApplicationContext sekisho = place.open(
                    EvaluationParts.class,
                    context -> context.getBeanFactory()
                            .registerSingleton("evaluatedLists", new EvaluationParts.EvaluatedLists(read)))) {
                return by.apply(sekisho.getBean(Evaluator.class), labelled);
            }
        }
    }
}
