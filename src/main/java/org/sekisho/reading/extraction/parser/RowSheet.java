package org.sekisho.reading.extraction.parser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import org.sekisho.reading.extraction.parser.LetterRows.Row;

/**
 * Rows of letters cut out of a picture, one below the other, upright, of one size and dark on white. So small print, print among
 * drawings, white print and words that stand upright are recognised, of which a look at the whole picture makes out nothing.
 */
final class RowSheet {

    /** Pixels of a row's height, with the ends of letters above and below. */
    private static final int HEIGHT = 31;

    /** Pixels from one row to the next. */
    private static final int PITCH = 104;

    /** Pixels of the widest row; a wider one is not laid out, for a part of it would be looked at for the whole. */
    private static final int WIDEST = 4_000;

    /** Pixels between two words of a row, and no room for a third. */
    private static final int BLANK = 24;

    /** Part of a row's length along which sure words stand if it is made out. */
    private static final double MADE_OUT = 0.8;

    /** Pixels that are cut out above and below a row, too. */
    private static final int AROUND = 6;

    private static final int MARGIN = (PITCH - HEIGHT) / 2;

    /** More rows are the grain of a photograph, or a page. */
    static final int MOST = 40;

    private final BufferedImage picture;
    private final List<Line> lines = new ArrayList<>();

    /** The way from the picture to a line of the sheet, and the length of what is to be seen there. */
    private record Line(AffineTransform way, int width) {}

    /** Lays out rows of a picture; of words that stand upright nobody knows the top, so both are tried. */
    RowSheet(BufferedImage picture, List<Row> rows) {
        this.picture = picture;
        for (Row row : rows) {
            boolean lies = row.right() - row.left() >= row.bottom() - row.top();
            for (int quarters : lies ? new int[] {0} : new int[] {1, 3}) {
                Line line = line(row, AffineTransform.getQuadrantRotateInstance(quarters));
                if (lines.size() < MOST && line.width() <= WIDEST) {
                    lines.add(line);
                }
            }
        }
    }

    private Line line(Row row, AffineTransform turn) {
        Rectangle turned = turn.createTransformedShape(boxOf(row)).getBounds();
        double scale = (double) HEIGHT / Math.max(1, turned.height);
        AffineTransform way = AffineTransform.getTranslateInstance(MARGIN, lines.size() * PITCH + MARGIN);
        way.scale(scale, scale);
        way.translate(-turned.x, -turned.y);
        way.concatenate(turn);
        return new Line(way, (int) Math.ceil(turned.width * scale));
    }

    private static Rectangle boxOf(Row row) {
        return new Rectangle(row.left(), row.top(), row.right() - row.left(), row.bottom() - row.top());
    }

    /** The number of the line at a place on the sheet. */
    static int lineAt(Row place) {
        return (place.top() + place.bottom()) / 2 / PITCH;
    }

    /** Whether words at some places on the sheet stand along nearly all of a line, each part of it counted once. */
    boolean isMadeOut(int line, List<Row> words) {
        int end = MARGIN;
        int along = 0;
        for (Row word :
                words.stream().sorted(Comparator.comparingInt(Row::left)).toList()) {
            int from = word.left() - end <= BLANK ? end : word.left();
            along += Math.max(0, word.right() - Math.max(from, end));
            end = Math.max(end, word.right());
        }
        return along >= MADE_OUT * lines.get(line).width();
    }

    /** The place in the picture that is drawn at a place on the sheet. */
    Row inPicture(Row place) {
        try {
            Shape box = lines.get(lineAt(place)).way().createInverse().createTransformedShape(boxOf(place));
            Rectangle there = box.getBounds();
            return new Row(
                    there.x, there.y, there.x + there.width, there.y + there.height, place.letters(), place.varied());
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException("A row is drawn as nothing", e);
        }
    }

    BufferedImage drawn() {
        int longest = lines.stream().mapToInt(Line::width).max().orElse(0);
        BufferedImage sheet = new BufferedImage(longest + 2 * MARGIN, PITCH * lines.size(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            Shape whole = line.way().createTransformedShape(picture.getRaster().getBounds());
            Rectangle seen = new Rectangle(MARGIN, at * PITCH + MARGIN - AROUND, line.width(), HEIGHT + 2 * AROUND);
            seen = seen.intersection(whole.getBounds());
            if (!seen.isEmpty()) {
                graphics.setClip(seen);
                graphics.drawImage(picture, line.way(), null);
                darken(sheet.getSubimage(seen.x, seen.y, seen.width, seen.height));
            }
        }
        graphics.dispose();
        return sheet;
    }

    /** Stretches shades from black to white, and turns those of light letters around: they are less than their ground. */
    private static void darken(BufferedImage row) {
        int[] shades = row.getRGB(0, 0, row.getWidth(), row.getHeight(), null, 0, row.getWidth());
        for (int i = 0; i < shades.length; i++) {
            int colour = shades[i];
            shades[i] = (3 * (colour >> 16 & 255) + 6 * (colour >> 8 & 255) + (colour & 255)) / 10;
        }
        IntSummaryStatistics all = Arrays.stream(shades).summaryStatistics();
        int range = Math.max(1, all.getMax() - all.getMin());
        boolean light = 2 * all.getAverage() < all.getMax() + all.getMin();
        for (int i = 0; i < shades.length; i++) {
            int shade = (shades[i] - all.getMin()) * 255 / range;
            shades[i] = (light ? 255 - shade : shade) * 0x010101;
        }
        row.setRGB(0, 0, row.getWidth(), row.getHeight(), shades, 0, row.getWidth());
    }
}
