package org.sekisho.reading.extraction.parser;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.PlacedWord;

/** Notes where the letters of a page stand while it is drawn, in the order in which it draws them. */
final class PdfBoxLetters {

    /** Part of a font's size that letters reach below the line they stand on; then from there to their top. */
    private static final double BELOW = 0.22;

    private static final double HEIGHT = 1;

    private final AffineTransform onPicture;
    private final List<PlacedWord> placed = new ArrayList<>();

    PdfBoxLetters(PDPage page) {
        PDRectangle shown = page.getCropBox();
        onPicture = AffineTransform.getQuadrantRotateInstance(Math.floorMod(page.getRotation(), 360) / 90, 0.5, 0.5);
        onPicture.scale(1 / shown.getWidth(), -1 / shown.getHeight());
        onPicture.translate(-shown.getLowerLeftX(), -shown.getUpperRightY());
    }

    /** Notes a letter; one of which no character is known is passed over. */
    void add(Matrix at, PDFont font, int code, Vector width) {
        String letter = placed.size() < PlacedWord.MOST ? letter(font, code) : null;
        if (letter == null || letter.isBlank()) {
            return;
        }
        AffineTransform all = new AffineTransform(onPicture);
        all.concatenate(at.createAffineTransform());
        Rectangle2D box = all.createTransformedShape(new Rectangle2D.Double(0, -BELOW, width.getX(), HEIGHT))
                .getBounds2D();
        PlacedWord.at(letter, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())
                .ifPresent(placed::add);
    }

    /** The character of a letter; null if the font does not tell it, which draws it all the same. */
    private static @Nullable String letter(PDFont font, int code) {
        try {
            return font.toUnicode(code);
        } catch (RuntimeException untold) {
            return null;
        }
    }

    List<PlacedWord> placed() {
        return placed;
    }
}
