package org.sekisho.reading.extraction.parser;

import java.awt.Dimension;
import java.awt.geom.Dimension2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hemf.draw.HemfImageRenderer;
import org.apache.poi.hwmf.draw.HwmfImageRenderer;
import org.apache.poi.sl.draw.ImageRenderer;
import org.apache.poi.sl.usermodel.PictureData.PictureType;

/** Draws a metafile of Windows, as office programs keep formulas and charts. */
final class PoiMetafile {

    /** Pixels of the longer side. */
    private static final double SIDE = 1600;

    private PoiMetafile() {}

    static BufferedImage drawn(Path file, String type) throws IOException {
        boolean enhanced = type.endsWith("emf");
        ImageRenderer picture = enhanced ? new HemfImageRenderer() : new HwmfImageRenderer();
        try (InputStream bytes = Files.newInputStream(file)) { // an enhanced one is read while it is drawn
            picture.loadImage(bytes, (enhanced ? PictureType.EMF : PictureType.WMF).contentType);
            Dimension2D size = picture.getDimension();
            double scale = SIDE / Math.max(1, Math.max(size.getWidth(), size.getHeight()));
            return picture.getImage(new Dimension(
                    (int) Math.max(1, size.getWidth() * scale), (int) Math.max(1, size.getHeight() * scale)));
        }
    }
}
