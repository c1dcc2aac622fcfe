package org.sekisho.curation.control;

import java.util.Map;
import java.util.Set;
import org.sekisho.reading.gazette.xml.GazetteText;
import org.sekisho.reading.gazette.xml.XmlContent;
import org.sekisho.reading.gazette.xml.XmlContent.XmlElement;
import org.sekisho.reading.gazette.xml.XmlContent.XmlWords;

/** The words of a sentence or title. What is not known in one is a problem. */
final class EgovText {

    /** What an element may have, beside words. */
    private static final Map<String, Set<String>> ATTRIBUTES =
            Map.of("Line", Set.of("Style"), "Fig", Set.of("src"), "ArithFormula", Set.of("Num"));

    private static final Set<String> RAISED = Set.of("Sup", "Rt");

    private final Account account;
    private final StringBuilder words = new StringBuilder();

    private EgovText(Account account) {
        this.account = account;
    }

    /** The words of an element, blanks collapsed. */
    static String of(XmlElement element, Account account) {
        EgovText text = new EgovText(account);
        text.append(element);
        return Blanks.collapsed(text.words);
    }

    /** All characters of an element, whatever it has in it, and the names of its pictures. */
    static String characters(XmlElement element) {
        StringBuilder characters = new StringBuilder(element.is("Fig") ? picture(element) : "");
        for (XmlContent one : element.content()) {
            characters.append(one instanceof XmlElement child ? characters(child) : ((XmlWords) one).characters());
        }
        return characters.toString();
    }

    private void append(XmlElement element) {
        for (XmlContent one : element.content()) {
            if (one instanceof XmlElement child) {
                appendChild(child, element);
            } else {
                words.append(((XmlWords) one).characters());
            }
        }
    }

    private void appendChild(XmlElement child, XmlElement parent) {
        if (child.is("Rt") != parent.is("Ruby")) {
            account.problem(child.line(), "how characters are read stands where it does not belong");
        }
        if (RAISED.contains(child.name())) {
            String inside = of(child, account);
            String raised = GazetteText.raised(inside);
            words.append(raised.equals(inside) ? "^" + inside : raised);
        } else if (child.is("Sub")) {
            words.append('_').append(of(child, account));
        } else if (child.is("Fig") && child.content().isEmpty()) {
            words.append(picture(child));
        } else if (child.is("Ruby") || child.is("Line") || child.is("ArithFormula")) {
            append(child);
        } else {
            account.problem(
                    child.line(),
                    "<%s> is not known in a sentence; a person has to read the source here".formatted(child.name()));
        }
        account.refuseAttributes(child, ATTRIBUTES.getOrDefault(child.name(), Set.of()));
    }

    private static String picture(XmlElement element) {
        return Statements.PICTURE + element.attribute("src").orElse("") + "]";
    }
}
