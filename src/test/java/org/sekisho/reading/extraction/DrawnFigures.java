package org.sekisho.reading.extraction;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Ordinary pages: text in columns of a table, rules, a figure of lines as a picture with a few signs, a photograph. */
final class DrawnFigures {

    private static final PDType1Font FONT = new PDType1Font(FontName.TIMES_ROMAN);

    private DrawnFigures() {}

    static byte[] pdf(Random random) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                for (int line = 0; line < 12; line++) {
                    show(content, 72, 790 - 13 * line, "The lid of the box is held by a hinge and closed with a hook.");
                }
                table(content, random);
                content.drawImage(LosslessFactory.createFromImage(document, figure(random)), 72, 250, 300, 200);
                content.drawImage(LosslessFactory.createFromImage(document, photograph(random)), 72, 60, 150, 150);
                lines(content, random);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void table(PDPageContentStream content, Random random) throws IOException {
        int columns = 2 + random.nextInt(4);
        for (int row = 0; row < 8; row++) {
            content.moveTo(72, 620 - 16 * row);
            content.lineTo(72 + 80 * columns, 620 - 16 * row);
            for (int column = 0; column < columns; column++) {
                content.addRect(72 + 80 * column, 620 - 16 * row, 80, 16);
                show(content, 76 + 80 * column, 624 - 16 * row, "cell %d".formatted(random.nextInt(900)));
            }
        }
        content.stroke();
    }

    /** Lines of a drawing and hatches, as a program for drawing writes them. */
    private static void lines(PDPageContentStream content, Random random) throws IOException {
        for (int i = 0; i < 40; i++) {
            content.moveTo(300 + 6 * i, 100);
            content.lineTo(310 + 6 * i, 130);
        }
        for (int i = 0; i < 12; i++) {
            content.moveTo(300 + random.nextInt(200), 60 + random.nextInt(150));
            content.curveTo(
                    300 + random.nextInt(200),
                    60 + random.nextInt(150),
                    300 + random.nextInt(200),
                    60 + random.nextInt(150),
                    300 + random.nextInt(200),
                    60 + random.nextInt(150));
        }
        content.stroke();
    }

    private static BufferedImage figure(Random random) {
        BufferedImage figure = new BufferedImage(900, 600, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = figure.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 900, 600);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(3));
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 30));
        for (int i = 0; i < 8; i++) {
            int x = 60 + i % 4 * 210;
            int y = 60 + i / 4 * 270;
            graphics.drawRect(x, y, 60 + random.nextInt(80), 60 + random.nextInt(80));
            graphics.drawOval(x + random.nextInt(60), y, 60 + random.nextInt(80), 60 + random.nextInt(80));
            graphics.drawLine(x, y, x + random.nextInt(200), y + random.nextInt(200));
            graphics.drawString(Integer.toString(10 + random.nextInt(990)), x + 20, y + 200);
        }
        graphics.dispose();
        return figure;
    }

    private static BufferedImage photograph(Random random) {
        BufferedImage photograph = new BufferedImage(450, 450, BufferedImage.TYPE_INT_RGB);
        double a = random.nextDouble() * 0.03;
        double b = random.nextDouble() * 0.03;
        for (int y = 0; y < 450; y++) {
            for (int x = 0; x < 450; x++) {
                int grey = (int) (128 + 90 * Math.sin(a * x + 2) * Math.cos(b * y) + random.nextInt(20));
                photograph.setRGB(x, y, new Color(grey, Math.min(255, grey + 10), grey).getRGB());
            }
        }
        return photograph;
    }

    private static void show(PDPageContentStream content, float x, float y, String words) throws IOException {
        content.beginText();
        content.setFont(FONT, 10);
        content.newLineAtOffset(x, y);
        content.showText(words);
        content.endText();
    }
}
