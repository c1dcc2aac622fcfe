package org.sekisho.reading.extraction;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents written for the tests, in the formats that applicants send. */
public final class WrittenDocuments {

    private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private static final float TOP = 740;

    private WrittenDocuments() {}

    /** A line of text at a place on the page, from the top left. */
    public record Print(float x, float y, String words) {}

    /** A PDF with a page for each list of lines. */
    public static byte[] pdf(List<List<Print>> pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (List<Print> lines : pages) {
                print(document, lines, false);
            }
            return saved(document);
        }
    }

    /** A page covered by a picture, with lines on top of it. */
    public static byte[] scan(List<Print> stamp) throws IOException {
        try (PDDocument document = new PDDocument()) {
            print(document, stamp, true);
            return saved(document);
        }
    }

    public static byte[] encryptedPdf(String words) throws IOException {
        try (PDDocument document = new PDDocument()) {
            print(document, List.of(new Print(72, 72, words)), false);
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return saved(document);
        }
    }

    /** The same PDF, with the words in every property that tells of a document. */
    public static byte[] withProperties(byte[] pdf, String words) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocumentInformation().setTitle(words);
            document.getDocumentInformation().setAuthor(words);
            document.getDocumentInformation().setSubject(words);
            document.getDocumentInformation().setKeywords(words);
            return saved(document);
        }
    }

    public static byte[] pdfWithAttachment(String words, byte[] attached) throws IOException {
        return pdfWithAttachments(words, List.of(attached));
    }

    public static byte[] pdfWithAttachments(String words, List<byte[]> attached) throws IOException {
        try (PDDocument document = new PDDocument()) {
            print(document, List.of(new Print(72, 72, words)), false);
            Map<String, PDComplexFileSpecification> files = new TreeMap<>();
            for (byte[] content : attached) {
                PDComplexFileSpecification file = new PDComplexFileSpecification();
                file.setFile("annex");
                file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(content)));
                files.put("annex %04d".formatted(files.size()), file);
            }
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(files);
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            return saved(document);
        }
    }

    private static void print(PDDocument document, List<Print> lines, boolean picture) throws IOException {
        PDPage page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            if (picture) {
                content.drawImage(
                        LosslessFactory.createFromImage(document, picture()),
                        0,
                        0,
                        page.getMediaBox().getWidth(),
                        page.getMediaBox().getHeight());
            }
            print(content, lines);
        }
    }

    private static void print(PDPageContentStream content, List<Print> lines) throws IOException {
        for (Print line : lines) {
            content.beginText();
            content.setFont(FONT, 10);
            content.newLineAtOffset(line.x(), TOP - line.y());
            content.showText(line.words());
            content.endText();
        }
    }

    /** The same PDF with other words on its first page, and the change written behind it. */
    public static byte[] changed(byte[] pdf, String was, String now) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDStream content = document.getPage(0).getContentStreams().next();
            String printed = new String(content.toByteArray(), StandardCharsets.ISO_8859_1);
            try (OutputStream changed = content.createOutputStream(COSName.FLATE_DECODE)) {
                changed.write(printed.replace(was, now).getBytes(StandardCharsets.ISO_8859_1));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.saveIncremental(bytes, new HashSet<>(List.of(content.getCOSObject())));
            return bytes.toByteArray();
        }
    }

    /** The same PDF, whose first page has other instructions in an object of their own; those before stay where they are. */
    public static byte[] printedAnew(byte[] pdf, String words) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            String font = page.getResources().getFontNames().iterator().next().getName();
            String letters = HexFormat.of().formatHex(words.getBytes(StandardCharsets.US_ASCII));
            byte[] printed =
                    "BT /%s 10 Tf 72 700 Td <%s> Tj ET".formatted(font, letters).getBytes(StandardCharsets.US_ASCII);
            PDStream content = new PDStream(document, new ByteArrayInputStream(printed));
            page.setContents(content);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.saveIncremental(bytes, new HashSet<>(List.of(page.getCOSObject(), content.getCOSObject())));
            return bytes.toByteArray();
        }
    }

    /** The bytes of one file behind those of another. */
    public static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** The same PDF without anything attached, and the change written behind it. */
    public static byte[] detached(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocumentCatalog().setNames(null);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.saveIncremental(
                    bytes, new HashSet<>(List.of(document.getDocumentCatalog().getCOSObject())));
            return bytes.toByteArray();
        }
    }

    /** The same PDF, whose last page is in it and in no tree of pages, as an object of that type. */
    public static byte[] withLastPageOutOfTree(byte[] pdf, String type) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage last = document.getPage(document.getNumberOfPages() - 1);
            document.removePage(last);
            last.getCOSObject().setItem(COSName.TYPE, COSName.getPDFName(type));
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Kept"), last);
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.setDocumentId(1L); // else it is drawn, and now and then has letters in a row that count as words
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage picture() {
        BufferedImage picture = new BufferedImage(600, 800, BufferedImage.TYPE_BYTE_GRAY);
        Graphics graphics = picture.getGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(50, 50, 500, 700);
        graphics.setColor(Color.BLACK);
        graphics.drawString("What is printed on the sheet of paper that was scanned.", 90, 300);
        graphics.dispose();
        return picture;
    }

    public static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture(), "png", bytes);
        return bytes.toByteArray();
    }

    public static byte[] docx(String... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            for (String paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            return saved(document);
        }
    }

    /** A document whose text is so many megabytes of one letter. */
    public static byte[] docxWithBomb(int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                ZipInputStream docx = new ZipInputStream(new ByteArrayInputStream(docx("Words.")))) {
            for (ZipEntry entry = docx.getNextEntry(); entry != null; entry = docx.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = docx.readAllBytes();
                if (entry.getName().equals("word/document.xml")) {
                    String[] around = new String(content, StandardCharsets.UTF_8).split("Words\\.");
                    zip.write(around[0].getBytes(StandardCharsets.UTF_8));
                    for (int i = 0; i < megabytes; i++) {
                        zip.write("a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
                    }
                    content = around[1].getBytes(StandardCharsets.UTF_8);
                }
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }

    /** A document with a picture and a template that are at another place. */
    public static byte[] docxPointingAt(String url) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Words.");
            String types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
            for (String type : List.of("image", "attachedTemplate", "oleObject", "frame", "hyperlink")) {
                document.getPackagePart().addExternalRelationship(url + type, types + type);
            }
            return saved(document);
        }
    }

    public static byte[] odtPointingAt(String url) throws IOException {
        String content = """
                <!DOCTYPE office:document-content SYSTEM "%1$s">
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                    xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
                    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
                <office:body><office:text><text:p>Words.<draw:frame><draw:image xlink:href="%1$s" xlink:type="simple"/>
                </draw:frame></text:p></office:text></office:body></office:document-content>
                """.formatted(url);
        return zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content);
    }

    public static byte[] html(String body) {
        return ("<html><body><p>Words.</p>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] docxWithAttachment(String paragraph, byte[] attached) throws Exception {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(paragraph);
            PackagePartName name = PackagingURIHelper.createPartName("/word/embeddings/annex.bin");
            PackagePart part = document.getPackage().createPart(name, "application/octet-stream");
            try (OutputStream content = part.getOutputStream()) {
                content.write(attached);
            }
            document.getPackagePart()
                    .addRelationship(
                            name,
                            TargetMode.INTERNAL,
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package");
            return saved(document);
        }
    }

    private static byte[] saved(XWPFDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.write(bytes);
        return bytes.toByteArray();
    }

    public static byte[] odt(String paragraph) throws IOException {
        String content = """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
                <office:body><office:text><text:p>%s</text:p></office:text></office:body></office:document-content>
                """.formatted(paragraph);
        return zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content);
    }

    /** A zip of entries: name, content, name, content … */
    public static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
