package org.sekisho.reading.extraction.parser;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.sekisho.reading.extraction.WrittenDocuments;

/** Documents whose markup a test draws. */
final class DrawnDocuments {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private DrawnDocuments() {}

    /** A paragraph of these runs. */
    static byte[] docx(String runs) throws IOException {
        return docx(runs, "");
    }

    static byte[] docx(String runs, String styles, String... furtherEntries) throws IOException {
        String names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        String[] entries = {
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"bin\" ContentType=\"application/xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                    + ".wordprocessingml.document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"application"
                    + "/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>",
            "_rels/.rels",
            relationship("officeDocument", "word/document.xml"),
            "word/_rels/document.xml.rels",
            relationship("styles", "styles.xml"),
            "word/document.xml",
            "<w:document %s><w:body><w:p>%s</w:p></w:body></w:document>".formatted(names, runs),
            "word/styles.xml",
            "<w:styles %s>%s</w:styles>".formatted(names, styles)
        };
        return WrittenDocuments.zip(java.util.stream.Stream.of(entries, furtherEntries)
                .flatMap(java.util.stream.Stream::of)
                .toArray(String[]::new));
    }

    private static String relationship(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"%s%s\" Target=\"%s\"/></Relationships>"
                        .formatted(OFFICE, type, target);
    }

    /** A paragraph, with styles of its own. */
    static byte[] odt(String paragraph, String styles) throws IOException {
        return WrittenDocuments.zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                        + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                        + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"><office:automatic-styles>"
                        + styles + "</office:automatic-styles><office:body><office:text><text:p>" + paragraph
                        + "</text:p></office:text></office:body></office:document-content>");
    }

    /** A paragraph; what is no Latin letter is written by its number. */
    static byte[] rtf(String paragraph) {
        StringBuilder rtf =
                new StringBuilder("{\\rtf1\\ansi\\uc1{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue0;}");
        paragraph.chars().forEach(letter -> rtf.append(letter < 128 ? (char) letter : "\\u" + (short) letter + "?"));
        return rtf.append("\\par}").toString().getBytes(US_ASCII);
    }

    /** A line in which every other piece is hidden in some way. */
    static byte[] pdf(List<String> pieces, String way) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
                float x = 72;
                for (int i = 0; i < pieces.size(); i++) {
                    boolean hidden = i % 2 == 1;
                    content.beginText();
                    content.setFont(font, hidden && way.equals("small") ? 0.5f : 10);
                    content.setRenderingMode(
                            hidden && way.equals("invisible") ? RenderingMode.NEITHER : RenderingMode.FILL);
                    content.setNonStrokingColor(hidden && way.equals("white") ? 1f : 0f);
                    content.newLineAtOffset(x, hidden && way.equals("beside") ? -100 : 600);
                    content.showText(pieces.get(i));
                    content.endText();
                    x += hidden ? 0 : font.getStringWidth(pieces.get(i)) / 100;
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** A page on which a part says that it is something else than what is printed. */
    static byte[] pdfSayingInstead(String printed, String said) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            COSDictionary properties = new COSDictionary();
            properties.setString(COSName.ACTUAL_TEXT, said);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(properties));
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                content.newLineAtOffset(72, 600);
                content.showText(printed);
                content.endText();
                content.endMarkedContent();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
