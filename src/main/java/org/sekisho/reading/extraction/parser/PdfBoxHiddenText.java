package org.sekisho.reading.extraction.parser;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * Counts the letters of a page that a program reads and a person does not see: printed invisibly, beside the page, too
 * small, or white where nothing was painted below. Text below a picture or clipped away is not told from other text.
 */
final class PdfBoxHiddenText {

    /** Letters of a word or two; fewer are a mark of some program. */
    private static final int FEWEST = 10;

    private static final int MANY_COVERED = 20;
    private static final float SMALLEST = 0.9f;
    private static final double WHITE = 0.98;
    private static final int COLOURS_OF_LIGHT = 3;

    private final PDRectangle page;
    private final Deque<Boolean> saved = new ArrayDeque<>();
    private boolean white;
    private boolean painted;
    private int invisible;
    private int beside;
    private int small;
    private int whites;
    private final Map<Long, Point2D.Float> printed = new HashMap<>();
    private int covered;

    /** @param page what of it is shown */
    PdfBoxHiddenText(PDRectangle page) {
        this.page = page;
    }

    /** Notes what an instruction paints, and the colour in which the next is to paint. */
    void follow(String operator, List<COSBase> operands) {
        switch (operator) {
            case "q" -> saved.push(white);
            case "Q" -> white = !saved.isEmpty() && saved.pop();
            case "g", "rg" -> white = all(operands, WHITE, 1);
            case "k" -> white = all(operands, 0, 1 - WHITE);
            case "cs" -> white = false;
            // a single number may mean lighter or darker when it grows
            case "sc", "scn" -> white = operands.size() == COLOURS_OF_LIGHT && all(operands, WHITE, 1);
            case "f", "F", "f*", "B", "B*", "b", "b*" -> painted |= !white;
            case "sh", "BI" -> painted = true;
            default -> {}
        }
    }

    /**
     * Notes a picture that was put on the page.
     *
     * @param opaque whether it hides what is below it
     */
    void picture(Matrix placed, boolean opaque) {
        painted = true;
        if (opaque) {
            double x = Math.min(placed.getTranslateX(), placed.getTranslateX() + placed.getScaleX());
            double y = Math.min(placed.getTranslateY(), placed.getTranslateY() + placed.getScaleY());
            var area = new Rectangle2D.Double(x, y, Math.abs(placed.getScaleX()), Math.abs(placed.getScaleY()));
            int before = printed.size();
            printed.values().removeIf(area::contains);
            covered += before - printed.size();
        }
    }

    private static boolean all(List<COSBase> operands, double from, double to) {
        return !operands.isEmpty()
                && operands.stream()
                        .allMatch(operand -> operand instanceof COSNumber number
                                && number.floatValue() >= from
                                && number.floatValue() <= to);
    }

    /** Tells whether no picture was put on the letter at that place. */
    boolean isUncovered(long place) {
        return printed.containsKey(place);
    }

    /** Counts a letter, and returns how it is hidden. */
    How letter(Matrix matrix, PDFont font, RenderingMode mode) {
        printed.put(PdfBoxUnreadInk.place(matrix), new Point2D.Float(matrix.getTranslateX(), matrix.getTranslateY()));
        if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
            invisible++;
            return How.PRINTED_INVISIBLY;
        } else if (isBeside(matrix)) {
            beside++;
        } else if (!(font instanceof PDType3Font) && Math.abs(matrix.getScalingFactorY()) < SMALLEST) {
            small++;
        } else if (white && !painted && mode == RenderingMode.FILL) {
            whites++;
        } else {
            return How.SEEN;
        }
        return How.UNSEEN;
    }

    /** Ways in which a letter is hidden. */
    enum How {
        SEEN,
        UNSEEN,
        /** Recognised letters below a scan are printed like this. */
        PRINTED_INVISIBLY
    }

    private boolean isBeside(Matrix matrix) {
        float size = Math.max(matrix.getScalingFactorX(), matrix.getScalingFactorY());
        float x = matrix.getTranslateX();
        float y = matrix.getTranslateY();
        return x < page.getLowerLeftX() - size
                || x > page.getUpperRightX() + size
                || y < page.getLowerLeftY() - size
                || y > page.getUpperRightY() + size;
    }

    /**
     * Descriptions of hidden letters for a person; empty if there are none.
     *
     * @param scanned whether a picture covers the page: what is invisible on it then is what somebody recognised
     */
    List<String> described(boolean scanned) {
        List<String> kinds = new ArrayList<>();
        add(kinds, scanned ? 0 : invisible, "%d letters are printed invisibly");
        add(kinds, scanned || covered < MANY_COVERED ? 0 : covered, "%d letters lie below a picture");
        add(kinds, beside, "%d letters stand beside the page");
        add(kinds, small, "%d letters are too small to be seen");
        add(kinds, whites, "%d letters are white on white");
        return kinds;
    }

    private static void add(List<String> kinds, int count, String words) {
        if (count >= FEWEST) {
            kinds.add(words.formatted(count));
        }
    }
}
