package org.sekisho.reading.extraction;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The words to be drawn, and where. */
record DrawnOutlines(String words, float x, float y, float size, Random random) {

    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 1);

    String outlines(double x, double y, double size) {
        Shape shape = FONT.deriveFont((float) size)
                .createGlyphVector(new FontRenderContext(null, true, true), words)
                .getOutline();
        AffineTransform up = new AffineTransform(1, 0, 0, -1, x, y);
        StringBuilder path = new StringBuilder();
        double[] at = new double[6];
        double lastX = 0;
        double lastY = 0;
        for (PathIterator i = shape.getPathIterator(up); !i.isDone(); i.next()) {
            switch (i.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> path.append("%.3f %.3f m\n".formatted(at[0], at[1]));
                case PathIterator.SEG_LINETO -> path.append("%.3f %.3f l\n".formatted(at[0], at[1]));
                case PathIterator.SEG_QUADTO ->
                    path.append("%.3f %.3f %.3f %.3f %.3f %.3f c\n"
                            .formatted(
                                    (lastX + 2 * at[0]) / 3,
                                    (lastY + 2 * at[1]) / 3,
                                    (at[2] + 2 * at[0]) / 3,
                                    (at[3] + 2 * at[1]) / 3,
                                    at[2],
                                    at[3]));
                case PathIterator.SEG_CUBICTO ->
                    path.append(
                            "%.3f %.3f %.3f %.3f %.3f %.3f c\n".formatted(at[0], at[1], at[2], at[3], at[4], at[5]));
                default -> path.append("h\n");
            }
            int last = new int[] {0, 0, 2, 4, 0}[i.currentSegment(at)];
            lastX = at[last];
            lastY = at[last + 1];
        }
        return path.toString();
    }

    /** Three pixels for a point. */
    BufferedImage picture(Color ink, Color ground) {
        Font font = FONT.deriveFont(3 * size);
        int width = (int) font.getStringBounds(words, new FontRenderContext(null, true, true))
                        .getWidth()
                + 30;
        BufferedImage picture = new BufferedImage(width, (int) (6 * size), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(ground);
        graphics.fillRect(0, 0, width, picture.getHeight());
        graphics.setColor(ink);
        graphics.setFont(font);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.drawString(words, 15, (int) (4 * size));
        graphics.dispose();
        return picture;
    }

    PDImageXObject stencil(PDDocument document) throws IOException {
        BufferedImage picture = picture(Color.BLACK, Color.WHITE);
        int bytes = (picture.getWidth() + 7) / 8;
        byte[] bits = new byte[bytes * picture.getHeight()];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 255) > 128) {
                    bits[y * bytes + x / 8] |= (byte) (128 >> x % 8);
                }
            }
        }
        PDImageXObject image = new PDImageXObject(
                document, new ByteArrayInputStream(bits), null, picture.getWidth(), picture.getHeight(), 1, null);
        image.getCOSObject().setBoolean(COSName.IMAGE_MASK, true);
        return image;
    }
}
