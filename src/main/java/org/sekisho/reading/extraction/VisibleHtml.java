package org.sekisho.reading.extraction;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Takes out of a page of the web whatever nobody sees: words hidden by attributes or style, deleted words, ruby. Words that a style
 * writes are read beside it.
 */
public final class VisibleHtml {

    /** Elements that nobody sees, besides those that styles hide. */
    private static final String HIDDEN = "rt, rp, rtc, del, s, strike, [hidden], template, noscript, datalist,"
            + " dialog:not([open]), audio, video, canvas, svg title, svg desc, svg metadata, font[color~=(?i)^(?:#?ffffff|white)$], font[size=0]";

    private static final Pattern HIDING = Pattern.compile(
            "(?i)(?<![\\w-])font\\s*:\\s*0|display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)"
                    + "|font-size\\s*:\\s*(?:0*\\.?0*(?![\\d.])|[01]?(?:\\.\\d+)?\\s*(?:px|pt)\\b|0?\\.0\\d*\\s*r?em)"
                    + "|opacity\\s*:\\s*0?\\.?0*\\s*(?:[;!]|$)|(?<![\\w-])color\\s*:\\s*transparent"
                    + "|(?:left|top|text-indent|margin-left)\\s*:\\s*-\\d{3,}"
                    + "|(?<![\\w-])(?:max-)?(?:height|width)\\s*:\\s*0(?![\\d.]).*overflow|overflow.*(?<![\\w-])(?:height|width)\\s*:\\s*0(?![\\d.])"
                    + "|clip(?:-path)?\\s*:\\s*(?:rect\\(\\s*0|inset\\(\\s*(?:50|100)%)|transform\\s*:\\s*scale\\(\\s*0\\s*\\)",
            Pattern.DOTALL);

    private static final Pattern COLOUR = Pattern.compile("(?i)(?<![\\w-])color\\s*:\\s*([^;!]+)");
    private static final Pattern GROUND = Pattern.compile("(?i)(?<![\\w-])background(?:-color)?\\s*:\\s*([^;!]+)");
    private static final Pattern WHITE =
            Pattern.compile("(?i)white|#fff|#f[a-f]f[a-f]f[a-f]|rgba?\\(\\s*255\\s*,\\s*255\\s*,\\s*255.*");

    private VisibleHtml() {}

    /**
     * The page as a person sees it.
     *
     * @param pieces takes what nobody sees
     */
    public static String of(String html, Consumer<String> pieces) {
        if (html.indexOf('<') < 0) {
            return html;
        }
        Document page = Jsoup.parse(html);
        Set<Element> hidden = new LinkedHashSet<>(page.select(HIDDEN));
        HtmlStyles styles = HtmlStyles.of(page);
        page.getAllElements().stream()
                .filter(element -> styles.of(element).stream().anyMatch(style -> hides(style, element)))
                .forEach(hidden::add);
        styles.written().forEach(pieces);
        hidden.removeIf(element -> element.parent() == null || element.tagName().equals("body"));
        if (hidden.isEmpty()) {
            return html;
        }
        Set<Element> unsure = new LinkedHashSet<>(hidden);
        unsure.retainAll(styles.unsure());
        hidden.removeAll(unsure);
        takeOut(hidden, pieces);
        unsure.removeIf(element -> element.parents().stream().anyMatch(hidden::contains));
        unsure.stream().map(VisibleHtml::blockOf).distinct().forEach(block -> pieces.accept(block.text()));
        takeOut(unsure, pieces);
        page.charset(StandardCharsets.UTF_8);
        page.outputSettings().prettyPrint(false);
        return page.outerHtml();
    }

    private static void takeOut(Set<Element> elements, Consumer<String> pieces) {
        elements.removeIf(element -> element.parents().stream().anyMatch(elements::contains));
        Unseen.takeOut(
                elements,
                Element::isBlock,
                element -> element.isBlock() || element.tagName().equals("br"),
                pieces);
    }

    /** The block around an element, in which its letters may be those of a word. */
    private static Element blockOf(Element element) {
        Element block = element;
        while (!block.isBlock() && block.parent() != null) {
            block = block.parent();
        }
        return block;
    }

    private static boolean hides(String style, Element element) {
        if (HIDING.matcher(style).find()) {
            return true;
        }
        Matcher colour = COLOUR.matcher(style);
        if (!colour.find()) {
            return false;
        }
        String letters = colour.group(1).strip();
        Matcher ground = GROUND.matcher(style);
        if (ground.find()) {
            return ground.group(1).strip().equalsIgnoreCase(letters);
        }
        return WHITE.matcher(letters).matches()
                && element.parents().select("[style*=background], [bgcolor]").isEmpty();
    }
}
