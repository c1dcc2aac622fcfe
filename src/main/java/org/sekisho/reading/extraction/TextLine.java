package org.sekisho.reading.extraction;

import java.util.List;

/**
 * A printed line.
 *
 * @param column 0 across the page, 1 in the left column, 2 in the right
 * @param glyphs it was put together from, from left to right
 */
public record TextLine(int column, float x, float right, float y, float size, String words, List<Glyph> glyphs) {

    private static final float GAP_OF_A_SPACE = 0.5f;
    private static final float GAP_OF_A_LETTER = 0.3f;

    /** Puts the characters of a row together; a gap between two of them is a space unless they are Japanese. */
    static TextLine of(int column, GlyphRow row) {
        List<Glyph> glyphs = row.glyphs();
        StringBuilder words = new StringBuilder();
        Glyph last = null;
        float size = 0;
        for (Glyph glyph : glyphs) {
            if (last != null && apart(last, glyph)) {
                words.append(' ');
            }
            words.append(glyph.text());
            size = Math.max(size, glyph.blank() ? 0 : glyph.size());
            last = glyph;
        }
        List<Glyph> printed = glyphs.stream().filter(glyph -> !glyph.blank()).toList();
        float right = printed.stream().map(Glyph::right).reduce(0f, Math::max);
        return new TextLine(
                column,
                printed.get(0).x(),
                right,
                row.y(),
                size,
                words.toString().strip().replaceAll("[ \\u00A0\\t]+", " "),
                glyphs);
    }

    private static boolean apart(Glyph left, Glyph right) {
        if (left.blank() || right.blank()) {
            return false;
        }
        float letter = Math.max(left.width() / Math.max(1, left.text().length()), 1);
        float space = left.space() > 0 ? left.space() : left.size() / 4;
        float gap = right.x() - left.right();
        boolean japanese =
                Script.japanese(left.text().codePointBefore(left.text().length()))
                        && Script.japanese(right.text().codePointAt(0));
        return gap > Math.min(GAP_OF_A_SPACE * space, GAP_OF_A_LETTER * letter)
                && gap > 0.08f * left.size()
                && !japanese;
    }

    @Override
    public String toString() {
        return "line at %.0f, %.0f".formatted(x, y);
    }
}
