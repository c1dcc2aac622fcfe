package org.sekisho.reading.extraction.parser;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.JoinedLines;
import org.sekisho.intake.filing.Recognised;
import org.sekisho.intake.filing.TableHeads;
import org.sekisho.machine.xml.HardenedXml;
import org.sekisho.reading.extraction.ExtractedText.Page;
import org.sekisho.reading.extraction.ExtractedText.Paragraph;
import org.sekisho.reading.extraction.PrintedLines;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.extraction.UnreadReason;

/** Pages and paragraphs of the XHTML in which the parser process answers. */
final class XhtmlPages {

    private static final XMLInputFactory XML = inPieces();
    private static final Set<String> BLOCKS = Set.of("""
            p div h1 h2 h3 h4 h5 h6 li tr hr pre table title body ul ol dl dt dd blockquote center caption section
            article
            """.split("\\s+"));
    /** The attribute in which a look at a page gives the confidence in a paragraph. */
    static final String CONFIDENCE = "data-confidence";

    /** Stands for a line end of the source, at which no line of the document ends. */
    private static final char WRAPPED = '\u000B';

    private static final Pattern HEADING = Pattern.compile("h[1-6]");

    private final String document;
    private final boolean linesCount;
    private final List<Page> pages = new ArrayList<>();
    private final List<UnreadPart> unread = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final Deque<TableHeads> tables = new ArrayDeque<>();
    private List<Paragraph> paragraphs = new ArrayList<>();
    private @Nullable Cell cell;
    private boolean heading;
    private @Nullable Recognised recognised;
    private boolean inHead;
    private boolean brokenOff;
    private int page;
    private int depth;
    private int pageDepth;

    /** A cell that is open, and the place where its words begin. */
    private record Cell(int from, boolean head, int columns, int rows) {}

    private XhtmlPages(String document, boolean linesCount) {
        this.document = document;
        this.linesCount = linesCount;
    }

    /**
     * Reads all pages, as far as the text goes.
     *
     * @param linesCount whether a line end in the text is one in the document, as in plain text
     */
    static XhtmlPages read(String document, String xhtml, boolean linesCount) {
        XhtmlPages read = new XhtmlPages(document, linesCount);
        if (xhtml.isBlank()) {
            return read;
        }
        try {
            read.all(XML.createXMLStreamReader(new StringReader(xhtml)));
        } catch (XMLStreamException e) {
            read.brokenOff = true;
        }
        read.endParagraph();
        read.endPage(!read.paragraphs.isEmpty());
        return read;
    }

    /** A reader that hands out text in pieces, so that all but the last piece of a broken one is there. */
    private static XMLInputFactory inPieces() {
        XMLInputFactory factory = HardenedXml.factory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    List<Page> pages() {
        return pages;
    }

    /** Tells whether the text ended in the middle, and these pages stood before. */
    boolean brokenOff() {
        return brokenOff;
    }

    List<UnreadPart> unread() {
        return unread;
    }

    private void all(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName().toLowerCase(Locale.ROOT));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text(xml.getText());
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml) {
        depth++;
        String name = xml.getLocalName().toLowerCase(Locale.ROOT);
        if (BLOCKS.contains(name)) {
            endParagraph();
        } else if (name.equals("br")) {
            words.append('\n');
        }
        startTable(name, xml);
        String confidence = xml.getAttributeValue(null, CONFIDENCE);
        recognised = confidence == null ? recognised : new Recognised(Integer.parseInt(confidence));
        heading = heading || HEADING.matcher(name).matches();
        inHead = inHead || name.equals("head");
        if (name.equals("div") && "page".equals(xml.getAttributeValue(null, "class"))) {
            startPage(xml);
        }
    }

    private void startTable(String name, XMLStreamReader xml) {
        switch (name) {
            case "table" -> {
                endCell();
                tables.push(new TableHeads());
            }
            case "tr" -> tables.stream().limit(1).forEach(TableHeads::row);
            case "td", "th" -> {
                words.append(' ');
                cell = new Cell(words.length(), name.equals("th"), span(xml, "colspan"), span(xml, "rowspan"));
            }
            default -> {}
        }
    }

    private static int span(XMLStreamReader xml, String attribute) {
        String written = xml.getAttributeValue(null, attribute);
        return written != null && written.matches("[0-9]{1,4}") ? Integer.parseInt(written) : 1;
    }

    /**
     * Ends a cell. A number is said with its head, see {@link TableHeads}; of several paragraphs in a cell only the
     * first is looked at.
     */
    private void endCell() {
        if (cell != null && !tables.isEmpty() && cell.from() <= words.length()) {
            String said = JoinedLines.of(words.substring(cell.from()));
            words.replace(
                    cell.from(), words.length(), tables.element().cell(said, cell.head(), cell.columns(), cell.rows()));
        }
        cell = null;
    }

    private void startPage(XMLStreamReader xml) {
        endPage(!paragraphs.isEmpty());
        pageDepth = depth;
        page = Integer.parseInt(xml.getAttributeValue(null, "id"));
        String reasons = xml.getAttributeValue(null, "data-unread");
        for (String reason : reasons == null ? new String[0] : reasons.split(" ")) {
            String detail = xml.getAttributeValue(null, "data-" + reason);
            unread.add(new UnreadPart(document, page, UnreadReason.valueOf(reason), detail == null ? "" : detail));
        }
    }

    private void end(String name) {
        if (name.equals("td") || name.equals("th")) {
            endCell();
        } else if (name.equals("table") && !tables.isEmpty()) {
            tables.pop();
        }
        if (BLOCKS.contains(name)) {
            endParagraph();
        }
        if (HEADING.matcher(name).matches()) {
            heading = false;
        } else if (name.equals("head")) {
            inHead = false;
        }
        if (depth == pageDepth) {
            endPage(page > 0);
            page = 0;
            pageDepth = 0;
        }
        depth--;
    }

    private void text(String text) {
        if (!inHead) {
            words.append(linesCount ? text : text.replace('\n', WRAPPED).replace('\r', WRAPPED));
        }
    }

    private void endParagraph() {
        if (cell != null && !words.toString().isBlank()) {
            endCell();
        } else if (cell != null) {
            cell = new Cell(0, cell.head(), cell.columns(), cell.rows());
        }
        for (String paragraph : PrintedLines.paragraphsOf(words)) {
            paragraphs.add(new Paragraph(heading, paragraph, recognised));
        }
        words.setLength(0);
        recognised = null;
    }

    private void endPage(boolean counts) {
        if (counts) {
            pages.add(new Page(page, paragraphs));
        }
        paragraphs = new ArrayList<>();
    }
}
