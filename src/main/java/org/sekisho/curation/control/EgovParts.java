package org.sekisho.curation.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.reading.gazette.GazetteText;
import org.sekisho.reading.gazette.XmlContent;
import org.sekisho.reading.gazette.XmlContent.XmlElement;
import org.sekisho.reading.gazette.XmlContent.XmlWords;

/** The steps at which everything that is not known is noted: children, attributes, stray words, sentences. */
record EgovParts(Account account) {

    /** They say what a text looks like. */
    private static final Set<String> LOOKS = Set.of("""
            WritingMode BorderTop BorderBottom BorderLeft BorderRight Align Valign Indent LineBreak
            """.split("\\s+"));

    private static final Set<String> FUNCTIONS = Set.of("main", "proviso");

    /** Notes all that an element has and that is not named. */
    void check(XmlElement element, Set<String> attributes, Set<String> children) {
        if (element.hasWords()) {
            account.problem(element.line(), "words stand in <%s> outside of any sentence".formatted(element.name()));
        }
        checkAttributes(element, attributes);
        for (XmlElement child : element.children()) {
            if (!children.contains(child.name())) {
                account.problem(child.line(), "<%s> is not known in <%s>".formatted(child.name(), element.name()));
            }
        }
    }

    void checkAttributes(XmlElement element, Set<String> attributes) {
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            boolean spans = attribute.getKey().matches("(?:row|col)span")
                    && attribute.getValue().equals("1");
            if (!attributes.contains(attribute.getKey()) && !LOOKS.contains(attribute.getKey()) && !spans) {
                account.problem(
                        element.line(),
                        "the attribute %s of <%s> is not known".formatted(attribute.getKey(), element.name()));
            }
        }
    }

    /** The words of the one child of a name; empty if there is none, unless one has to be there. */
    String words(XmlElement element, String name, boolean needed) {
        List<XmlElement> found = element.children(name);
        if (found.size() > 1 || (needed && found.isEmpty())) {
            account.problem(element.line(), "<%s> needs one <%s>".formatted(element.name(), name));
        }
        return found.stream().map(this::words).collect(Collectors.joining());
    }

    /** The words of an element that holds nothing but words. */
    String words(XmlElement element) {
        checkAttributes(element, Set.of("Num"));
        return account.take(EgovText.of(element, account));
    }

    /** The sentences of an element, one after another. */
    String sentences(List<XmlElement> sentences) {
        for (XmlElement sentence : sentences) {
            if (!FUNCTIONS.contains(sentence.attribute("Function").orElse("main"))) {
                account.problem(sentence.line(), "the function of a sentence is not known");
            }
        }
        return account.take(String.join("", texts(sentences, Set.of("Num", "Function"))));
    }

    /** The words of sentences, each by itself; their numbers have to be in order. */
    List<String> texts(List<XmlElement> sentences, Set<String> attributes) {
        List<String> texts = new ArrayList<>();
        for (XmlElement sentence : sentences) {
            checkAttributes(sentence, attributes);
            String number = String.valueOf(texts.size() + 1);
            if (!sentence.attribute("Num").orElse(number).equals(number)) {
                account.problem(sentence.line(), "sentence %s stands twice, or one is missing".formatted(number));
            }
            texts.add(EgovText.of(sentence, account));
        }
        return texts;
    }

    /** The words of a sentence or title. What is not known in one is a problem. */
    static final class EgovText {

        /** Attributes that an element may have. */
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
                        "<%s> is not known in a sentence; a person has to read the source here"
                                .formatted(child.name()));
            }
            account.refuseAttributes(child, ATTRIBUTES.getOrDefault(child.name(), Set.of()));
        }

        private static String picture(XmlElement element) {
            return Statements.PICTURE + element.attribute("src").orElse("") + "]";
        }
    }
}
