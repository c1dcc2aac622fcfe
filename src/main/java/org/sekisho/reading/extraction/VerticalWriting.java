package org.sekisho.reading.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Letters that stand upright one below the other, as Japanese is also set: each is nearer to the next one below it than
 * to any beside it.
 *
 * @param letters of all columns, each with the middle of its column; of a number of two digits side by side both have one
 * @param isWhole whether most of what is printed is set so
 */
public record VerticalWriting(Map<Glyph, Float> letters, boolean isWhole) {

    /** Letters below each other, fewer of which are cells of a table. */
    private static final int FEWEST = 4;

    /** Parts of the size of a letter: to the next below, to the next column, and the width of a letter. */
    private static final float FARTHEST = 2.5f;

    private static final float NEXT_COLUMN = 3.5f;
    private static final float WIDEST = 1.25f;
    private static final float TOUCHING = 0.25f;
    private static final float WORDS_APART = 1;
    private static final float SAME_TOP = 0.5f;

    /** Part of the way to the next letter beside that the way to the one below has to be within. */
    private static final float NEARER = 0.9f;

    /** Letters that touch each other side by side, and the way to the nearest others beside them. */
    private record Cell(List<Glyph> letters, float beside) {

        private float middle() {
            Glyph last = letters.get(letters.size() - 1);
            return (letters.get(0).x() + last.right()) / 2;
        }

        private float top() {
            return letters.get(0).y();
        }

        private float size() {
            return letters.get(0).size();
        }

        private boolean isNarrow() {
            return letters.get(letters.size() - 1).right() - letters.get(0).x() <= WIDEST * size();
        }

        private boolean isNextBelow(Cell last) {
            float way = top() - last.top();
            return way <= FARTHEST * last.size() && way < NEARER * Math.min(beside, last.beside);
        }
    }

    /** Finds them among letters that stand in one direction. */
    public static VerticalWriting in(List<Glyph> glyphs) {
        List<Glyph> printed = glyphs.stream().filter(glyph -> !glyph.blank()).toList();
        List<List<Cell>> chains = chains(GlyphRow.of(printed).stream()
                .flatMap(row -> cells(row.glyphs()).stream())
                .filter(Cell::isNarrow)
                .toList());
        List<List<Cell>> columns =
                chains.stream().filter(VerticalWriting::isColumn).toList();
        Map<Glyph, Float> letters = letters(columns.stream());
        boolean isWhole = 2 * letters.size() > printed.size();
        letters.putAll(letters(chains.stream()
                .filter(chain -> isWhole || columns.stream().anyMatch(column -> isNext(chain, column)))));
        return new VerticalWriting(letters, isWhole);
    }

    /**
     * The letter as it stands once the page is turned to the left, so that its column is a line from left to right.
     *
     * @param width of the page in the direction of the letter
     */
    public Glyph turned(Glyph glyph, float width) {
        float leftFirst = glyph.x() / 1000; // letters that touch each other are read from the left
        float line = width - letters.getOrDefault(glyph, glyph.x());
        return new Glyph(glyph.y() + leftFirst, line, glyph.size(), glyph.size(), 2 * glyph.size(), glyph.text());
    }

    private static List<Cell> cells(List<Glyph> row) {
        List<List<Glyph>> parts = new ArrayList<>();
        for (Glyph glyph : row) {
            List<Glyph> last = parts.isEmpty() ? List.of() : parts.get(parts.size() - 1);
            if (last.isEmpty() || areApart(last.get(last.size() - 1), glyph)) {
                last = new ArrayList<>();
                parts.add(last);
            }
            last.add(glyph);
        }
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            float middle = new Cell(parts.get(i), 0).middle();
            float left = i > 0 ? middle - new Cell(parts.get(i - 1), 0).middle() : Float.MAX_VALUE;
            float right = i + 1 < parts.size() ? new Cell(parts.get(i + 1), 0).middle() - middle : Float.MAX_VALUE;
            cells.add(new Cell(parts.get(i), Math.min(left, right)));
        }
        return cells;
    }

    private static boolean areApart(Glyph left, Glyph right) {
        boolean japanese = Script.japanese(left.text().codePointAt(0))
                || Script.japanese(right.text().codePointAt(0));
        return right.x() - left.right() > (japanese ? TOUCHING : WORDS_APART) * right.size();
    }

    /** The cells in rows of which each is the next below the one before. */
    private static List<List<Cell>> chains(List<Cell> cells) {
        Map<Glyph, Cell> turned = new IdentityHashMap<>();
        cells.forEach(cell -> turned.put(new Glyph(cell.top(), cell.middle(), 0, cell.size(), 0, "."), cell));
        List<List<Cell>> chains = new ArrayList<>();
        for (GlyphRow column : GlyphRow.of(List.copyOf(turned.keySet()))) {
            List<Cell> chain = new ArrayList<>();
            for (Glyph glyph : column.glyphs()) {
                Cell cell = Objects.requireNonNull(turned.get(glyph));
                if (!chain.isEmpty() && !cell.isNextBelow(chain.get(chain.size() - 1))) {
                    chains.add(chain);
                    chain = new ArrayList<>();
                }
                chain.add(cell);
            }
            chains.add(chain);
        }
        return chains;
    }

    private static boolean isColumn(List<Cell> chain) {
        long letters = letters(Stream.of(chain)).keySet().stream()
                .filter(glyph -> Character.isLetter(glyph.text().codePointAt(0)))
                .count();
        return chain.size() >= FEWEST && 2 * letters > chain.size();
    }

    /** Tells whether the few letters are the end of what stands in the column to the right. */
    private static boolean isNext(List<Cell> chain, List<Cell> column) {
        Cell cell = chain.get(0);
        Cell first = column.get(0);
        float way = first.middle() - cell.middle();
        return Math.abs(cell.top() - first.top()) < SAME_TOP * first.size()
                && way > 0
                && way < NEXT_COLUMN * first.size();
    }

    private static Map<Glyph, Float> letters(Stream<List<Cell>> chains) {
        Map<Glyph, Float> letters = new HashMap<>();
        chains.flatMap(List::stream)
                .forEach(cell -> cell.letters().forEach(letter -> letters.put(letter, cell.middle())));
        return letters;
    }

    @Override
    public String toString() {
        return "%d letters set vertically".formatted(letters.size());
    }
}
