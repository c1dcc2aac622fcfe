package org.sekisho.reading.extraction;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Pages as a scanner makes them: a picture of print, 300 dots to the inch. */
public final class PrintedPage {

    private static final int WIDTH = 2480;
    private static final int HEIGHT = 1200;
    private static final int SIZE = 46;
    private static final int MARGIN = 200;

    private PrintedPage() {}

    /** A font of this machine that has these characters. Where there is none the test is left out, or fails if it counts. */
    private static Font font(String words) {
        return fonts(words).findFirst().orElseGet(() -> {
            String missing = "No font here has the characters: apt-get install fonts-ipafont-gothic fonts-dejavu-core";
            assumeThat(System.getenv("CI")).as(missing).isNotNull();
            throw new IllegalStateException(missing);
        });
    }

    /** Whether Japanese can be printed here. */
    static boolean isJapanesePrintable() {
        return fonts("\u6697\u53f7").findAny().isPresent();
    }

    private static Stream<Font> fonts(String words) {
        return Stream.of("IPAGothic", "Noto Sans CJK JP", "TakaoGothic", Font.SERIF, Font.DIALOG)
                .map(name -> new Font(name, Font.PLAIN, SIZE))
                .filter(font -> font.canDisplayUpTo(words) < 0);
    }

    public static BufferedImage of(String... lines) {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        for (int i = 0; i < lines.length; i++) {
            graphics.setFont(font(lines[i]));
            graphics.drawString(lines[i], MARGIN, MARGIN + i * SIZE * 2);
        }
        graphics.dispose();
        return page;
    }

    /** A page of lines and no words, as a sheet of drawings is. */
    public static BufferedImage drawing() {
        BufferedImage page = of();
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.BLACK);
        for (int i = 0; i < 12; i++) {
            graphics.drawOval(MARGIN + i * 90, MARGIN + i * 30, 500 - i * 30, 300);
            graphics.drawLine(MARGIN, MARGIN + i * 60, WIDTH - MARGIN, HEIGHT - MARGIN - i * 50);
        }
        graphics.dispose();
        return page;
    }

    /** A PDF of pictures, one on each page. */
    public static byte[] pdf(BufferedImage... pictures) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (BufferedImage picture : pictures) {
                PDPage page = new PDPage(new PDRectangle(picture.getWidth() * 0.24f, picture.getHeight() * 0.24f));
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            LosslessFactory.createFromImage(document, picture),
                            0,
                            0,
                            page.getMediaBox().getWidth(),
                            page.getMediaBox().getHeight());
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** A picture file of one page, or a TIFF of several. */
    public static byte[] file(String format, BufferedImage... pictures) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            if (pictures.length == 1) {
                writer.write(pictures[0]);
            } else {
                writer.prepareWriteSequence(null);
                for (BufferedImage picture : List.of(pictures)) {
                    writer.writeToSequence(new IIOImage(picture, null, null), null);
                }
                writer.endWriteSequence();
            }
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
