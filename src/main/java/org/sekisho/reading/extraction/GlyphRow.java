package org.sekisho.reading.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Characters that stand at one height of the page, from left to right; in two columns they belong to two lines. */
record GlyphRow(float y, List<Glyph> glyphs) {

    /** Part of a line's font size by which characters of one line may stand above or below each other. */
    private static final float SAME_LINE = 0.4f;

    private static final float SUBSCRIPT_REACH = 0.65f;
    private static final float SMALL = 0.8f;

    GlyphRow {
        glyphs = glyphs.stream().sorted(Comparator.comparing(Glyph::x)).toList();
    }

    /** Sorts a page's characters into rows, subscripts and superscripts into the row of the line they belong to. */
    static List<GlyphRow> of(List<Glyph> glyphs) {
        float usual = medianSize(glyphs);
        List<Glyph> small =
                glyphs.stream().filter(glyph -> glyph.size() < SMALL * usual).toList();
        List<GlyphRow> rows = clustered(
                glyphs.stream().filter(glyph -> glyph.size() >= SMALL * usual).toList());
        List<Glyph> apart = new ArrayList<>();
        List<List<Glyph>> joined = new ArrayList<>();
        rows.forEach(row -> joined.add(new ArrayList<>(row.glyphs())));
        for (Glyph glyph : small) {
            int nearest = nearest(rows, glyph);
            if (nearest >= 0) {
                joined.get(nearest).add(glyph);
            } else {
                apart.add(glyph);
            }
        }
        List<GlyphRow> all = new ArrayList<>(clustered(apart));
        for (int i = 0; i < rows.size(); i++) {
            all.add(new GlyphRow(rows.get(i).y(), joined.get(i)));
        }
        all.sort(Comparator.comparing(GlyphRow::y));
        return all;
    }

    private static List<GlyphRow> clustered(List<Glyph> glyphs) {
        List<GlyphRow> rows = new ArrayList<>();
        List<Glyph> row = new ArrayList<>();
        for (Glyph glyph :
                glyphs.stream().sorted(Comparator.comparing(Glyph::y)).toList()) {
            if (!row.isEmpty() && glyph.y() - row.get(0).y() > SAME_LINE * glyph.size()) {
                rows.add(new GlyphRow(row.get(0).y(), row));
                row = new ArrayList<>();
            }
            row.add(glyph);
        }
        if (!row.isEmpty()) {
            rows.add(new GlyphRow(row.get(0).y(), row));
        }
        return rows;
    }

    private static int nearest(List<GlyphRow> rows, Glyph glyph) {
        int nearest = -1;
        float distance = Float.MAX_VALUE;
        for (int i = 0; i < rows.size(); i++) {
            GlyphRow row = rows.get(i);
            float here = Math.abs(row.y() - glyph.y());
            if (here < distance && here < SUBSCRIPT_REACH * row.glyphs().get(0).size() && row.standsBeside(glyph)) {
                nearest = i;
                distance = here;
            }
        }
        return nearest;
    }

    private boolean standsBeside(Glyph glyph) {
        float reach = glyphs.get(0).size();
        return glyphs.stream().anyMatch(other -> other.covers(glyph.x() - reach, glyph.right() + reach));
    }

    private static float medianSize(List<Glyph> glyphs) {
        List<Float> sizes = glyphs.stream().map(Glyph::size).sorted().toList();
        return sizes.isEmpty() ? 0 : sizes.get(sizes.size() / 2);
    }

    boolean covers(float from, float to) {
        return glyphs.stream().anyMatch(glyph -> !glyph.blank() && glyph.covers(from, to));
    }

    GlyphRow only(Predicate<Glyph> wanted) {
        return new GlyphRow(y, glyphs.stream().filter(wanted).toList());
    }

    boolean blank() {
        return glyphs.stream().allMatch(Glyph::blank);
    }

    /** The distance of text from a vertical line, to its left and right together; 0 if a character stands on it. */
    float gapAround(float line) {
        float left = Float.NEGATIVE_INFINITY;
        float right = Float.POSITIVE_INFINITY;
        for (Glyph glyph : glyphs) {
            if (glyph.blank()) {
                continue;
            }
            if (glyph.covers(line, line)) {
                return 0;
            }
            if (glyph.right() <= line) {
                left = Math.max(left, glyph.right());
            } else {
                right = Math.min(right, glyph.x());
            }
        }
        return right - left;
    }

    @Override
    public String toString() {
        return "row at %.0f, %d glyphs".formatted(y, glyphs.size());
    }
}
