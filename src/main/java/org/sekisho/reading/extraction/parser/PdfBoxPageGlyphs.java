package org.sekisho.reading.extraction.parser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.extraction.ExtractedText.Paragraph;
import org.sekisho.reading.extraction.Glyph;
import org.sekisho.reading.extraction.PageLayout;
import org.sekisho.reading.extraction.ParagraphJoiner;
import org.sekisho.reading.extraction.StrayGlyphs;
import org.sekisho.reading.extraction.TextLine;
import org.sekisho.reading.extraction.VerticalWriting;

/**
 * The characters of one page. Those that stand in one direction are read together, as if the page were turned, and
 * those in mirror writing as in a mirror. Characters that are read in another order than they are seen in are noted.
 */
final class PdfBoxPageGlyphs {

    /** Degrees within which a page is as straight as a scanner lays it. */
    private static final double STRAIGHT = 1;

    private static final int QUARTER = 90;
    private static final float TURNED = 1000;
    private static final float MIRRORED = 2000;
    private static final float BESIDE = 0.5f;

    /** Letters in a direction of their own, fewer of which are a letter or two of a word that bends. */
    static final int FEW = 5;

    /** Space between words, in parts of the font's size. */
    private static final double SPACE = 0.2;

    private static final double LINE = 1.2;

    /** Points; nobody sees a letter of that size, and nothing is divided by less. */
    private static final double LEAST = 0.01;

    private final Map<TextPosition, Long> places = new IdentityHashMap<>();
    private final Set<Long> read = new HashSet<>();
    private final Set<TextPosition> strays = new HashSet<>();
    private final List<TextPosition> drawn = new ArrayList<>();
    private final List<List<TextPosition>> lines = new ArrayList<>();
    private final StringBuilder besides = new StringBuilder();

    void read(long place) {
        read.add(place);
    }

    void found(TextPosition position, long place) {
        places.put(position, place);
    }

    /** The places of all letters that are read as they are seen; after the paragraphs were made. */
    Set<Long> read() {
        return read;
    }

    /** The letters of each line that are read as they are seen; after the paragraphs were made. */
    List<List<TextPosition>> lines(Predicate<Long> places) {
        Predicate<TextPosition> seen = letter -> quarters(letter) != null
                && read.contains(this.places.get(letter))
                && places.test(this.places.get(letter));
        return lines.stream().map(line -> line.stream().filter(seen).toList()).toList();
    }

    /** The rows whose letters are read downwards, as they would be read across; after the paragraphs were made. */
    String besides() {
        return besides.toString();
    }

    int strays() {
        return (int) strays.stream()
                .filter(position -> Character.isLetter(position.getUnicode().codePointAt(0)))
                .count();
    }

    /** Puts the characters in reading order, and stray ones once more in the order in which they are drawn. */
    List<Paragraph> paragraphs(List<List<TextPosition>> articles) {
        Map<Float, Map<Glyph, List<TextPosition>>> directions = new TreeMap<>();
        for (List<TextPosition> article : articles) {
            for (TextPosition position : article) {
                if (!position.getUnicode().isEmpty()) {
                    drawn.add(position);
                    directions
                            .computeIfAbsent(direction(position), direction -> new LinkedHashMap<>())
                            .computeIfAbsent(glyph(position), glyph -> new ArrayList<>())
                            .add(position);
                }
            }
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        withColumns(directions).forEach((direction, positions) -> {
            List<Glyph> glyphs = all(positions);
            List<TextLine> printed = PageLayout.linesOf(glyphs);
            paragraphs.addAll(ParagraphJoiner.paragraphsOf(printed));
            Map<Glyph, List<TextPosition>> across = directions.getOrDefault(direction, Map.of());
            List<TextLine> rows = across == positions ? printed : PageLayout.linesOf(all(across));
            addLines(rows, across);
            rows.stream()
                    .filter(row -> !positions.keySet().containsAll(row.glyphs()))
                    .forEach(row -> besides.append(row.words()).append('\n'));
            boolean few = direction >= TURNED && glyphs.size() < FEW;
            (few ? positions.keySet() : StrayGlyphs.in(glyphs)).forEach(stray -> strays.addAll(positions.get(stray)));
        });
        strays.forEach(stray -> read.remove(places.get(stray)));
        if (strays() >= FEW) {
            paragraphs.add(new Paragraph(false, asDrawn()));
        }
        return paragraphs;
    }

    private static List<Glyph> all(Map<Glyph, List<TextPosition>> positions) {
        List<Glyph> glyphs = new ArrayList<>();
        positions.forEach((glyph, several) -> several.forEach(one -> glyphs.add(glyph)));
        return glyphs;
    }

    /**
     * Letters that stand upright one below the other are lines of the page turned by a quarter: on a page that is set so
     * with those that lie on their side, and of their own on others.
     */
    private static Map<Float, Map<Glyph, List<TextPosition>>> withColumns(
            Map<Float, Map<Glyph, List<TextPosition>>> directions) {
        Map<Float, Map<Glyph, List<TextPosition>>> all = new TreeMap<>(directions);
        directions.forEach((direction, positions) -> {
            VerticalWriting vertical = VerticalWriting.in(List.copyOf(positions.keySet()));
            if (direction >= TURNED || vertical.letters().isEmpty()) {
                return;
            }
            float along = vertical.isWhole() ? (direction + 3 * QUARTER) % (4 * QUARTER) : direction + BESIDE;
            Map<Glyph, List<TextPosition>> columns = new LinkedHashMap<>(all.getOrDefault(along, Map.of()));
            Map<Glyph, List<TextPosition>> rows = new LinkedHashMap<>(Objects.requireNonNull(all.get(direction)));
            for (Glyph glyph : vertical.letters().keySet()) {
                List<TextPosition> several = Objects.requireNonNull(rows.remove(glyph));
                TextPosition one = several.get(0);
                float width = direction % (2 * QUARTER) == 0 ? one.getPageWidth() : one.getPageHeight();
                columns.computeIfAbsent(vertical.turned(glyph, width), turned -> new ArrayList<>())
                        .addAll(several);
            }
            all.put(direction, rows);
            all.put(along, columns);
        });
        return all;
    }

    /** Adds lines as they stand across the page, however they are read. */
    private void addLines(List<TextLine> printed, Map<Glyph, List<TextPosition>> positions) {
        printed.forEach(line -> lines.add(line.glyphs().stream()
                .map(glyph -> Objects.requireNonNull(positions.get(glyph)).get(0))
                .toList()));
    }

    private String asDrawn() {
        StringBuilder words = new StringBuilder();
        TextPosition last = null;
        for (TextPosition position : drawn) {
            if (strays.contains(position)) {
                words.append(last != null && areApart(last, position) ? " " : "")
                        .append(position.getUnicode());
                last = position;
            } else if (position.getUnicode().isBlank() && last != null) {
                words.append(' ');
                last = null;
            }
        }
        return words.toString().strip();
    }

    private static boolean areApart(TextPosition left, TextPosition right) {
        double along = along(left, right);
        return along > SPACE || along < -1 || Math.abs(across(left, right)) > LINE;
    }

    static double size(TextPosition letter) {
        return Math.max(
                LEAST,
                Math.hypot(
                        letter.getTextMatrix().getScaleX(),
                        letter.getTextMatrix().getShearY()));
    }

    /** The distance from the end of one letter to the beginning of the other, in parts of its size. */
    static double along(TextPosition left, TextPosition right) {
        Matrix at = left.getTextMatrix();
        double x = right.getTextMatrix().getTranslateX() - left.getEndX();
        double y = right.getTextMatrix().getTranslateY() - left.getEndY();
        return (x * at.getScaleX() + y * at.getShearY()) / Math.pow(size(left), 2);
    }

    /** The height of the other letter above the line of the one, in parts of its size. */
    static double across(TextPosition left, TextPosition right) {
        Matrix at = left.getTextMatrix();
        double x = right.getTextMatrix().getTranslateX() - at.getTranslateX();
        double y = right.getTextMatrix().getTranslateY() - at.getTranslateY();
        return (y * at.getScaleX() - x * at.getShearY()) / Math.pow(size(left), 2);
    }

    private static double angle(TextPosition position) {
        Matrix matrix = position.getTextMatrix();
        return Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX()));
    }

    private static boolean isMirrored(TextPosition position) {
        Matrix matrix = position.getTextMatrix();
        return matrix.getScaleX() * matrix.getScaleY() < matrix.getShearX() * matrix.getShearY();
    }

    /** Quarter turns to the left in which the letters stand; null if they stand in no straight direction. */
    static @Nullable Integer quarters(TextPosition position) {
        double quarters = angle(position) / QUARTER;
        boolean straight = Math.abs(quarters - Math.rint(quarters)) * QUARTER < STRAIGHT;
        return straight && !isMirrored(position) ? Math.floorMod(Math.round(quarters), 4) : null;
    }

    private static float direction(TextPosition position) {
        return quarters(position) != null
                ? position.getDir()
                : Math.round(angle(position)) + (isMirrored(position) ? MIRRORED : TURNED);
    }

    private static Glyph glyph(TextPosition position) {
        boolean straight = quarters(position) != null;
        double turn = Math.toRadians(angle(position));
        Matrix at = position.getTextMatrix();
        double x = at.getTranslateX() * Math.cos(turn) + at.getTranslateY() * Math.sin(turn);
        double y = at.getTranslateY() * Math.cos(turn) - at.getTranslateX() * Math.sin(turn);
        double width = Math.hypot(position.getEndX() - at.getTranslateX(), position.getEndY() - at.getTranslateY());
        float printed = straight ? position.getWidthDirAdj() : (float) width;
        float size = (float) Math.max(LEAST, PdfBoxLines.height(at)); // however the page is scaled
        return new Glyph(
                straight ? position.getXDirAdj() : (float) x,
                straight ? position.getYDirAdj() : (float) (isMirrored(position) ? y : -y),
                position.getFont().isVertical()
                        ? Math.min(printed, size)
                        : printed, // it is half a letter too wide there
                size,
                position.getWidthOfSpace(),
                position.getUnicode());
    }
}
