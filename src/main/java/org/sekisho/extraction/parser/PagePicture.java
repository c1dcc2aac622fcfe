package org.sekisho.extraction.parser;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** A page as a picture: small enough to be looked at, and told from one on which nothing is printed. */
final class PagePicture {

    private PagePicture() {}

    /** The picture, made smaller if it has more pixels than that. */
    static BufferedImage within(int pixels, BufferedImage picture) {
        double size = (double) picture.getWidth() * picture.getHeight();
        if (size <= pixels) {
            return picture;
        }
        double scale = Math.sqrt(pixels / size);
        int width = Math.max(1, (int) (picture.getWidth() * scale));
        int height = Math.max(1, (int) (picture.getHeight() * scale));
        BufferedImage smaller = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = smaller.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return smaller;
    }

    /** Whether every pixel has the same colour. */
    static boolean isBlank(BufferedImage picture) {
        int[] row = new int[picture.getWidth()];
        int first = picture.getRGB(0, 0);
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                if (pixel != first) {
                    return false;
                }
            }
        }
        return true;
    }
}
