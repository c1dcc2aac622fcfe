package org.sekisho.reading.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Puts a page's lines in reading order: of two columns the left one first, then the right one; lines that go across the
 * page (titles) where they stand.
 */
public final class PageLayout {

    /** Part of the gutter's width; a row with less room there goes across it. */
    private static final float CROSSING = 0.6f;

    private PageLayout() {}

    public static List<TextLine> linesOf(List<Glyph> glyphs) {
        List<GlyphRow> rows = GlyphRow.of(LineNumbers.removedFrom(glyphs)).stream()
                .filter(row -> !row.blank())
                .toList();
        return Gutter.of(rows)
                .map(gutter -> inColumns(rows, gutter))
                .orElseGet(() -> rows.stream().map(row -> TextLine.of(0, row)).toList());
    }

    private static List<TextLine> inColumns(List<GlyphRow> rows, Gutter gutter) {
        List<TextLine> lines = new ArrayList<>();
        List<TextLine> right = new ArrayList<>();
        for (GlyphRow row : rows) {
            if (row.gapAround(gutter.middle()) < CROSSING * gutter.width()) {
                lines.addAll(right);
                right.clear();
                lines.add(TextLine.of(0, row));
            } else {
                addTo(lines, 1, row.only(glyph -> glyph.x() < gutter.middle()));
                addTo(right, 2, row.only(glyph -> glyph.x() >= gutter.middle()));
            }
        }
        lines.addAll(right);
        return lines;
    }

    private static void addTo(List<TextLine> lines, int column, GlyphRow row) {
        if (!row.blank()) {
            lines.add(TextLine.of(column, row));
        }
    }

    /** The white strip between two columns. */
    record Gutter(float middle, float width) {

        private static final float NARROWEST = 6;
        private static final int FEWEST_LINES = 5;
        private static final double COLUMN_SHARE = 0.25;
        private static final double CROSSING_SHARE = 0.45;
        private static final double FILLED = 0.5;

        /** Finds the gutter; none if the page has one column. */
        static Optional<Gutter> of(List<GlyphRow> rows) {
            float left = edge(rows, true);
            float right = edge(rows, false);
            int from = Math.round(left + 0.3f * (right - left));
            int to = Math.round(left + 0.7f * (right - left));
            int[] covered = new int[Math.max(0, to - from)];
            rows.forEach(row -> count(row, from, covered));
            return widestGap(covered, from, rows.size()).filter(gutter -> gutter.divides(rows, left, right));
        }

        private static void count(GlyphRow row, int from, int[] covered) {
            boolean[] printed = new boolean[covered.length];
            for (Glyph glyph : row.glyphs()) {
                int start = Math.max(0, (int) Math.floor(glyph.x()) - from);
                int end = Math.min(printed.length, (int) Math.ceil(glyph.right()) - from);
                if (!glyph.blank() && start < end) {
                    Arrays.fill(printed, start, end, true);
                }
            }
            for (int bin = 0; bin < printed.length; bin++) {
                covered[bin] += printed[bin] ? 1 : 0;
            }
        }

        private static float edge(List<GlyphRow> rows, boolean left) {
            OptionalDouble edge = rows.stream()
                    .flatMap(row -> row.glyphs().stream())
                    .filter(glyph -> !glyph.blank())
                    .mapToDouble(glyph -> left ? -glyph.x() : glyph.right())
                    .max();
            return (float) (left ? -edge.orElse(0) : edge.orElse(0));
        }

        private static Optional<Gutter> widestGap(int[] covered, int from, int rows) {
            int fewest = rows;
            for (int here : covered) {
                fewest = Math.min(fewest, here);
            }
            if (fewest > CROSSING_SHARE * rows) {
                return Optional.empty();
            }
            double allowed = fewest + 0.05 * rows;
            int best = 0;
            int bestEnd = 0;
            int run = 0;
            for (int bin = 0; bin < covered.length; bin++) {
                run = covered[bin] <= allowed ? run + 1 : 0;
                if (run > best) {
                    best = run;
                    bestEnd = bin + 1;
                }
            }
            return best < NARROWEST ? Optional.empty() : Optional.of(new Gutter(from + bestEnd - best / 2f, best));
        }

        /** Tells whether both sides have running text, and not a table, a list or the ragged end of one column. */
        private boolean divides(List<GlyphRow> rows, float left, float right) {
            List<GlyphRow> apart = rows.stream()
                    .filter(row -> row.gapAround(middle) >= CROSSING * width)
                    .toList();
            List<GlyphRow> onTheLeft = apart.stream()
                    .map(row -> row.only(glyph -> glyph.x() < middle))
                    .filter(row -> !row.blank())
                    .toList();
            List<GlyphRow> onTheRight = apart.stream()
                    .map(row -> row.only(glyph -> glyph.x() >= middle))
                    .filter(row -> !row.blank())
                    .toList();
            double fewest = Math.max(FEWEST_LINES, COLUMN_SHARE * rows.size());
            return onTheLeft.size() >= fewest
                    && onTheRight.size() >= fewest
                    && filled(onTheLeft, middle - left) > FILLED
                    && filled(onTheRight, right - middle) > FILLED;
        }

        private static double filled(List<GlyphRow> rows, float width) {
            return rows.stream()
                    .map(row -> TextLine.of(0, row))
                    .mapToDouble(line -> (line.right() - line.x()) / width)
                    .average()
                    .orElse(0);
        }
    }
}
