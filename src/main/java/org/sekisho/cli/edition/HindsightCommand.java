package org.sekisho.cli.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.Counted;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.NewFile;
import org.sekisho.cli.console.Place;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.RefusedInUse;
import org.sekisho.office.edition.Hindsight;
import org.sekisho.office.edition.PreviewWork;
import org.sekisho.office.edition.Previews;
import org.sekisho.office.edition.SeenHindsight;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.util.HtmlUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sekisho lists hindsight LIST ENTRY}: which filings that are held an entry would have caught. */
@Command(
        name = "hindsight",
        description = {
            "Says which of all filings that are held an entry would have caught, on which day that could have been known,",
            "and which of them are still secret. The look goes on the audit trail."
        })
public final class HindsightCommand extends PlacedCommand {

    @Parameters(index = "0", paramLabel = "LIST", description = "the name of a list that the newest run went by")
    private String list = "";

    @Parameters(index = "1", paramLabel = "ENTRY", description = "the code of an entry")
    private String code = "";

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "take the entry from this list and not from the one in use")
    private @Nullable Path file;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "write all of it as a table there, in place of what was there")
    private @Nullable Path csv;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "write all of it as a page there, in place of what was there")
    private @Nullable Path html;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Stream.of(csv, html).filter(Objects::nonNull).forEach(to -> file(to).mustBeWritable());
        try (ConfigurableApplicationContext sekisho = place.open()) {
            Optional<KeyTechnologyList> read = read(sekisho.getBean(KeptEditions.class));
            if (read.isEmpty()) {
                return refused("No run has used a list %s; name its file with --file".formatted(list));
            }
            Optional<Entry> entry = read.get().entries().stream()
                    .filter(one -> one.code().value().equalsIgnoreCase(code))
                    .findFirst();
            if (entry.isEmpty()) {
                return refused("List %s has no entry %s".formatted(list, code));
            }
            Hindsight hindsight = sekisho.getBean(Hindsight.class);
            long preview = hindsight.ask(read.get(), entry.get().code(), Place.user());
            PreviewCommand.workedOut(preview, sekisho.getBean(Previews.class), sekisho.getBean(PreviewWork.class));
            print(hindsight.seeWhole(preview, Place.user()));
            return ExitCode.DONE;
        }
    }

    private Optional<KeyTechnologyList> read(KeptEditions editions) {
        if (file != null) {
            KeyTechnologyList named = new KeyTechnologyListReader().read(file);
            RefusedInUse.refuse(List.of(named));
            return Optional.of(named);
        }
        return editions.inUse().stream()
                .filter(edition -> edition.list().equals(list))
                .findFirst()
                .flatMap(edition -> editions.list(edition.id()));
    }

    private void print(SeenHindsight seen) throws IOException {
        HindsightText.lines(seen).forEach(line -> out().println(line));
        if (csv != null) {
            write(csv, Hindsight.csv(seen));
        }
        if (html != null) {
            write(html, HindsightText.page(seen));
        }
    }

    /** All or nothing, and for its owner alone: temporary files are. */
    private void write(Path to, String content) throws IOException {
        file(to).write(content.getBytes(StandardCharsets.UTF_8));
    }

    private NewFile file(Path to) {
        return new NewFile(to, true, spec.commandLine());
    }

    /** Prints the filings that an entry would have caught, in lines and as a page. */
    static final class HindsightText {

        private HindsightText() {}

        static List<String> lines(SeenHindsight seen) {
            List<String> lines = new ArrayList<>();
            lines.add("%s of %s, %s: %s looked at, %d without words that are kept"
                    .formatted(
                            seen.entry(),
                            seen.state().list(),
                            seen.title(),
                            Counted.of(seen.state().progress().looked(), "filing", "filings"),
                            seen.state().progress().withoutText()));
            lines.add(seen.knowableSince()
                    .map(since -> "Catches %s, the first received on %s; %d still secret"
                            .formatted(Counted.of(seen.rows().size(), "filing", "filings"), since, seen.stillSecret()))
                    .orElse("Catches none."));
            seen.rows()
                    .forEach(row -> lines.add("  %-16s received %s  %s%s"
                            .formatted(
                                    PreviewOutput.named(row.number(), row.version()),
                                    row.received(),
                                    stands(row),
                                    row.inCase() ? "" : ", no case")));
            return lines;
        }

        private static String stands(SeenHindsight.Row row) {
            if (!row.stillSecret()) {
                return "public since " + row.publicSince();
            }
            Integer left = row.daysLeft();
            if (left == null) {
                return "still secret, no clock runs";
            }
            return left < 0
                    ? "still secret, the term is over"
                    : "still secret, %s left".formatted(Counted.of(left, "day", "days"));
        }

        /** A page that needs nothing from elsewhere. */
        static String page(SeenHindsight seen) {
            StringBuilder rows = new StringBuilder();
            for (SeenHindsight.Row row : seen.rows()) {
                rows.append("<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td><td>%s</td></tr>%n"
                        .formatted(
                                HtmlUtils.htmlEscape(PreviewOutput.named(row.number(), row.version())),
                                row.received(),
                                stands(row),
                                row.inCase() ? "has a case" : "no case"));
            }
            List<String> head = lines(seen).subList(0, 2);
            return """
                    <!DOCTYPE html>
                    <html lang="en"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                    <title>%1$s</title></head>
                    <body><h1>%1$s</h1><p>%2$s</p><p>%3$s</p>
                    <table><thead><tr><th scope="col">Filing</th><th scope="col">Received</th><th scope="col">Publication</th><th scope="col">Case</th></tr></thead>
                    <tbody>
                    %4$s</tbody></table></body></html>
                    """.formatted(
                            HtmlUtils.htmlEscape("Hindsight of " + seen.entry()),
                            HtmlUtils.htmlEscape(head.get(0)),
                            HtmlUtils.htmlEscape(head.get(1)),
                            rows);
        }
    }
}
