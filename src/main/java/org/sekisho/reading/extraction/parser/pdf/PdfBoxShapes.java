package org.sekisho.reading.extraction.parser.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;

/**
 * Counts what a person reads on a page and a program does not: shapes that are as small, and as bent, as letters, and
 * letters over which a picture was put.
 */
final class PdfBoxShapes {

    /** So many small shapes are words that were turned into drawings. */
    private static final int MANY_SHAPES = 60;

    private static final int MANY_COVERED = 20;
    private static final int STEPS_OF_A_LETTER = 6;
    private static final double SMALLEST = 2;
    private static final double LARGEST = 30;

    private final List<Point2D.Float> printed = new ArrayList<>();
    private int shapes;
    private int covered;
    private int waiting;
    private int steps;
    private int bends;
    private double lowest;
    private double highest;

    /** Follows the instructions that draw. */
    void follow(String operator, List<COSBase> operands, Matrix placed) {
        switch (operator) {
            case "m" -> begin(operands, placed);
            case "l" -> step(operands, placed);
            case "c", "v", "y" -> {
                bends++;
                step(operands, placed);
            }
            case "f", "F", "f*", "B", "B*", "b", "b*" -> {
                end();
                shapes += waiting;
                waiting = 0;
            }
            case "S", "s", "n" -> {
                end();
                waiting = 0;
            }
            default -> {}
        }
    }

    private void begin(List<COSBase> operands, Matrix placed) {
        end();
        lowest = Double.MAX_VALUE;
        highest = -Double.MAX_VALUE;
        reach(operands, placed);
    }

    private void step(List<COSBase> operands, Matrix placed) {
        steps++;
        reach(operands, placed);
    }

    private void reach(List<COSBase> operands, Matrix placed) {
        int last = operands.size();
        if (last >= 2
                && operands.get(last - 2) instanceof COSNumber x
                && operands.get(last - 1) instanceof COSNumber y) {
            double height = placed.transformPoint(x.floatValue(), y.floatValue()).y;
            lowest = Math.min(lowest, height);
            highest = Math.max(highest, height);
        }
    }

    private void end() {
        double height = highest - lowest;
        waiting += steps >= STEPS_OF_A_LETTER && bends > 0 && height >= SMALLEST && height <= LARGEST ? 1 : 0;
        steps = 0;
        bends = 0;
    }

    void letter(Matrix matrix) {
        printed.add(new Point2D.Float(matrix.getTranslateX(), matrix.getTranslateY()));
    }

    /** A picture that hides what is below it. */
    void picture(Matrix placed) {
        double x = Math.min(placed.getTranslateX(), placed.getTranslateX() + placed.getScaleX());
        double y = Math.min(placed.getTranslateY(), placed.getTranslateY() + placed.getScaleY());
        double width = Math.abs(placed.getScaleX());
        double height = Math.abs(placed.getScaleY());
        int before = printed.size();
        printed.removeIf(letter -> letter.x >= x && letter.x <= x + width && letter.y >= y && letter.y <= y + height);
        covered += before - printed.size();
    }

    /**
     * For a person; empty if there is nothing that only a person would read.
     *
     * @param scanned whether pictures cover the page: letters below a scan are what was recognised in it
     */
    String described(boolean scanned) {
        List<String> kinds = new ArrayList<>();
        if (shapes >= MANY_SHAPES) {
            kinds.add("%d small shapes may be letters".formatted(shapes));
        }
        if (covered >= MANY_COVERED && !scanned) {
            kinds.add("%d letters lie below a picture".formatted(covered));
        }
        return String.join("; ", kinds);
    }
}
