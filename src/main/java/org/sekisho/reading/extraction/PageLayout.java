package org.sekisho.reading.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

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

    /**
     * The 5, 10, 15 … that offices print beside every fifth line. They are no words of the applicant's and would stand in
     * the middle of sentences.
     */
    static final class LineNumbers {

        private static final int STEP = 5;
        private static final int LARGEST = 100;
        private static final float SAME_MARGIN = 8;

        /** Part of the other rows that may have text where the numbers stand. */
        private static final double STRAY = 0.05;

        private LineNumbers() {}

        /** Returns the characters without line numbers. */
        static List<Glyph> removedFrom(List<Glyph> glyphs) {
            List<GlyphRow> rows = GlyphRow.of(glyphs);
            List<Token> numbers = new ArrayList<>();
            rows.forEach(row -> numbers.addAll(numbersIn(row)));
            Set<Glyph> removed = new HashSet<>();
            for (Token first : numbers) {
                if (first.value == STEP) {
                    List<Token> series = seriesFrom(first, numbers);
                    if (series.size() > 1 && inAMargin(series, rows)) {
                        series.forEach(token -> removed.addAll(token.glyphs));
                    }
                }
            }
            return glyphs.stream().filter(glyph -> !removed.contains(glyph)).toList();
        }

        private static List<Token> seriesFrom(Token first, List<Token> numbers) {
            List<Token> series = new ArrayList<>(List.of(first));
            for (Token token : numbers) {
                Token last = series.get(series.size() - 1);
                if (token.value == last.value + STEP
                        && token.row.y() > last.row.y()
                        && Math.abs(token.center() - first.center()) < SAME_MARGIN) {
                    series.add(token);
                }
            }
            return series;
        }

        private static boolean inAMargin(List<Token> series, List<GlyphRow> rows) {
            float from = series.stream().map(Token::x).reduce(Float.MAX_VALUE, Math::min);
            float to = series.stream().map(Token::right).reduce(0f, Math::max);
            Set<GlyphRow> numbered = new HashSet<>();
            series.forEach(token -> numbered.add(token.row));
            long others = rows.size() - numbered.size();
            long covering = rows.stream()
                    .filter(row -> !numbered.contains(row) && row.covers(from, to))
                    .count();
            return covering <= STRAY * others + 1;
        }

        /** Finds the numbers in a row that stand apart from its other text. */
        private static List<Token> numbersIn(GlyphRow row) {
            List<Token> tokens = new ArrayList<>();
            List<Glyph> token = new ArrayList<>();
            for (Glyph glyph : row.glyphs()) {
                if (glyph.blank()) {
                    continue;
                }
                if (!token.isEmpty() && glyph.x() - token.get(token.size() - 1).right() > glyph.size() / 2) {
                    addNumber(tokens, row, token);
                    token = new ArrayList<>();
                }
                token.add(glyph);
            }
            addNumber(tokens, row, token);
            return tokens;
        }

        private static void addNumber(List<Token> tokens, GlyphRow row, List<Glyph> glyphs) {
            StringBuilder text = new StringBuilder();
            glyphs.forEach(glyph -> text.append(glyph.text()));
            if (text.length() > 0 && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                int value = Integer.parseInt(text.toString());
                if (value % STEP == 0 && value > 0 && value <= LARGEST) {
                    tokens.add(new Token(row, List.copyOf(glyphs), value));
                }
            }
        }

        private record Token(GlyphRow row, List<Glyph> glyphs, int value) {

            float x() {
                return glyphs.get(0).x();
            }

            float right() {
                return glyphs.get(glyphs.size() - 1).right();
            }

            float center() {
                return (x() + right()) / 2;
            }
        }
    }
}
