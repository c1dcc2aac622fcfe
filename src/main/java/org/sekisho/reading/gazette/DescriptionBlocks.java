package org.sekisho.reading.gazette;

import java.util.Set;
import java.util.function.Function;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.ProcessingInstruction;
import org.jdom2.Text;

/**
 * The step from a description's tree to its blocks: a block for each paragraph, with the heading above it. Words that
 * stand in no paragraph become blocks too, and so does a heading with nothing below it: no word is lost.
 */
final class DescriptionBlocks {

    /**
     * Names that a format has for the parts of a description.
     *
     * @param governmentInterest elements, or targets of processing instructions around the text, that mark it
     * @param label reads a paragraph's number and may take it out of the paragraph
     */
    public record Names(
            Set<String> headings,
            Set<String> paragraphs,
            Set<String> governmentInterest,
            Function<Element, String> label) {}

    private final Names names;
    private final HeadedBlocks blocks;
    private Element loose = new Element("loose");

    public DescriptionBlocks(Names names, FilingParts parts) {
        this.names = names;
        this.blocks = new HeadedBlocks(parts);
    }

    public void add(Element description) {
        walk(description);
        endLooseWords();
        blocks.end();
    }

    private void walk(Element container) {
        for (Content content : container.getContent()) {
            if (content instanceof Element element) {
                element(element);
            } else if (content instanceof ProcessingInstruction mark) {
                mark(mark);
            } else if (content instanceof Text) {
                looseText(content);
            }
        }
    }

    private void element(Element element) {
        if (names.headings().contains(element.getName())) {
            endLooseWords();
            blocks.heading(GazetteText.of(element));
        } else if (names.paragraphs().contains(element.getName())) {
            endLooseWords();
            String label = names.label().apply(element);
            blocks.block(label, GazetteText.of(element));
        } else if (isContainer(element)) {
            endLooseWords();
            container(element);
        } else {
            loose.addContent(element.clone());
        }
    }

    private void container(Element element) {
        boolean before = blocks.isMarked();
        boolean marks = names.governmentInterest().contains(element.getName());
        if (marks) {
            blocks.marked(true);
        }
        walk(element);
        endLooseWords();
        if (marks) {
            blocks.marked(before);
        }
    }

    private boolean isContainer(Element element) {
        for (Element child : element.getChildren()) {
            String name = child.getName();
            if (names.headings().contains(name) || names.paragraphs().contains(name) || isContainer(child)) {
                return true;
            }
        }
        return names.governmentInterest().contains(element.getName());
    }

    private void mark(ProcessingInstruction mark) {
        if (names.governmentInterest().contains(mark.getTarget())) {
            endLooseWords();
            blocks.marked(!"tail".equals(mark.getPseudoAttributeValue("end")));
        }
    }

    private void looseText(Content text) {
        if (loose.getContentSize() > 0 || !text.getValue().isBlank()) {
            loose.addContent(text.clone());
        }
    }

    private void endLooseWords() {
        if (loose.getContentSize() > 0) {
            blocks.block("", GazetteText.of(loose));
            loose = new Element("loose");
        }
    }
}
