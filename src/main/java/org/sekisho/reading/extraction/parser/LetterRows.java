package org.sekisho.reading.extraction.parser;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows of small marks that look like letters, anywhere in a picture and in any direction, dark or light. Their words
 * are not known yet. Rules, frames, large shapes and single signs are no rows, and so are no words.
 */
final class LetterRows {

    /** Pixels of the longer side: print of every size shows in so many, and more cost more. */
    private static final int FINEST = 2000;

    /** Height in pixels of the lowest letter, without its ascenders; a person does not read smaller print either. */
    private static final int LOWEST = 4;

    /** Marks of this height do not run into each other where they are letters. */
    private static final int LARGE = 40;

    /** Number of marks above which they are the grain of a photograph. */
    private static final int MOST_MARKS = 40_000;

    /** Half of the side of the square that is around a pixel. */
    private static final int AROUND = 12;

    /** Contrast of ink, of 255; a mark nowhere clearer than {@link #CLEAR} is grain. */
    private static final int CONTRAST = 24;

    private static final int CLEAR = 36;

    /** How many times further pale print is from white, or from black, when it is looked for. */
    private static final int STRETCH = 4;

    /** Part of a pale row that is its ground. */
    private static final double PAPER = 0.3;

    private static final int[] STRETCHED =
            IntStream.range(0, 256).map(LetterRows::stretched).toArray();

    /** Neighbours of which each is nearly as its ground, on a page with pale print; edges of letters have fewer. */
    private static final int PALE = 100;

    private static final int COLOUR = 40;

    /** Distance to the next letter, in parts of a letter's height; {@link #ALIKE}: how much higher that one may be. */
    private static final double REACH = 0.9;

    private static final double ALIKE = 2.2;
    private static final int FEWEST_IN_A_ROW = 5;
    private static final int FEWEST_MARKS = 3;
    private static final int MANY_ALIKE = 20;

    /** Mean number of strokes on a way through a letter; hatches have one. */
    private static final double STROKES = 1.35;

    /** Part of their place that ink fills in letters that run together; then in hatches, and in dashes. */
    private static final double FILLED = 0.6;

    private static final double THIN = 0.3;
    private static final double SOLID = 0.9;

    /** The share of pixels around a mark that have its shade if it is ground; ink never reaches it. */
    private static final double MOST_AROUND = 0.6;

    /**
     * Part of a row's length that words cover if it was made out; {@link #COVERED_AREA}: of its area, since two lines
     * may run into one row, with the space between them.
     */
    private static final double COVERED = 0.4;

    private static final double COVERED_AREA = 0.3;

    /** Part of a row's area that another takes up in which it is seen too. */
    private static final double SAME = 0.7;

    private final int width;
    private final int height;
    private final List<Row> rows = new ArrayList<>();

    /**
     * A row of letters.
     *
     * @param letters about how many they are
     * @param varied whether they differ from each other, as the letters of a word do and cells and beads do not
     */
    public record Row(int left, int top, int right, int bottom, int letters, boolean varied) {

        private Row turned() {
            return new Row(/* left= */ top, /* top= */ left, /* right= */ bottom, /* bottom= */ right, letters, varied);
        }

        private Row scaled(double by) {
            return new Row(
                    (int) (left * by), (int) (top * by), (int) (right * by), (int) (bottom * by), letters, varied);
        }

        private double area() {
            return (double) (right - left) * (bottom - top);
        }

        /** The part of its longer side that words stand beside, if they stand on enough of it. */
        private double covered(List<Row> words) {
            boolean lies = right - left >= bottom - top;
            double along = words.stream()
                    .filter(word -> shared(word) > 0)
                    .mapToDouble(word -> lies
                            ? Math.min(right, word.right) - Math.max(left, word.left)
                            : Math.min(bottom, word.bottom) - Math.max(top, word.top))
                    .sum();
            boolean enough = words.stream().mapToDouble(this::shared).sum() >= COVERED_AREA * area();
            return enough ? along / Math.max(right - left, bottom - top) : 0;
        }

        double shared(Row other) {
            int across = Math.min(right, other.right) - Math.max(left, other.left);
            int down = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return Math.max(0, across) * (double) Math.max(0, down);
        }
    }

    /** Ink that hangs together; {@code across} and {@code down} count how often it begins on all such ways. */
    private record Mark(int left, int top, int right, int bottom, int ink, int across, int down) {

        int width() {
            return right - left;
        }

        int height() {
            return bottom - top;
        }

        Mark turned() {
            return new Mark(
                    /* left= */ top,
                    /* top= */ left,
                    /* right= */ bottom,
                    /* bottom= */ right,
                    ink,
                    /* across= */ down,
                    /* down= */ across);
        }

        boolean mayBeALetter() {
            return height() >= LOWEST
                    && height() <= 10 * LARGE
                    && width() <= 25 * height()
                    && height() <= 8 * Math.max(2, width());
        }

        /** About how many letters it is, by its width and how often ink begins: close ones run into each other. */
        double letters() {
            boolean one = height() > LARGE || filled() > FILLED;
            return one ? 1 : Math.max(1, Math.min(width() / (0.8 * height()), across / 1.2 / height()));
        }

        double filled() {
            return (double) ink / width() / height();
        }

        double strokes() {
            return Math.max((double) across / height(), (double) down / width());
        }

        boolean mayFollow(Mark before) {
            int overlap = Math.min(bottom, before.bottom) - Math.max(top, before.top);
            int low = Math.min(height(), before.height());
            int high = Math.max(height(), before.height());
            int gap = left - before.right;
            return gap >= -0.3 * low && gap <= REACH * high && overlap >= 0.4 * low && high <= ALIKE * low;
        }
    }

    private LetterRows(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Finds the rows in a picture of any size; a large picture is looked at from further away. */
    public static LetterRows in(BufferedImage picture) {
        int side = Math.max(picture.getWidth(), picture.getHeight());
        BufferedImage seen = side > FINEST ? PagePicture.fitting(Math.max(FINEST, side / 2), picture) : picture;
        LetterRows found = new LetterRows(seen.getWidth(), seen.getHeight());
        found.find(seen.getRGB(0, 0, found.width, found.height, null, 0, found.width));
        double scale = (double) side / Math.max(found.width, found.height);
        found.rows.replaceAll(row -> row.scaled(scale));
        return found;
    }

    /** About how many letters stand in the rows. */
    public int letters() {
        return rows.stream().mapToInt(Row::letters).sum();
    }

    public boolean reach(Row place) {
        return rows.stream().anyMatch(row -> row.shared(place) > 0);
    }

    /** About how many letters stand in the rows that words do not cover. */
    public int without(List<Row> words) {
        return uncovered(words).mapToInt(Row::letters).sum();
    }

    /**
     * The rows that words do not cover, each once: a row may be found in several colours.
     *
     * @param most of them
     */
    public List<Row> leftOut(List<Row> words, int most) {
        List<Row> all = new ArrayList<>();
        uncovered(words)
                .filter(row -> all.stream().noneMatch(other -> other.shared(row) > SAME * row.area()))
                .limit(most)
                .forEach(all::add);
        return all;
    }

    private Stream<Row> uncovered(List<Row> words) {
        return rows.stream().filter(row -> row.varied() && row.covered(words) < COVERED);
    }

    /** Finds the rows, pale ones besides. */
    private void find(int[] pixels) {
        rows.addAll(rowsOf(pixels));
        if (isPale(pixels)) {
            int[] stretched = Arrays.stream(pixels)
                    .map(pixel -> STRETCHED[pixel >> 16 & 255] << 16
                            | STRETCHED[pixel >> 8 & 255] << 8
                            | STRETCHED[pixel & 255])
                    .toArray();
            rowsOf(stretched).stream()
                    .filter(pale -> isOnPaper(pale, pixels))
                    .filter(pale -> rows.stream().noneMatch(row -> row.shared(pale) > SAME * pale.area()))
                    .toList()
                    .forEach(rows::add);
        }
    }

    /** Tells whether a part of a row's ground is white or black and nothing else, as it never is in a photograph. */
    private boolean isOnPaper(Row row, int[] pixels) {
        long plain = IntStream.range(row.top(), row.bottom())
                .flatMap(y -> Arrays.stream(pixels, y * width + row.left(), y * width + row.right()))
                .filter(pixel -> (pixel & 0xFFFFFF) == 0xFFFFFF || (pixel & 0xFFFFFF) == 0)
                .count();
        return plain >= PAPER * row.area();
    }

    private static boolean isPale(int[] pixels) {
        int found = 0;
        for (int at = 1; at < pixels.length && found < PALE; at++) {
            int pixel = pixels[at];
            boolean inside = pixel == pixels[at - 1];
            found += inside && (isPale(pixel & 255) || isPale(pixel >> 8 & 255) || isPale(pixel >> 16 & 255)) ? 1 : 0;
        }
        return found == PALE;
    }

    private static boolean isPale(int shade) {
        int far = Math.min(shade, 255 - shade);
        return far > 0 && far < 255 / STRETCH;
    }

    /** A shade that is nearly white, or nearly black, is far from it; one that is neither becomes the other. */
    private static int stretched(int shade) {
        int far = Math.min(255, Math.min(shade, 255 - shade) * STRETCH);
        return shade < 128 ? far : 255 - far;
    }

    /** The rows in a picture, in a coloured one in each colour: letters may differ from their ground in colour alone. */
    private List<Row> rowsOf(int[] pixels) {
        List<Row> found = new ArrayList<>();
        boolean coloured = Arrays.stream(pixels)
                .anyMatch(pixel -> Math.abs((pixel >> 16 & 255) - (pixel >> 8 & 255)) > COLOUR
                        || Math.abs((pixel & 255) - (pixel >> 8 & 255)) > COLOUR);
        for (int shift : coloured ? new int[] {16, 8, 0} : new int[] {8}) {
            Labelling dark = new Labelling(width);
            Labelling light = new Labelling(width);
            label(pixels, shift, dark, light);
            for (Labelling ink : List.of(dark, light)) {
                List<Mark> marks = ink.marks();
                Predicate<Mark> ground = mark -> isGround(mark, pixels, shift, ink == light);
                found.addAll(rowsOf(marks, ground));
                rowsOf(marks.stream().map(Mark::turned).toList(), mark -> ground.test(mark.turned()))
                        .forEach(row -> found.add(row.turned()));
            }
        }
        return found;
    }

    /** Tells if a mark is ground that shows between thin lines, as of a jagged curve: most around it, within the picture, has its shade. */
    private boolean isGround(Mark mark, int[] pixels, int shift, boolean light) {
        int around = mark.height() / 3;
        int left = Math.max(0, mark.left() - around);
        int right = Math.min(width, mark.right() + around);
        int[] shades = new int[256];
        IntStream.range(Math.max(0, mark.top() - around), Math.min(height, mark.bottom() + around))
                .flatMap(y -> Arrays.stream(pixels, y * width + left, y * width + right))
                .forEach(pixel -> shades[(light ? ~pixel : pixel) >> shift & 255]++);
        int own = 0;
        while (shades[own] == 0) {
            own++;
        }
        int alike =
                Arrays.stream(shades, own, Math.min(256, own + CONTRAST / 2)).sum();
        return alike > MOST_AROUND * (mark.height() + 2 * around) * (mark.width() + 2 * around);
    }

    private void label(int[] pixels, int shift, Labelling dark, Labelling light) {
        int[] columns = new int[width];
        int[] sums = new int[width + 1];
        for (int y = 0; y < height; y++) {
            for (int row = y == 0 ? 0 : y + AROUND; row <= Math.min(y + AROUND, height - 1); row++) {
                addRow(pixels, shift, row, 1, columns);
            }
            if (y > AROUND) {
                addRow(pixels, shift, y - AROUND - 1, -1, columns);
            }
            int high = Math.min(height - 1, y + AROUND) - Math.max(0, y - AROUND) + 1;
            boolean plain = Arrays.mismatch(columns, 0, width - 1, columns, 1, width) < 0;
            for (int x = 0; x < width && !plain; x++) {
                sums[x + 1] = sums[x] + columns[x];
            }
            for (int x = 0; x < width && !plain; x++) {
                int from = Math.max(0, x - AROUND);
                int to = Math.min(width, x + AROUND + 1);
                int darker = (sums[to] - sums[from]) / ((to - from) * high) - (pixels[y * width + x] >> shift & 255);
                dark.pixel(darker, x, y);
                light.pixel(-darker, x, y);
            }
            dark.endRow(y);
            light.endRow(y);
        }
    }

    private void addRow(int[] pixels, int shift, int row, int sign, int[] columns) {
        for (int x = 0; x < width; x++) {
            columns[x] += sign * (pixels[row * width + x] >> shift & 255);
        }
    }

    private static List<Row> rowsOf(List<Mark> all, Predicate<Mark> ground) {
        List<Mark> marks = all.stream()
                .filter(Mark::mayBeALetter)
                .sorted(Comparator.comparingInt(Mark::left))
                .toList();
        int[] next = new int[marks.size()];
        boolean[] taken = new boolean[marks.size()];
        for (int i = 0; i < next.length; i++) {
            next[i] = nextOf(marks, i);
            if (next[i] >= 0) {
                taken[next[i]] = true;
            }
        }
        List<Row> rows = new ArrayList<>();
        boolean[] begins = taken.clone();
        Arrays.fill(taken, false);
        for (int i = 0; i < next.length; i++) {
            List<Mark> chain = new ArrayList<>();
            for (int at = begins[i] ? -1 : i; at >= 0 && !taken[at]; at = next[at]) {
                taken[at] = true;
                chain.add(marks.get(at));
            }
            Row row = chain.isEmpty() ? null : rowOf(chain);
            if (row != null
                    && row.letters() >= FEWEST_IN_A_ROW
                    && mayBeLetters(chain)
                    && standsApart(row, chain, marks)
                    && lettersOf(chain.stream().filter(ground.negate()).toList()) >= FEWEST_IN_A_ROW) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static int nextOf(List<Mark> marks, int i) {
        Mark mark = marks.get(i);
        int best = -1;
        double far = mark.right() + REACH * ALIKE * mark.height();
        for (int j = i + 1; j < marks.size() && marks.get(j).left() <= far; j++) {
            Mark other = marks.get(j);
            if (other.mayFollow(mark)
                    && (best < 0 || other.left() < marks.get(best).left())) {
                best = j;
            }
        }
        return best;
    }

    private static Row rowOf(List<Mark> chain) {
        return new Row(
                chain.get(0).left(),
                chain.stream().mapToInt(Mark::top).min().orElseThrow(),
                chain.stream().mapToInt(Mark::right).max().orElseThrow(),
                chain.stream().mapToInt(Mark::bottom).max().orElseThrow(),
                lettersOf(chain),
                areVaried(chain));
    }

    private static int lettersOf(List<Mark> marks) {
        return (int) marks.stream().mapToDouble(Mark::letters).sum();
    }

    private static boolean standsApart(Row row, List<Mark> chain, List<Mark> all) {
        int[] heights = chain.stream().mapToInt(Mark::height).sorted().toArray();
        int room = Math.max(2, heights[heights.length / 2] / 3);
        long inTheRoom = all.stream()
                .filter(mark -> mark.left() <= row.right() && mark.right() > row.left())
                .filter(mark -> (mark.bottom() > row.top() - room && mark.top() < row.top())
                        || (mark.top() < row.bottom() + room && mark.bottom() > row.bottom()))
                .count();
        return 2 * inTheRoom <= chain.size();
    }

    /**
     * Tells letters from hatches and dashes, which are single strokes, thin or solid; large marks do not run into each
     * other where they are letters.
     */
    private static boolean mayBeLetters(List<Mark> chain) {
        double filled = chain.stream().mapToDouble(Mark::filled).average().orElse(0);
        boolean strokes = chain.stream().mapToDouble(Mark::strokes).average().orElse(0) >= STROKES;
        return chain.stream().filter(mark -> mark.filled() > SOLID).count() <= chain.size() / 2
                && (chain.size() >= FEWEST_MARKS || chain.get(0).height() <= LARGE)
                && ((strokes && areVaried(chain)) || (filled > THIN && chain.size() >= MANY_ALIKE));
    }

    private static boolean areVaried(List<Mark> chain) {
        long shapes = chain.stream()
                .map(mark -> List.of(mark.width() / 2, mark.height() / 2, 2 * mark.across() / mark.height()))
                .distinct()
                .count();
        return chain.size() < FEWEST_MARKS || 3 * shapes >= chain.size();
    }

    private static final class Labelling {

        private static final int PEAK = 7;
        private static final int PARENT = 8;

        /** Marks: left, top, right, bottom, ink, beginnings across and down, clearest pixel, mark it belongs to. */
        private final List<int[]> labels = new ArrayList<>();

        private int[] above;
        private int[] here;
        private int begun = -1;
        private int peak;

        private Labelling(int width) {
            above = new int[width + 2];
            here = new int[width + 2];
        }

        private void pixel(int contrast, int x, int y) {
            if (contrast > CONTRAST) {
                begun = begun < 0 ? x : begun;
                peak = Math.max(peak, contrast);
            } else if (begun >= 0) {
                add(begun, x, y);
                begun = -1;
                peak = 0;
            }
        }

        private void endRow(int y) {
            pixel(0, here.length - 2, y);
            int[] done = above;
            above = here;
            here = done;
            Arrays.fill(here, 0);
        }

        /** Adds a run of ink; it hangs together with the ink of the row before that it touches. */
        private void add(int from, int to, int y) {
            int own = -1;
            int down = to - from;
            for (int x = from; x < to + 2; x++) { // a place to the left of it, and one to the right
                if (above[x] > 0) {
                    int other = root(above[x] - 1);
                    down -= x > from && x <= to ? 1 : 0;
                    own = own < 0 || own == other ? other : joined(own, labels.get(other));
                }
            }
            if (own < 0) {
                own = labels.size();
                labels.add(new int[] {from, y, to, y, 0, 0, 0, 0, own});
            }
            merge(labels.get(own), new int[] {from, y, to, y + 1, to - from, 1, down, peak});
            Arrays.fill(here, from + 1, to + 1, own + 1);
        }

        private int root(int of) {
            int at = of;
            while (labels.get(at)[PARENT] != at) {
                at = labels.get(at)[PARENT];
            }
            labels.get(of)[PARENT] = at;
            return at;
        }

        private int joined(int one, int[] other) {
            other[PARENT] = one;
            merge(labels.get(one), other);
            return one;
        }

        private static void merge(int[] into, int[] other) {
            for (int i = 0; i < PARENT; i++) {
                into[i] = switch (i) {
                    case 0, 1 -> Math.min(into[i], other[i]);
                    case 2, 3, PEAK -> Math.max(into[i], other[i]);
                    default -> into[i] + other[i];
                };
            }
        }

        private List<Mark> marks() {
            List<Mark> marks = new ArrayList<>();
            for (int i = 0; i < labels.size(); i++) {
                int[] box = labels.get(i);
                if (box[PARENT] == i && box[PEAK] >= CLEAR && box[3] - box[1] > 1) {
                    marks.add(new Mark(box[0], box[1], box[2], box[3], box[4], box[5], box[6]));
                }
            }
            return marks.size() > MOST_MARKS ? List.of() : marks;
        }
    }
}
