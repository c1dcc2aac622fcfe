package org.sekisho.curation.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sekisho.curation.control.EcfrBlock.Kind;
import org.sekisho.reading.gazette.xml.XmlElement;

/** The supplement as one row of blocks. What is no block that is known is a problem as soon as it is read. */
record EcfrBlocks(Account account) {

    /** Wrappers that only set their paragraphs apart. */
    private static final Set<String> WRAPPERS = Set.of("EXTRACT");

    /** All blocks in an element, whether they are known or not. */
    List<EcfrBlock> in(XmlElement element) {
        List<EcfrBlock> blocks = new ArrayList<>();
        if (element.hasWords()) {
            account.problem(element.line(), "words stand in <%s> outside of any paragraph".formatted(element.name()));
        }
        for (XmlElement child : element.children()) {
            if (WRAPPERS.contains(child.name())) {
                refuseAttributes(child);
                blocks.addAll(in(child));
            } else {
                add(block(EcfrBlock.kind(child), child), blocks);
            }
        }
        return blocks;
    }

    /** Notes what is not known about a block that is read. */
    void check(EcfrBlock block) {
        if (block.kind() == Kind.NOT_KNOWN) {
            account.problem(
                    block.line(),
                    "<%s> is not known here; other entries can be read by naming them with --only"
                            .formatted(block.element().name()));
        } else if (block.isParagraph() || block.kind() == Kind.HEADING) {
            refuseAttributes(block.element());
        }
    }

    /** A paragraph without words says nothing. */
    private static void add(EcfrBlock block, List<EcfrBlock> blocks) {
        if (!block.isParagraph() || !block.text().isEmpty()) {
            blocks.add(block);
        }
    }

    private static EcfrBlock block(Kind kind, XmlElement element) {
        boolean words = kind == Kind.PARAGRAPH || kind == Kind.HEADING;
        return words
                ? new EcfrBlock(kind, element, EcfrText.of(element, new Account()), label(element))
                : new EcfrBlock(kind, element, "", "");
    }

    private void refuseAttributes(XmlElement element) {
        element.attributes()
                .keySet()
                .forEach(name -> account.problem(
                        element.line(), "the attribute %s of <%s> is not known".formatted(name, element.name())));
    }

    /** The words of the emphasis that it begins with. */
    private static String label(XmlElement element) {
        List<XmlElement> children = element.children();
        if (children.isEmpty() || !EcfrText.isEmphasis(children.get(0))) {
            return "";
        }
        XmlElement first = children.get(0);
        return EcfrBlock.beginsWith(element, first) ? EcfrText.of(first, new Account()) : "";
    }
}
