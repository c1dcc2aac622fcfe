package org.sekisho.reading.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param unsure elements with styles that may not hold for them: by a variable, which each element may set anew, or by a rule within
 *     another, which holds on some pages or in some elements alone
 * @param written the strings of sheets and scripts, which they may write into the page, as they follow on each other
 */
record HtmlStyles(Map<Element, List<String>> byElement, List<String> written, Set<Element> unsure) {

    private static final Pattern RULE = Pattern.compile("([^{}]{1,1000})\\{([^{}]*)\\}");
    private static final int MOST_RULES = 1000;
    private static final Pattern REMARK = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-9A-Fa-f]{1,6})\\s?|([^0-9A-Fa-f\\n]))");
    private static final Pattern VARIABLE = Pattern.compile("(--[\\w-]{1,100})\\s*:\\s*([^;{}]{0,200})");
    private static final Pattern USE = Pattern.compile("var\\(\\s*(--[\\w-]{1,100})\\s*(?:,([^()]{0,200}))?\\)");

    /** Variables whose values use variables. */
    private static final int DEEPEST = 3;

    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

    static HtmlStyles of(Document page) {
        HtmlStyles styles = new HtmlStyles(
                new IdentityHashMap<>(), new ArrayList<>(), Collections.newSetFromMap(new IdentityHashMap<>()));
        Map<String, String> variables = new HashMap<>();
        page.select("style").forEach(sheet -> variables(sheet.data(), variables));
        page.select("[style]").forEach(element -> variables(element.attr("style"), variables));
        page.select("[style]").forEach(element -> {
            String style = element.attr("style");
            styles.add(element, plain(style, variables), uses(style));
        });
        page.select("style").forEach(sheet -> styles.rules(plain(sheet.data(), variables), page, uses(sheet.data())));
        page.select("style, script").forEach(writer -> styles.written.add(strings(writer.data())));
        return styles;
    }

    private static boolean uses(String css) {
        return USE.matcher(unescaped(css)).find();
    }

    private static void variables(String css, Map<String, String> variables) {
        VARIABLE.matcher(unescaped(css))
                .results()
                .forEach(set -> variables.put(set.group(1), set.group(2).strip()));
    }

    /** Styles without remarks and escapes, and with the values of variables: {@code d\\69splay: var(--none)}. */
    private static String plain(String css, Map<String, String> variables) {
        String plain = unescaped(css);
        for (int depth = 0; depth < DEEPEST && plain.contains("var("); depth++) {
            plain = USE.matcher(plain)
                    .replaceAll(use -> Matcher.quoteReplacement(variables.getOrDefault(
                            use.group(1),
                            use.group(2) == null ? "" : use.group(2).strip())));
        }
        return plain;
    }

    private static String unescaped(String css) {
        return ESCAPE.matcher(REMARK.matcher(css).replaceAll("")).replaceAll(escape -> {
            int character = escape.group(1) == null ? escape.group(2).charAt(0) : Integer.parseInt(escape.group(1), 16);
            return Matcher.quoteReplacement(Character.isValidCodePoint(character) ? Character.toString(character) : "");
        });
    }

    private static String strings(String code) {
        return STRING.matcher(code).results().map(HtmlStyles::words).collect(Collectors.joining());
    }

    private void rules(String css, Document page, boolean variable) {
        Matcher rule = RULE.matcher(css);
        int depth = 0;
        int counted = 0;
        for (int i = 0; i < MOST_RULES && rule.find(); i++) {
            String style = rule.group(2);
            for (; counted < rule.start(2) - 1; counted++) {
                depth += css.charAt(counted) == '{' ? 1 : css.charAt(counted) == '}' ? -1 : 0;
            }
            boolean within = variable || depth > 0;
            String selector = rule.group(1).substring(rule.group(1).lastIndexOf(';') + 1); // of a rule in a rule
            selected(page, selector.replace("&", "").strip()).forEach(element -> add(element, style, within));
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

    private void add(Element element, String style, boolean mayNotHold) {
        if (mayNotHold) {
            unsure.add(element);
        }
        byElement.computeIfAbsent(element, none -> new ArrayList<>()).add(style);
    }

    /** The declarations of an element, each of them by itself. */
    List<String> of(Element element) {
        return byElement.getOrDefault(element, List.of());
    }
}
