package org.sekisho.curation.table;

import java.util.Objects;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/** Refuses a sheet in which a cell is worked out, and names the cell. */
final class PoiFormulas extends XMLFilterImpl {

    private String cell = "";

    PoiFormulas(XMLReader sheet) {
        super(sheet);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (name.equals("c")) {
            cell = Objects.requireNonNullElse(attributes.getValue("r"), "");
        } else if (name.equals("f")) {
            throw new PoiSheetRows.RefusedException(new TableFormatException(
                    "cell %s holds a formula; put in what it results in, as text".formatted(cell)));
        }
        super.startElement(uri, name, qualified, attributes);
    }
}
