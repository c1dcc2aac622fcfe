package org.sekisho.reading.extraction;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Takes out of the XML of word processors, sheets and slides whatever nobody sees: hidden and deleted runs, letters
 * that are tiny or white on white, ruby, notes, annotations and the marks that refer to them. One of these goes over
 * all parts of one document, those with its styles first. Namespaces do not matter: old and new documents differ in
 * nothing else.
 */
public final class VisibleOffice {

    /** Elements that stand inside a sentence and are none of its words. */
    private static final Set<String> ASIDE = Set.of(("del moveFrom rt rp rPh phoneticPr instrText delText delInstrText"
                    + " ruby-text note tracked-changes hidden-text hidden-paragraph footnoteReference endnoteReference"
                    + " commentReference commentRangeStart commentRangeEnd annotation-end")
            .split(" "));

    private static final Set<String> PARAGRAPHS = Set.of("p", "h", "si");
    private static final Set<String> APART = Set.of("p", "h", "tab", "br", "cr", "s", "line-break", "ptab");
    private static final Pattern OFF = Pattern.compile("0|false|off|none");
    private static final Pattern PAPER = Pattern.compile("(?i)background1|light1|#?f[a-f]f[a-f]f[a-f]");
    private static final Pattern TINY =
            Pattern.compile("(?:0*[01](?:\\.\\d*)?|0*\\.\\d+)(?:pt|px)|0+\\.?0*(?:cm|mm|in|%)?");
    private static final Pattern ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]{1,80}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})");
    private static final int DEEPEST_STYLE = 4;
    private static final int START = 200;
    private static final int TINY_HALVES = 3;
    private static final int TINY_HUNDREDTHS = 150;

    private final Consumer<String> pieces;
    private final Set<String> hiddenStyles = new HashSet<>();

    /** @param pieces takes what nobody sees */
    public VisibleOffice(Consumer<String> pieces) {
        this.pieces = pieces;
    }

    /** The part as a person sees it; the same array if all of it is seen. */
    public byte[] of(byte[] part) {
        Charset charset = charset(part);
        Document xml = Jsoup.parse(new String(part, charset), "", Parser.xmlParser());
        Set<Element> hidden = new LinkedHashSet<>();
        List<Element> styles = xml.select("*|style");
        for (int i = 0; i < DEEPEST_STYLE; i++) { // a style may stand before the one that it is based on
            styles.stream().filter(this::isUnseen).forEach(style -> {
                hiddenStyles.add(attribute(style, "styleId"));
                hiddenStyles.add(attribute(style, "name"));
                hiddenStyles.remove("");
            });
        }
        for (Element element : xml.getAllElements()) {
            if (isAside(element) || isText(element) && isUnseen(element)) {
                hidden.add(element);
            }
        }
        if (hidden.isEmpty()) {
            return part;
        }
        Unseen.takeOut(hidden, is(PARAGRAPHS), is(APART), pieces);
        xml.outputSettings().prettyPrint(false).charset(charset);
        return xml.outerHtml().getBytes(charset);
    }

    private static Predicate<Element> is(Set<String> names) {
        return element -> names.contains(local(element));
    }

    private static boolean isAside(Element element) {
        String name = local(element);
        return ASIDE.contains(name)
                || name.equals("txbxContent") && isBesideText(element)
                || name.equals("annotation") && attribute(element, "type").matches("Word\\.(?:Deletion|Comment)|")
                || name.equals("footnote")
                        && element.parent() != null
                        && local(element.parent()).equals("r");
    }

    /** Tells whether a box is seen elsewhere than in the middle of the sentence that it is anchored to. */
    private static boolean isBesideText(Element box) {
        return box.parents().stream()
                .filter(is(PARAGRAPHS))
                .anyMatch(
                        paragraph -> !paragraph.text().strip().equals(box.text().strip()));
    }

    private static boolean isText(Element element) {
        return switch (local(element)) {
            case "r", "p", "h", "span", "section" -> true;
            default -> false;
        };
    }

    /** Tells whether the element hides its letters, or the style does that it names or is based on. */
    private boolean isUnseen(Element element) {
        boolean paper = false;
        boolean painted = false;
        for (Element properties : element.children()) {
            switch (local(properties)) {
                case "rPr", "pPr" -> {
                    if (number(attribute(properties, "sz")) <= TINY_HUNDREDTHS
                            || properties.children().stream().anyMatch(this::hides)) {
                        return true;
                    }
                    paper |= properties.children().stream().anyMatch(VisibleOffice::isPaper);
                    painted |= properties.children().stream().anyMatch(is(Set.of("shd", "highlight")));
                }
                case "basedOn" -> {
                    if (hiddenStyles.contains(attribute(properties, "val"))) {
                        return true;
                    }
                }
                case "text-properties", "section-properties" -> {
                    if (attribute(properties, "display").equals("none")
                            || TINY.matcher(attribute(properties, "font-size")).matches()) {
                        return true;
                    }
                    paper |= PAPER.matcher(attribute(properties, "color")).matches();
                    painted |= !attribute(properties, "background-color").isEmpty();
                }
                default -> {}
            }
        }
        return paper && !painted
                || attribute(element, "display").equals("none")
                || hiddenStyles.contains(attribute(element, "style-name"))
                || hiddenStyles.contains(attribute(element, "parent-style-name"));
    }

    private boolean hides(Element property) {
        String value = attribute(property, "val");
        return switch (local(property)) {
            case "vanish" -> !OFF.matcher(value).matches();
            case "sz" -> number(value) <= TINY_HALVES;
            case "rStyle", "pStyle" -> hiddenStyles.contains(value);
            default -> false;
        };
    }

    private static boolean isPaper(Element property) {
        return local(property).equals("color")
                && (PAPER.matcher(attribute(property, "val")).matches()
                        || PAPER.matcher(attribute(property, "themeColor")).matches());
    }

    private static int number(String written) {
        return written.matches("[0-9]{1,8}") ? Integer.parseInt(written) : Integer.MAX_VALUE;
    }

    private static String local(Element element) {
        return element.tagName().substring(element.tagName().indexOf(':') + 1);
    }

    /** The value of an attribute; empty if there is none. */
    private static String attribute(Element element, String name) {
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().equals(name) || attribute.getKey().endsWith(":" + name)) {
                return attribute.getValue();
            }
        }
        return "";
    }

    private static Charset charset(byte[] part) {
        String start = new String(part, 0, Math.min(START, part.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00FF\u00FE") || start.startsWith("<\0")) {
            return StandardCharsets.UTF_16LE;
        }
        if (start.startsWith("\u00FE\u00FF") || start.startsWith("\0<")) {
            return StandardCharsets.UTF_16BE;
        }
        Matcher declared = ENCODING.matcher(start.replaceFirst("^\u00EF\u00BB\u00BF", ""));
        return declared.find() && Charset.isSupported(declared.group(1))
                ? Charset.forName(declared.group(1))
                : StandardCharsets.UTF_8;
    }
}
