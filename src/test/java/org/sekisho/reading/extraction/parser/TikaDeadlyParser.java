package org.sekisho.reading.extraction.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.pipes.PipesServer;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.extraction.UnreadReason;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** A parser that does to its process what a plain text tells it to. */
public class TikaDeadlyParser implements Parser {

    private static final long serialVersionUID = 1L;

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(MediaType.TEXT_PLAIN);
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException {
        String order = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        if (order.startsWith("pages: ")) {
            readPages(
                    order.substring("pages: ".length()).split(" "), context.get(ReadingOrder.class), handler, metadata);
            return;
        }
        switch (order) {
            case "exit" -> Runtime.getRuntime().halt(3);
            case "hang" -> hang();
            case "eat memory" -> eatMemory();
            case "overflow" -> overflow(0);
            default -> {}
        }
        XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
        xhtml.startDocument();
        xhtml.element("p", order);
        if (order.startsWith("fail")) {
            throw new IOException("half read: " + order);
        }
        xhtml.endDocument();
    }

    /** Like a document of pages of which each does what it is told, or has its order for its words. */
    private static void readPages(String[] pages, ReadingOrder order, ContentHandler handler, Metadata metadata)
            throws IOException, SAXException {
        XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
        xhtml.startDocument();
        Runnable endProcess = () -> Runtime.getRuntime().halt(PipesServer.TIMEOUT_EXIT_CODE);
        try (PageJournal journal = PageJournal.begin(order.journal(), pages.length);
                PageClock clock = new PageClock(order.limits().pageTime(), endProcess)) {
            for (int number = 1; number <= pages.length; number++) {
                clock.begin();
                UnreadReason deadly = order.leftOut().get(number);
                if (deadly == null) {
                    obey(pages[number - 1]);
                }
                String fault = deadly == null ? "" : " data-unread='%s' data-detail=''".formatted(deadly);
                String words = deadly == null ? pages[number - 1] : "";
                journal.add("<div class='page' id='%d'%s><p>%s</p></div>".formatted(number, fault, words));
                write(number, deadly, words, xhtml);
                clock.end();
            }
        }
        xhtml.endDocument();
    }

    private static void write(int number, @Nullable UnreadReason deadly, String words, XHTMLContentHandler xhtml)
            throws SAXException {
        AttributesImpl attributes = new AttributesImpl();
        attributes.addAttribute("", "class", "class", "CDATA", "page");
        attributes.addAttribute("", "id", "id", "CDATA", Integer.toString(number));
        if (deadly != null) {
            attributes.addAttribute("", "data-unread", "data-unread", "CDATA", deadly.name());
            attributes.addAttribute("", "data-detail", "data-detail", "CDATA", "");
        }
        xhtml.startElement("div", attributes);
        xhtml.element("p", words);
        xhtml.endElement("div");
    }

    private static void obey(String order) throws IOException {
        switch (order) {
            case "exit" -> Runtime.getRuntime().halt(3);
            case "hang" -> hang();
            case "eat" -> eatMemory();
            default -> {}
        }
    }

    private static void hang() throws IOException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void eatMemory() {
        List<byte[]> eaten = new ArrayList<>();
        while (eaten.size() < Integer.MAX_VALUE) {
            eaten.add(new byte[1 << 20]);
        }
    }

    private static int overflow(int depth) {
        return depth < 0 ? depth : overflow(depth + 1) + 1;
    }
}
