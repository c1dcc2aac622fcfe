package org.sekisho.curation.control;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.reading.gazette.GazetteText;
import org.sekisho.reading.gazette.XmlContent;
import org.sekisho.reading.gazette.XmlContent.XmlElement;
import org.sekisho.reading.gazette.XmlContent.XmlWords;

/**
 * The words of a paragraph. Bold and italics say nothing in them; raised and lowered figures do. An element or attribute that is not
 * known in a paragraph is a problem.
 */
final class EcfrText {

    private static final Set<String> EMPHASIS = Set.of("I", "B");
    private static final Set<String> RAISED = Set.of("SU", "sup", "SUP");
    private static final Set<String> LOWERED = Set.of("sub", "SUB");
    private static final String FIGURES = "0123456789";
    private static final Set<String> BREAKS = Set.of("br", "BR");

    /** Meanings of {@code E} by its number. */
    private static final Map<String, String> BY_NUMBER =
            Map.of("01", "I", "02", "I", "03", "I", "04", "B", "05", "I", "51", "SU", "52", "SUB");

    private final Account account;
    private final StringBuilder words = new StringBuilder();

    private EcfrText(Account account) {
        this.account = account;
    }

    /** The words of an element, blanks collapsed. */
    static String of(XmlElement element, Account account) {
        EcfrText text = new EcfrText(account);
        text.append(element);
        return Blanks.collapsed(text.words);
    }

    /** All characters of an element, whatever it has in it, and the names of its pictures. */
    static String characters(XmlElement element) {
        StringBuilder characters = new StringBuilder();
        for (XmlContent one : element.content()) {
            characters.append(one instanceof XmlElement child ? characters(child) : ((XmlWords) one).characters());
        }
        return element.is("img") ? picture(element) + characters : characters.toString();
    }

    static boolean isEmphasis(XmlElement element) {
        return EMPHASIS.contains(kind(element));
    }

    private void append(XmlElement element) {
        for (XmlContent one : element.content()) {
            if (one instanceof XmlElement child) {
                appendChild(child);
            } else {
                words.append(((XmlWords) one).characters());
            }
        }
    }

    private void appendChild(XmlElement child) {
        String kind = kind(child);
        if (EMPHASIS.contains(kind) || kind.equals("FR")) {
            append(child);
        } else if (LOWERED.contains(kind)) {
            words.append(lowered(of(child, account)));
        } else if (RAISED.contains(kind)) {
            words.append(raised(of(child, account)));
        } else if (BREAKS.contains(kind) && child.content().isEmpty()) {
            words.append(' ');
        } else if (kind.equals("img") && child.content().isEmpty()) {
            words.append(picture(child));
        } else {
            account.problem(
                    child.line(),
                    "<%s> is not known in a paragraph; a person has to read the source here".formatted(child.name()));
        }
        account.refuseAttributes(child, child.is("E") ? Set.of("T") : child.is("img") ? Set.of("src") : Set.of());
    }

    private static String kind(XmlElement element) {
        return element.is("E") ? BY_NUMBER.getOrDefault(element.attribute("T").orElse(""), "E") : element.name();
    }

    private static String raised(String inside) {
        String raised = GazetteText.raised(inside);
        return raised.equals(inside) ? "^" + inside : raised;
    }

    private static String lowered(String inside) {
        return inside.chars().allMatch(c -> FIGURES.indexOf(c) >= 0)
                ? inside.chars()
                        .mapToObj(c -> String.valueOf((char) ('₀' + FIGURES.indexOf(c))))
                        .collect(Collectors.joining())
                : "_" + inside;
    }

    private static String picture(XmlElement element) {
        return Statements.PICTURE + element.attribute("src").orElse("") + "]";
    }
}
