package org.sekisho.reading.extraction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds letters that are read in another order than they are seen in: of a word that goes up and down, of two lines
 * that share a row, of words printed over each other. Their words as read are none, and as seen may be some.
 */
public final class StrayGlyphs {

    /** Sizes here are parts of the font's size. */
    private static final float STEP = 0.15f;

    private static final float NEAR = 0.3f;
    private static final float OTHER_LINE = 0.95f;
    private static final float ALIKE = 0.85f;

    /** Part of the width of a letter; two letters that share more of it are printed over each other. */
    private static final float OVER = 0.6f;

    private final Set<Glyph> strays = new HashSet<>();

    /** Finds the stray letters among the characters of a page that stand in one direction. */
    public static Set<Glyph> in(List<Glyph> glyphs) {
        StrayGlyphs found = new StrayGlyphs();
        for (GlyphRow row : GlyphRow.of(glyphs)) {
            found.follow(row.glyphs().stream().filter(glyph -> !glyph.blank()).toList(), glyphs);
        }
        return found.strays;
    }

    private void follow(List<Glyph> row, List<Glyph> all) {
        for (int i = 0; i < row.size(); i++) {
            Glyph glyph = row.get(i);
            Glyph next = i + 1 < row.size() ? row.get(i + 1) : null;
            if (next == null || next.x() - glyph.right() > NEAR * glyph.size()) {
                lookBeside(glyph, all);
            } else if (alike(glyph, next) && (step(glyph, next) > STEP || areOver(glyph, next))) {
                strays.add(glyph);
                strays.add(next);
            }
        }
    }

    /** Looks for letters behind the last one of a word that stand a little higher or lower: none may. */
    private void lookBeside(Glyph last, List<Glyph> all) {
        for (Glyph other : all) {
            if (Math.abs(other.x() - last.right()) <= NEAR * last.size()
                    && step(last, other) > STEP
                    && step(last, other) < OTHER_LINE
                    && alike(last, other)
                    && !other.blank()) {
                strays.add(last);
                strays.add(other);
            }
        }
    }

    private static boolean alike(Glyph one, Glyph other) {
        return Math.min(one.size(), other.size()) >= ALIKE * Math.max(one.size(), other.size());
    }

    private static float step(Glyph one, Glyph other) {
        return Math.abs(one.y() - other.y()) / one.size();
    }

    private static boolean areOver(Glyph one, Glyph other) {
        float shared = Math.min(one.right(), other.right()) - Math.max(one.x(), other.x());
        return shared > OVER * Math.min(one.width(), other.width())
                && !one.text().equals(other.text())
                && Character.isLetterOrDigit(one.text().codePointAt(0))
                && Character.isLetterOrDigit(other.text().codePointAt(0));
    }
}
