package org.sekisho.cli.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.ConfigurationFault;
import org.sekisho.cli.console.ConsoleCommand;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.Place;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.lists.classification.ClassificationSchemes;
import org.sekisho.lists.classification.ListedEdition;
import org.sekisho.lists.classification.SchemeCheck;
import org.sekisho.lists.classification.SchemeData;
import org.sekisho.lists.classification.SchemeEdition;
import org.sekisho.lists.classification.SchemeImporter;
import org.sekisho.lists.classification.SchemeImporter.Extent;
import org.sekisho.lists.classification.SchemeImporter.Order;
import org.sekisho.lists.classification.SchemeImporter.Source;
import org.sekisho.lists.classification.SchemeSettings;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sekisho schemes …}: the classification schemes that lists are checked and filings matched by. */
@Command(name = "schemes", description = "Lists, imports and checks editions of the classification schemes (IPC, CPC).")
public final class SchemesCommand extends ConsoleCommand implements Runnable {

    /** How much of the scheme is imported. */
    static final class Reach {

        @Option(names = "--whole", description = "the files are the whole scheme: what they lack is gone")
        private boolean whole;

        @Option(
                names = "--derived",
                description = "the whole scheme, but put together from other editions: taken as whole, and marked")
        private boolean derived;

        private static Extent of(@Nullable Reach given) {
            if (given == null) {
                return Extent.PART;
            }
            return given.derived ? Extent.DERIVED : Extent.WHOLE;
        }
    }

    @Override
    public void run() {
        throw fault("Which? Most often: sekisho schemes list");
    }

    @Command(name = "list", description = "Says which editions are known, from where, and which of them were derived.")
    int list(@Mixin Place place) throws IOException {
        SchemeSettings settings = settings(place);
        ClassificationSchemes schemes = settings.read();
        for (Scheme scheme : List.of(Scheme.IPC, Scheme.CPC)) {
            out().printf(
                            "%s: %,d groups; whole editions: %s%n",
                            scheme,
                            schemes.groups(scheme),
                            schemes.editions(scheme).stream()
                                    .map(ListedEdition::toString)
                                    .collect(Collectors.joining(", ")));
            out().printf("  %s%n", isOwn(settings, scheme) ? "from " + file(settings, scheme) : "as shipped");
            schemes.sources(scheme).forEach(source -> out().printf("  %s%n", source));
        }
        out().printf(
                        "Concordance: %,d rows that are followed, %,d candidates that are only hints%n",
                        schemes.moves().size(), schemes.candidates().size());
        return ExitCode.DONE;
    }

    @Command(
            name = "import",
            description = {
                "Adds an edition, from the files of its publisher, to the office's own folder (sekisho.schemes.folder).",
                "The first time it starts from what is shipped. Files that break change nothing."
            })
    int importEdition(
            @Mixin Place place,
            @Option(names = "--edition", required = true, paramLabel = "2026.01", description = "the edition's month")
                    String edition,
            @Option(names = "--origin", required = true, paramLabel = "WORDS", description = "where the files are from")
                    String origin,
            @ArgGroup @Nullable Reach reach,
            @Option(
                            names = "--to",
                            paramLabel = "FILE",
                            description = "write there, and start from nothing if it is not there yet")
                    @Nullable Path to,
            @Parameters(
                            index = "0",
                            paramLabel = "SOURCE",
                            description = {
                                "what the files are: ipc, ipc-table, ipc-tree, ipc-outline, cpc, cpc-definitions,",
                                "cpc-tree, cpc-outline"
                            })
                    String source,
            @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "files, folders or zips")
                    Path[] files) {
        Order order = new Order(source(source), Arrays.asList(files), edition(edition), Reach.of(reach), origin);
        Scheme scheme = order.source().scheme();
        Path file = to == null ? file(settings(place), scheme) : to;
        SchemeData start = to == null ? SchemeData.shipped(scheme) : SchemeData.empty(scheme);
        try {
            SchemeData data = SchemeImporter.addTo(file, start, order);
            out().println(data.sources().get(data.sources().size() - 1));
            out().printf("written to %s; next: sekisho schemes check, sekisho lists check%n", file);
            return ExitCode.DONE;
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationFault("Nothing was imported: " + e.getMessage());
        }
    }

    @Command(
            name = "check",
            description = {
                "Reads the editions and the concordance that runs go by, and says whether they agree. Ends with 78 if",
                "they do not."
            })
    int check(@Mixin Place place) throws IOException {
        List<String> problems = new SchemeCheck(settings(place).read()).problems();
        problems.forEach(problem -> out().println(problem));
        out().println(problems.isEmpty() ? "The schemes and the concordance agree" : problems.size() + " problems");
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.CONFIGURATION;
    }

    private static SchemeSettings settings(Place place) {
        try (ConfigurableApplicationContext sekisho = place.open()) {
            return sekisho.getBean(SchemeSettings.class);
        }
    }

    private static boolean isOwn(SchemeSettings settings, Scheme scheme) {
        return settings.folder() != null && Files.exists(settings.folder().resolve(SchemeData.fileName(scheme)));
    }

    private Path file(SchemeSettings settings, Scheme scheme) {
        Path folder = settings.folder();
        if (folder == null) {
            throw fault("there is no folder to import to; set sekisho.schemes.folder, or name a file with --to");
        }
        return folder.resolve(SchemeData.fileName(scheme));
    }

    private Source source(String written) {
        return Source.named(written)
                .orElseThrow(() -> fault("'%s' is no source; it is one of %s"
                        .formatted(
                                written,
                                Arrays.stream(Source.values())
                                        .map(Source::written)
                                        .toList())));
    }

    private SchemeEdition edition(String written) {
        return SchemeEdition.parse(written)
                .orElseThrow(() -> fault(
                        "'%s' is no edition; write the month it came into force, as in 2026.01".formatted(written)));
    }
}
