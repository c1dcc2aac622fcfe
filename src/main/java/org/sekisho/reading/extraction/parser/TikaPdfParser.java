package org.sekisho.reading.extraction.parser;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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
import org.apache.tika.pipes.PipesServer;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.ToXMLContentHandler;
import org.apache.tika.sax.XHTMLContentHandler;
import org.sekisho.reading.extraction.ExtractedText.Paragraph;
import org.sekisho.reading.extraction.Ledger;
import org.sekisho.reading.extraction.Sight;
import org.sekisho.reading.extraction.UnreadableDocumentException;
import org.sekisho.reading.extraction.parser.PdfBoxDocument.PdfBoxAttachment;
import org.sekisho.reading.extraction.parser.TikaDrawing.DrawingOrder;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Stands in for Tika's own PDF parser inside the parser process: our page reader, written down as XHTML with a {@code
 * div} per page, which {@link XhtmlPages} reads on the other side.
 */
public class TikaPdfParser implements Parser {

    private static final TikaLines.Order NO_LINES = new TikaLines.Order(List.of(), 0);

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(MediaType.application("pdf"));
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        TikaInputStream file = TikaInputStream.get(stream);
        XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
        ReadingOrder order = orderFor(metadata, context);
        try (PdfBoxDocument document = PdfBoxDocument.open(file.getPath(), order, streams(order))) {
            DrawingOrder drawing = context.get(DrawingOrder.class);
            if (drawing != null) {
                TikaDrawing.answer(drawing, document, metadata);
                return;
            }
            LookOrder look = context.get(LookOrder.class);
            if (look != null && look.sight().kind() != Sight.Kind.PICTURE) {
                TikaLook.answer(look, () -> document.picture(look), handler, metadata);
                return;
            }
            if (document.title() != null) {
                metadata.set(TikaCoreProperties.TITLE, document.title());
            }
            xhtml.startDocument();
            if (TikaSweep.endsWithZip(file.getPath())) {
                TikaRest.tell(TikaSweep.BEHIND, metadata);
            }
            TikaLines.Order lines = context.get(TikaLines.Order.class, NO_LINES);
            List<PdfPage> pages = read(document, order, new TikaLines(lines, metadata));
            for (PdfPage page : pages) {
                write(page, xhtml);
            }
            writeRest(pages, document, metadata);
            EmbeddedDocumentExtractor embedded = EmbeddedDocumentUtil.getEmbeddedDocumentExtractor(context);
            for (PdfBoxAttachment attachment : document.attachments()) {
                try (TikaInputStream content = TikaInputStream.get(attachment.open())) {
                    embedded.parseEmbedded(content, xhtml, new Metadata(), false);
                } catch (UnreadableDocumentException e) {
                    write(new PdfPage(0, List.of(), e.reason(), "an attachment"), xhtml);
                }
            }
            xhtml.endDocument();
        } catch (UnreadableDocumentException e) {
            throw new EncryptedDocumentException(e);
        }
    }

    private static void writeRest(List<PdfPage> pages, PdfBoxDocument document, Metadata metadata) {
        List<String> read = new ArrayList<>(document.besides());
        pages.forEach(page -> page.paragraphs().forEach(paragraph -> read.add(paragraph.words())));
        Ledger ledger = new Ledger(read);
        document.everyWord(ledger::hold, what -> TikaRest.tell(what, metadata));
        List<String> rest = new ArrayList<>(new LinkedHashSet<>(document.besides()));
        rest.addAll(ledger.missing());
        TikaRest.write(rest, metadata);
    }

    /** The order for this document: only the outermost one keeps a journal; pages of attachments do not count. */
    private static ReadingOrder orderFor(Metadata metadata, ParseContext context) {
        ReadingOrder order = context.get(ReadingOrder.class);
        boolean attached = metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_PATH) != null;
        return attached ? order.forAttachment() : order;
    }

    PdfBoxStreamCheck streams(ReadingOrder order) {
        return new PdfBoxStreamCheck(order.limits());
    }

    List<PdfPage> read(PdfBoxDocument document, ReadingOrder order, TikaLines comparison)
            throws IOException, SAXException {
        List<PdfPage> pages = new ArrayList<>();
        PdfBoxLines lines = new PdfBoxLines(comparison.order().seed());
        Runnable endProcess = () -> Runtime.getRuntime().halt(PipesServer.TIMEOUT_EXIT_CODE);
        try (PageJournal journal = PageJournal.begin(order.journal(), document.pages());
                PageClock clock = new PageClock(order.limits().pageTime(), endProcess)) {
            Consumer<PdfPage> written = page -> {
                pages.add(page);
                write(page, journal);
            };
            document.read(clock, written, lines, comparison);
        }
        return lines.told(pages);
    }

    private static void write(PdfPage page, PageJournal journal) {
        try {
            ToXMLContentHandler xml = new ToXMLContentHandler();
            XHTMLContentHandler fragment = new XHTMLContentHandler(new BodyContentHandler(xml), new Metadata());
            fragment.startDocument();
            write(page, fragment);
            fragment.endDocument();
            journal.add(xml.toString());
        } catch (SAXException e) {
            throw new IllegalStateException("A page has no form that could be written down", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The journal of pages cannot be written", e);
        }
    }

    private static void write(PdfPage page, XHTMLContentHandler xhtml) throws SAXException {
        AttributesImpl attributes = new AttributesImpl();
        add(attributes, "class", "page");
        add(attributes, "id", Integer.toString(page.number()));
        if (!page.faults().isEmpty()) {
            add(
                    attributes,
                    "data-unread",
                    page.faults().keySet().stream().map(Enum::name).collect(joining(" ")));
            page.faults().forEach((reason, detail) -> add(attributes, "data-" + reason, detail));
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
