package org.sekisho.machine.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import javax.xml.stream.XMLInputFactory;

/**
 * The only way in which XML is opened. Hardened means: no DTD is read, no external entity is opened, nesting and attributes are
 * limited. What breaks a limit is as broken as what is not well-formed.
 */
public final class HardenedXml {

    private static final int DEEPEST = 250;
    private static final int MOST_ATTRIBUTES = 500;

    private HardenedXml() {}

    /** A new factory, to which its owner may add limits. It hands out neighbouring text in one piece. */
    public static XMLInputFactory factory() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // Lazily found errors would come as unchecked exceptions, which are taken for faults of our own.
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        return factory;
    }
}
