package org.sekisho.testdata;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Filings as PDF: printed in columns, scanned, locked, drawn, or cut off in the middle. */
final class PdfBoxPrint {

    /** Without this password the locked PDF cannot be read. */
    static final String PASSWORD = "only the applicant knows";

    private static final int SCAN_DPI = 150;

    private PdfBoxPrint() {}

    static byte[] inColumns(List<String> lines, int columns) throws IOException {
        try (PDDocument document = new PDDocument()) {
            try (PdfBoxColumns text = new PdfBoxColumns(document, columns)) {
                for (String line : lines) {
                    text.add(line);
                }
            }
            return bytes(document);
        }
    }

    /** The same pages as images, with no text behind them. */
    static byte[] scanned(List<String> lines) throws IOException {
        try (PDDocument print = Loader.loadPDF(inColumns(lines, 1));
                PDDocument scan = new PDDocument()) {
            PDFRenderer renderer = new PDFRenderer(print);
            for (int page = 0; page < print.getNumberOfPages(); page++) {
                addImage(scan, renderer.renderImageWithDPI(page, SCAN_DPI, ImageType.BINARY));
            }
            return bytes(scan);
        }
    }

    private static void addImage(PDDocument scan, BufferedImage image) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        scan.addPage(page);
        PDImageXObject picture = CCITTFactory.createFromImage(scan, image);
        try (PDPageContentStream content = new PDPageContentStream(scan, page)) {
            content.drawImage(picture, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
        }
    }

    /** RC4, because AES takes random numbers and every run would make another file. */
    static byte[] locked(List<String> lines) throws IOException {
        try (PDDocument document = Loader.loadPDF(inColumns(lines, 1))) {
            StandardProtectionPolicy policy =
                    new StandardProtectionPolicy(PASSWORD + " too", PASSWORD, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            policy.setPreferAES(false);
            document.protect(policy);
            return bytes(document);
        }
    }

    /** One page for each figure: {@code FIG. 1: label; label}, each label in a box. */
    static byte[] drawings(List<String> figures) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (String figure : figures) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    draw(content, figure.split(": ", 2));
                }
            }
            return bytes(document);
        }
    }

    private static void draw(PDPageContentStream content, String[] figure) throws IOException {
        float y = 720;
        for (String label : figure[1].split("; ")) {
            content.addRect(180, y - 16, 240, 40);
            content.stroke();
            label(content, label, 196, y);
            y -= 80;
        }
        label(content, figure[0], 270, 80);
    }

    private static void label(PDPageContentStream content, String words, float x, float y) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 11);
        content.newLineAtOffset(x, y);
        content.showText(words);
        content.endText();
    }

    /** The first part of a PDF, as an upload leaves it that broke off. */
    static byte[] cutOff(List<String> lines) throws IOException {
        byte[] whole = inColumns(lines, 1);
        return Arrays.copyOf(whole, whole.length / 3);
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        document.setDocumentId(1L); // else the time of writing becomes part of the file
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /** Sets paragraphs into columns, page after page, as printed patents are. */
    private static final class PdfBoxColumns implements AutoCloseable {

        private static final float MARGIN = 56;
        private static final float GUTTER = 20;
        private static final float SIZE = 12;
        private static final float LEADING = 16;

        private final PDDocument document;
        private final int columns;
        private final PDFont plain = new PDType1Font(FontName.TIMES_ROMAN);
        private final PDFont bold = new PDType1Font(FontName.TIMES_BOLD);
        private PDPageContentStream content;
        private int column;
        private float y;

        PdfBoxColumns(PDDocument document, int columns) throws IOException {
            this.document = document;
            this.columns = columns;
            this.content = newPage();
        }

        void add(String paragraph) throws IOException {
            PDFont font = paragraph.startsWith("# ") ? bold : plain;
            for (String line : lines(paragraph.replaceFirst("^[#-] ", ""), font)) {
                if (y < MARGIN) {
                    turn();
                }
                show(line, font);
            }
            y -= LEADING / 2;
        }

        private List<String> lines(String paragraph, PDFont font) throws IOException {
            List<String> lines = new ArrayList<>();
            String line = "";
            for (String word : paragraph.split(" ")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (font.getStringWidth(longer) / 1000 * SIZE > width()) {
                    lines.add(line);
                    longer = word;
                }
                line = longer;
            }
            lines.add(line);
            return lines;
        }

        private void show(String line, PDFont font) throws IOException {
            content.beginText();
            content.setFont(font, SIZE);
            content.newLineAtOffset(MARGIN + column * (width() + GUTTER), y);
            content.showText(line);
            content.endText();
            y -= LEADING;
        }

        private void turn() throws IOException {
            column++;
            y = PDRectangle.A4.getHeight() - MARGIN;
            if (column == columns) {
                content.close();
                content = newPage();
            }
        }

        private PDPageContentStream newPage() throws IOException {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            column = 0;
            y = PDRectangle.A4.getHeight() - MARGIN;
            return new PDPageContentStream(document, page);
        }

        private float width() {
            return (PDRectangle.A4.getWidth() - 2 * MARGIN - (columns - 1) * GUTTER) / columns;
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }
}
