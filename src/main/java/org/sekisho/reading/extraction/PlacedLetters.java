package org.sekisho.reading.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Letters of a page of the web or a drawing that are each put to a place of their own: read in the order in which they are seen. */
public final class PlacedLetters {

    private static final int FEWEST = 4;
    private static final int LONGEST = 4;

    private static final Pattern PLACING = Pattern.compile("(?i)(?:order|left|grid-column|transform)|\\bx\\s*=");

    private static final Pattern ACROSS = Pattern.compile(
            "(?i)(?<![\\w-])(?:order|left|margin-left|grid-column(?:-start)?)\\s*:\\s*(-?[\\d.]+)|translate(?:x|3d)?\\(\\s*(-?[\\d.]+)");

    private static final Pattern DOWN =
            Pattern.compile("(?i)(?<![\\w-])(?:top|grid-row(?:-start)?)\\s*:\\s*(-?[\\d.]+)");
    private static final Pattern NUMBER = Pattern.compile("\\s*(-?[\\d.]+).*");

    private PlacedLetters() {}

    /** A letter, or few, and where it is put. */
    private record Placed(String words, double down, double across) {}

    /** @param pieces takes each row of letters */
    public static void of(String markup, Consumer<String> pieces) {
        if (!PLACING.matcher(markup).find()) {
            return;
        }
        Document page = Jsoup.parse(markup);
        HtmlStyles styles = HtmlStyles.of(page);
        for (Element parent : page.getAllElements()) {
            List<Placed> letters = parent.children().stream()
                    .filter(child -> child.childNodeSize() < 3
                            && !child.text().isBlank()
                            && child.text().length() <= LONGEST)
                    .flatMap(child -> placed(child, String.join(";", styles.of(child))).stream())
                    .toList();
            if (letters.size() >= FEWEST) {
                pieces.accept(letters.stream()
                        .sorted(Comparator.comparingDouble(Placed::down).thenComparingDouble(Placed::across))
                        .map(Placed::words)
                        .collect(Collectors.joining()));
            }
        }
    }

    private static Optional<Placed> placed(Element element, String style) {
        OptionalDouble across = across(element, style);
        return across.isEmpty()
                ? Optional.empty()
                : Optional.of(new Placed(element.text(), down(element, style), across.getAsDouble()));
    }

    private static OptionalDouble across(Element element, String style) {
        OptionalDouble own = number(NUMBER, element.attr(element.hasAttr("x") ? "x" : "svg:x"));
        return own.isPresent() ? own : number(ACROSS, style + ";" + element.attr("transform"));
    }

    private static double down(Element element, String style) {
        OptionalDouble own = number(NUMBER, element.attr(element.hasAttr("y") ? "y" : "svg:y"));
        return own.isPresent() ? own.getAsDouble() : number(DOWN, style).orElse(0);
    }

    private static OptionalDouble number(Pattern where, String text) {
        Matcher found = where.matcher(text);
        if (!found.find()) {
            return OptionalDouble.empty();
        }
        String number = found.group(1) == null ? found.group(2) : found.group(1);
        try {
            return OptionalDouble.of(Double.parseDouble(number));
        } catch (NumberFormatException noNumber) {
            return OptionalDouble.empty();
        }
    }
}
