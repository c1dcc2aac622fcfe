package org.sekisho.night.hiding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.sekisho.reading.extraction.WrittenDocuments;

/**
 * A kind of document that carries text, given as the format's own markup.
 *
 * @param file the document's name in its filing
 */
record Carrier(String format, String file, Escape escape, Write write) {

    static final Carrier TEXT = new Carrier("txt", "a.txt", text -> text, text -> text.getBytes(UTF_8));
    static final Carrier HTML = new Carrier("html", "a.html", Carrier::xml, Carrier::html);
    static final Carrier DOCX = new Carrier("docx", "a.docx", text -> runs(text), Carrier::docx);
    static final Carrier ODT = new Carrier("odt", "a.odt", Carrier::xml, text -> WrittenDocuments.odt(text));
    static final Carrier RTF = new Carrier(
            "rtf",
            "a.rtf",
            Carrier::rtf,
            text -> ("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\\f0 " + text + "\\par}").getBytes(UTF_8));
    static final Carrier US = new Carrier("us", "application.xml", Carrier::xml, Carrier::us);
    static final Carrier JP = new Carrier("jp", "application.xml", Carrier::xml, Carrier::jp);
    static final Carrier MAIL = new Carrier("eml", "a.eml", text -> text, Carrier::mail);
    static final Carrier SHEET = new Carrier("xlsx", "a.xlsx", Carrier::xml, text -> sheet(List.of(text)));
    static final Carrier SLIDES = new Carrier("pptx", "a.pptx", text -> text, Carrier::slides);
    static final Carrier BOOK = new Carrier(
            "epub",
            "a.epub",
            Carrier::xml,
            text -> WrittenDocuments.zip(
                    "mimetype",
                    "application/epub+zip",
                    "OEBPS/a.xhtml",
                    "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>Box</title></head><body><p>" + text
                            + "</p></body></html>"));

    private static final String OOXML = "http://schemas.openxmlformats.org/";

    interface Escape {

        String plain(String text);
    }

    interface Write {

        byte[] document(String markup) throws IOException;
    }

    static List<Carrier> all() {
        return List.of(TEXT, HTML, DOCX, ODT, RTF, US, JP, MAIL, SHEET, SLIDES, BOOK);
    }

    /** A document that says this. */
    Hidden saying(String way, String text) {
        return holding(way, escape.plain(text));
    }

    /** A document that holds this markup where its text stands. */
    Hidden holding(String way, String markup) {
        try {
            return new Hidden(format, way, file, write.document(markup));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    static String runs(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + xml(text) + "</w:t></w:r>";
    }

    static String rtf(String text) {
        return text.chars()
                .mapToObj(letter -> letter < 0x80 ? Character.toString(letter) : "\\u" + (short) letter + "?")
                .collect(Collectors.joining());
    }

    private static byte[] html(String body) {
        return ("<html><head><meta charset='UTF-8'><title>Box</title></head><body><p>" + body + "</p></body></html>")
                .getBytes(UTF_8);
    }

    static byte[] docx(String runs, String... more) throws IOException {
        String document = "<w:document xmlns:w=\"" + OOXML + "wordprocessingml/2006/main\" xmlns:r=\"" + OOXML
                + "officeDocument/2006/relationships\"><w:body><w:p>" + runs + "</w:p></w:body></w:document>";
        String types = "<Types xmlns=\"" + OOXML + "package/2006/content-types\"><Default Extension=\"rels\" "
                + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"bin\" "
                + "ContentType=\"application/octet-stream\"/><Override PartName=\"/word/document.xml\" ContentType="
                + "\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
        return zip(types, "word/document.xml", document, more);
    }

    static byte[] sheet(List<String> cells) throws IOException {
        String row = cells.stream()
                .map(cell -> "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>")
                .collect(Collectors.joining());
        return book("<row>" + row + "</row>");
    }

    static byte[] book(String rows) throws IOException {
        String main = "xmlns=\"" + OOXML + "spreadsheetml/2006/main\"";
        String types =
                "<Types xmlns=\"" + OOXML + "package/2006/content-types\"><Default Extension=\"rels\" ContentType="
                        + "\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType="
                        + "\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName="
                        + "\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";
        return zip(
                types,
                "xl/workbook.xml",
                "<workbook " + main + " xmlns:r=\"" + OOXML
                        + "officeDocument/2006/relationships\"><sheets><sheet name=\"a\" "
                        + "sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                relation("worksheet", "worksheets/sheet1.xml"),
                "xl/worksheets/sheet1.xml",
                "<worksheet " + main + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static byte[] slides(String text) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.createSlide().createTextBox().setText(text);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            show.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"" + OOXML + "package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                + OOXML + "officeDocument/2006/relationships/" + type + "\" Target=\"" + target
                + "\"/></Relationships>";
    }

    private static byte[] zip(String types, String main, String content, String... more) throws IOException {
        String[] entries = new String[6 + more.length];
        entries[0] = "[Content_Types].xml";
        entries[1] = types;
        entries[2] = "_rels/.rels";
        entries[3] = relation("officeDocument", main);
        entries[4] = main;
        entries[5] = content;
        System.arraycopy(more, 0, entries, 6, more.length);
        return WrittenDocuments.zip(entries);
    }

    private static byte[] us(String markup) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><us-patent-application lang=\"EN\"><us-bibliographic-data-application>"
                        + "<publication-reference><document-id><country>US</country><doc-number>20260999999</doc-number>"
                        + "<kind>A1</kind></document-id></publication-reference><invention-title>Box</invention-title>"
                        + "</us-bibliographic-data-application><description><p>" + markup + "</p></description><claims>"
                        + "<claim num=\"1\"><claim-text>1. A box with a lid.</claim-text></claim></claims></us-patent-application>")
                .getBytes(UTF_8);
    }

    private static byte[] jp(String markup) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><jp-official-gazette lang=\"ja\" country=\"JP\" kind-of-jp=\"A\"><bibliographic-data "
                        + "country=\"JP\"><publication-reference><document-id><country>JP</country><doc-number>2026999999</doc-number>"
                        + "<kind>A</kind></document-id></publication-reference><invention-title>箱</invention-title></bibliographic-data>"
                        + "<description><p num=\"0001\">" + markup
                        + "</p></description><claims><claim num=\"1\"><claim-text>蓋を備える箱。"
                        + "</claim-text></claim></claims></jp-official-gazette>")
                .getBytes(UTF_8);
    }

    private static byte[] mail(String text) {
        return ("From: applicant@example.org\r\nTo: office@example.org\r\nSubject: Box\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(text.getBytes(UTF_8)) + "\r\n")
                .getBytes(UTF_8);
    }
}
