package org.sekisho.reading.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * One paragraph with words in it that nobody sees. The unseen words are handed out by themselves, and the paragraph
 * once more with them in their places: a mistake about what is seen loses nothing.
 */
final class Unseen {

    private final Consumer<String> pieces;
    private final StringBuilder whole = new StringBuilder();
    private final List<int[]> ranges = new ArrayList<>();

    /** @param pieces takes what nobody sees */
    Unseen(Consumer<String> pieces) {
        this.pieces = pieces;
    }

    /**
     * Takes elements out of their document, and hands out the words of each.
     *
     * @param blocks elements that are paragraphs
     * @param apart elements that end a word
     */
    static void takeOut(
            Set<Element> elements, Predicate<Element> blocks, Predicate<Element> apart, Consumer<String> pieces) {
        Set<Element> paragraphs = new LinkedHashSet<>();
        for (Element element : elements) {
            Element around = element.parent();
            while (around != null && !blocks.test(around)) {
                around = around.parent();
            }
            paragraphs.add(around == null ? element : around);
        }
        for (Element paragraph : paragraphs) {
            Unseen unseen = new Unseen(pieces);
            paragraph.traverse(unseen.listener(elements, apart));
            unseen.end();
        }
        elements.forEach(Node::remove);
    }

    private NodeVisitor listener(Set<Element> elements, Predicate<Element> apart) {
        return new NodeVisitor() {

            private int hidden;

            @Override
            public void head(Node node, int depth) {
                hidden += node instanceof Element element && elements.contains(element) ? 1 : 0;
                String words = node instanceof TextNode text ? text.getWholeText() : "";
                append(node instanceof Element element && apart.test(element) ? " " : words, hidden > 0);
            }

            @Override
            public void tail(Node node, int depth) {
                append(node instanceof Element element && apart.test(element) ? " " : "", hidden > 0);
                hidden -= node instanceof Element element && elements.contains(element) ? 1 : 0;
            }
        };
    }

    void append(String words, boolean isUnseen) {
        int from = whole.length();
        whole.append(words);
        int last = ranges.size() - 1;
        if (isUnseen && last >= 0 && ranges.get(last)[1] == from) {
            ranges.get(last)[1] = whole.length();
        } else if (isUnseen && !words.isEmpty()) {
            ranges.add(new int[] {from, whole.length()});
        }
    }

    /** Ends the paragraph. */
    void end() {
        StringBuilder together = new StringBuilder();
        for (int[] range : ranges) {
            tell(whole.substring(range[0], range[1]));
            together.append(whole, range[0], range[1]);
        }
        tell(ranges.size() > 1 ? together.toString() : "");
        tell(ranges.isEmpty() || together.length() == whole.length() ? "" : whole.toString());
        ranges.clear();
        whole.setLength(0);
    }

    private void tell(String words) {
        if (!words.isBlank()) {
            pieces.accept(words.strip());
        }
    }
}
