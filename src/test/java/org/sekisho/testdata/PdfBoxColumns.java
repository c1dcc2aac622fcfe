package org.sekisho.testdata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Sets paragraphs into columns, page after page, as printed patents are. */
final class PdfBoxColumns implements AutoCloseable {

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
