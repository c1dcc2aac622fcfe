package org.sekisho.reading.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The 5, 10, 15 … that offices print beside every fifth line. They are no words of the applicant's and would stand in
 * the middle of sentences.
 */
final class LineNumbers {

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
