package org.sekisho.testdata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A page of the documentation, whole or one part of it, found as a link finds it. */
public final class DocumentPage {

    private static final Path FOLDER = Path.of("src/docs");

    private DocumentPage() {}

    /** A heading, the line on which it stands, and the anchor by which a link leads to it. */
    public record Heading(int line, int level, String anchor) {}

    /** The text of a page, or of the part under a heading: {@code security.md#the-audit-trail}. */
    public static String at(String address) throws IOException {
        String[] parts = address.split("#", 2);
        String page = Files.readString(FOLDER.resolve(parts[0]));
        return parts.length == 1 ? page : part(page, parts[1]);
    }

    private static String part(String page, String anchor) {
        List<Heading> headings = headings(page);
        Heading first = headings.stream()
                .filter(heading -> heading.anchor().equals(anchor))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No heading of the page has the anchor " + anchor));
        List<String> lines = page.lines().toList();
        int end = headings.stream()
                .filter(heading -> heading.line() > first.line() && heading.level() <= first.level())
                .mapToInt(Heading::line)
                .findFirst()
                .orElse(lines.size());
        return String.join("\n", lines.subList(first.line(), end)) + "\n";
    }

    /** All headings in their order; of several with the same words each but the first has its number in its anchor. */
    public static List<Heading> headings(String page) {
        List<Heading> headings = new ArrayList<>();
        Map<String, Integer> before = new HashMap<>();
        List<String> lines = page.lines().toList();
        boolean shown = false;
        for (int line = 0; line < lines.size(); line++) {
            String text = lines.get(line);
            shown ^= text.startsWith("```");
            if (!shown && text.matches("#+ .*")) {
                String anchor = anchor(text.replaceFirst("#+ ", ""));
                int number = before.merge(anchor, 1, Integer::sum) - 1;
                headings.add(new Heading(line, text.indexOf(' '), number == 0 ? anchor : anchor + "-" + number));
            }
        }
        return headings;
    }

    private static String anchor(String heading) {
        return heading.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                .strip()
                .replace(' ', '-');
    }
}
