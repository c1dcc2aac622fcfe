package org.sekisho.cli.edition;

import java.util.ArrayList;
import java.util.List;
import org.sekisho.cli.console.Counted;
import org.sekisho.office.edition.SeenHindsight;
import org.springframework.web.util.HtmlUtils;

/** What an entry would have caught, in lines and as a page. */
final class HindsightText {

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
        return left < 0 ? "still secret, the term is over" : "still secret, %d days left".formatted(left);
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
