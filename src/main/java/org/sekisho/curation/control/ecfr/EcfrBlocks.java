package org.sekisho.curation.control.ecfr;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sekisho.curation.control.ecfr.EcfrBlock.Kind;
import org.sekisho.curation.control.reading.Account;
import org.sekisho.reading.gazette.xml.XmlElement;

/** The supplement as one row of blocks. What is no block that is known is a problem. */
final class EcfrBlocks {

    /** Wrappers that only set their paragraphs apart. */
    private static final Set<String> WRAPPERS = Set.of("EXTRACT");

    private final Account account;

    EcfrBlocks(Account account) {
        this.account = account;
    }

    /** All blocks in an element. */
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
                EcfrBlock.kind(child)
                        .ifPresentOrElse(
                                kind -> add(block(kind, child), blocks),
                                () -> account.problem(
                                        child.line(),
                                        "<%s> is not known here; if the rest is needed, name its entries with --only"
                                                .formatted(child.name())));
            }
        }
        return blocks;
    }

    /** A paragraph without words says nothing. */
    private static void add(EcfrBlock block, List<EcfrBlock> blocks) {
        if (!block.isParagraph() || !block.text().isEmpty()) {
            blocks.add(block);
        }
    }

    private EcfrBlock block(Kind kind, XmlElement element) {
        if (kind == Kind.NOTE || kind == Kind.TABLE || kind == Kind.REMARK) {
            return new EcfrBlock(kind, element, "", "");
        }
        refuseAttributes(element);
        return new EcfrBlock(kind, element, EcfrText.of(element, new Account()), label(element));
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
