package org.sekisho.reading.extraction.parser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Makes pictures of pages small enough to be looked at, and tells pages on which nothing is printed. */
final class PagePicture {

    /** Pixels of the largest picture in the memory of a parser process; a larger one is read with gaps. */
    public static final long MOST_PIXELS = 40_000_000;

    private static final int BAND = 128;

    private PagePicture() {}

    /** The picture as it is seen on paper: transparent parts are white. */
    public static BufferedImage onWhite(BufferedImage picture) {
        return picture.getColorModel().hasAlpha()
                ? drawn(picture, picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB)
                : picture;
    }

    /** The picture, made smaller if it has more pixels than that. */
    public static BufferedImage within(int pixels, BufferedImage picture) {
        double size = (double) picture.getWidth() * picture.getHeight();
        if (size <= pixels) {
            return picture;
        }
        double scale = Math.sqrt(pixels / size);
        int width = Math.max(1, (int) (picture.getWidth() * scale));
        int height = Math.max(1, (int) (picture.getHeight() * scale));
        return drawn(picture, width, height, BufferedImage.TYPE_BYTE_GRAY);
    }

    /**
     * The picture with no side longer than that, on white, in grey if it has no colour. It is made smaller by halves, so
     * that thin lines become paler and do not vanish.
     */
    public static BufferedImage fitting(int longSide, BufferedImage picture) {
        double scale = Math.min(1, (double) longSide / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.floor(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.floor(picture.getHeight() * scale));
        BufferedImage smaller = picture;
        while (smaller.getWidth() >= 2 * width && smaller.getHeight() >= 2 * height) {
            smaller = half(smaller);
        }
        BufferedImage coloured = drawn(smaller, width, height, BufferedImage.TYPE_INT_RGB);
        return isGrey(coloured) ? drawn(coloured, width, height, BufferedImage.TYPE_BYTE_GRAY) : coloured;
    }

    /** Halves a picture band by band, since Java makes a copy of a picture that it draws smaller. */
    private static BufferedImage half(BufferedImage picture) {
        int width = picture.getWidth() / 2;
        int height = picture.getHeight() / 2;
        BufferedImage half = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = half.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        for (int y = 0; y < height; y += BAND) {
            int end = Math.min(y + BAND, height);
            BufferedImage band = picture.getSubimage(0, 2 * y, 2 * width, 2 * (end - y));
            graphics.drawImage(band, 0, y, width, end - y, Color.WHITE, null);
        }
        graphics.dispose();
        return half;
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height, int type) {
        BufferedImage drawn = new BufferedImage(width, height, type);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return drawn;
    }

    private static boolean isGrey(BufferedImage picture) {
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                if (((pixel >> 8 ^ pixel) & 0xFFFF) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Tells whether every pixel has the same colour. */
    public static boolean isBlank(BufferedImage picture) {
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
