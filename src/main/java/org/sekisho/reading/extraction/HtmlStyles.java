package org.sekisho.reading.extraction;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * The styles of a page of the web, by its elements, from their own attributes and from the page's sheets.
 *
 * @param written the strings of sheets and scripts, which they may write into the page, as they follow on each other
 */
record HtmlStyles(Map<Element, List<String>> byElement, List<String> written) {

    private static final Pattern RULE = Pattern.compile("([^{}]{1,1000})\\{([^{}]*)\\}");
    private static final int MOST_RULES = 1000;
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

    static HtmlStyles of(Document page) {
        HtmlStyles styles = new HtmlStyles(new IdentityHashMap<>(), new ArrayList<>());
        page.select("[style]").forEach(element -> styles.add(element, element.attr("style")));
        page.select("style").forEach(sheet -> styles.rules(sheet.data(), page));
        page.select("style, script").forEach(writer -> styles.written.add(strings(writer.data())));
        return styles;
    }

    private static String strings(String code) {
        return STRING.matcher(code).results().map(HtmlStyles::words).collect(Collectors.joining());
    }

    private void rules(String css, Document page) {
        Matcher rule = RULE.matcher(css.replaceAll("(?s)/\\*.*?\\*/", ""));
        for (int i = 0; i < MOST_RULES && rule.find(); i++) {
            String style = rule.group(2);
            selected(page, rule.group(1).strip()).forEach(element -> add(element, style));
        }
    }

    private static String words(MatchResult string) {
        return string.group(1) == null ? string.group(2) : string.group(1);
    }

    /** The elements that a selector finds; those of a state, such as the pointer above them, are not always hidden. */
    private static Elements selected(Document page, String selector) {
        try {
            return page.body().select(selector);
        } catch (RuntimeException noSelectorOfJsoup) {
            return new Elements();
        }
    }

    private void add(Element element, String style) {
        byElement.computeIfAbsent(element, none -> new ArrayList<>()).add(style);
    }

    /** The declarations of an element, each of them by itself. */
    List<String> of(Element element) {
        return byElement.getOrDefault(element, List.of());
    }
}
