package org.sekisho.extraction.parser;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.EmbeddedDocumentUtil;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.sekisho.extraction.ExtractedText.Paragraph;
import org.sekisho.extraction.UnreadableDocumentException;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Stands in for Tika's own PDF parser inside the parser process: our page reader, written down as XHTML with a {@code
 * div} per page, which {@link XhtmlPages} reads on the other side.
 */
public class TikaPdfParser implements Parser {

    private static final long serialVersionUID = 1L;

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(MediaType.application("pdf"));
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        TikaInputStream file = TikaInputStream.get(stream);
        XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
        try (PdfBoxDocument document = PdfBoxDocument.open(file.getPath())) {
            if (document.title() != null) {
                metadata.set(TikaCoreProperties.TITLE, document.title());
            }
            xhtml.startDocument();
            List<PdfPage> pages = new ArrayList<>();
            document.read(pages::add);
            for (PdfPage page : pages) {
                write(page, xhtml);
            }
            EmbeddedDocumentExtractor embedded = EmbeddedDocumentUtil.getEmbeddedDocumentExtractor(context);
            for (InputStream attachment : document.attachments()) {
                try (TikaInputStream content = TikaInputStream.get(attachment)) {
                    embedded.parseEmbedded(content, xhtml, new Metadata(), false);
                }
            }
            xhtml.endDocument();
        } catch (UnreadableDocumentException e) {
            throw new EncryptedDocumentException(e);
        }
    }

    private static void write(PdfPage page, XHTMLContentHandler xhtml) throws SAXException {
        AttributesImpl attributes = new AttributesImpl();
        add(attributes, "class", "page");
        add(attributes, "id", Integer.toString(page.number()));
        if (page.fault() != null) {
            add(attributes, "data-unread", page.fault().name());
            add(attributes, "data-detail", page.detail());
        }
        xhtml.startElement("div", attributes);
        for (Paragraph paragraph : page.paragraphs()) {
            xhtml.element(paragraph.heading() ? "h2" : "p", paragraph.words());
        }
        xhtml.endElement("div");
    }

    private static void add(AttributesImpl attributes, String name, String value) {
        attributes.addAttribute("", name, name, "CDATA", value);
    }
}
