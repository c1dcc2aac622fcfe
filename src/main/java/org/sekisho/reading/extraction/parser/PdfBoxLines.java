package org.sekisho.reading.extraction.parser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.extraction.parser.TikaLines.Verdict;

/**
 * Draws the lines of a document that are compared by lot, at least one of each font, so that a font whose letters look
 * like others is found on any page. Lines with letters that are rare in their font are likelier. Fonts that print only
 * a few letters of a line share a lot.
 */
final class PdfBoxLines {

    /** Letters of a line, and of a font in it, worth a look; then of a font, some of which must have been seen. */
    private static final int FEWEST = 8;

    private static final int MANY = 40;

    /** Lines kept of each font; then lines drawn of each, drawn at most, and looked at together. */
    private static final int KEPT = 8;

    private static final int USUAL = 2;
    private static final int TRIES = 4;
    private static final int AT_ONCE = 25;
    private static final int MOST_FONTS = 200;

    /** Number of times after which a letter is no longer rare. */
    private static final int RARE = 3;

    /** Gap between parts of a line, in parts of the size of its letters; then the longest part. */
    private static final double APART = 2.5;

    private static final double LONGEST = 60;

    /** Pixels of a letter; then of the line it stands on, of a line, and from one to the next. */
    private static final int LETTER = 40;

    private static final int BASE = 38;
    private static final int HEIGHT = 52;
    private static final int PITCH = 80;
    private static final int MARGIN = 10;
    private static final int WIDEST = 2600;

    private static final String LIES = "a line of it shows other words than it says";

    private final Random lot;
    private final Map<COSBase, Font> fonts = new LinkedHashMap<>();

    PdfBoxLines(long seed) {
        this.lot = new Random(seed);
    }

    /** Part of a line on a page, and what came of it if it was looked at. */
    private static final class Line {

        private final int page;
        private final List<TextPosition> letters;
        private final double chance;
        private @Nullable Verdict verdict;

        private Line(int page, List<TextPosition> letters, double chance) {
            this.page = page;
            this.letters = letters;
            this.chance = chance;
        }

        private String words() {
            return letters.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
        }
    }

    private static final class Font {

        private final Map<Integer, Integer> codes = new HashMap<>();
        private final List<Line> lines = new ArrayList<>();
        private int letters;

        private boolean isCompared() {
            return lines.stream().anyMatch(line -> line.verdict == Verdict.SAME || line.verdict == Verdict.OTHER);
        }

        private void keep(Line line) {
            lines.add(line);
            lines.sort(Comparator.comparingDouble(kept -> -kept.chance));
            lines.subList(Math.min(KEPT, lines.size()), lines.size()).clear();
        }
    }

    /** Takes note of a line on a page: its letters from left to right. */
    void add(int page, List<TextPosition> line) {
        List<TextPosition> part = new ArrayList<>();
        for (TextPosition letter : line) {
            if (letter.getFont() instanceof PDType3Font || letter.getUnicode().isBlank()) {
                continue; // drawings are recognised as drawings
            }
            if (!part.isEmpty()
                    && (PdfBoxPageGlyphs.along(part.get(part.size() - 1), letter) > APART
                            || PdfBoxPageGlyphs.along(part.get(0), letter) > LONGEST)) {
                keep(page, part);
                part = new ArrayList<>();
            }
            part.add(letter);
        }
        keep(page, part);
    }

    private void keep(int page, List<TextPosition> letters) {
        Map<Font, Integer> counts = new LinkedHashMap<>();
        for (TextPosition letter : letters) {
            Font font = font(letter.getFont().getCOSObject());
            font.codes.merge(code(letter), 1, Integer::sum);
            int said = letter.getUnicode().codePointAt(0);
            font.letters += Character.isLetter(said) && TikaLines.isRecognised(said) ? 1 : 0;
            counts.merge(font, letter.getFont().isVertical() ? 0 : 1, Integer::sum);
        }
        if (counts.values().stream().mapToInt(count -> count).sum() >= FEWEST) {
            Line line = new Line(page, letters, Math.log(1 - lot.nextDouble()) / (1 + Math.pow(rare(letters), 2)));
            counts.entrySet().stream()
                    .map(font -> font.getValue() >= FEWEST ? font.getKey() : font(COSNull.NULL))
                    .distinct()
                    .forEach(font -> font.keep(line));
        }
    }

    private static int code(TextPosition letter) {
        return letter.getCharacterCodes().length == 0 ? -1 : letter.getCharacterCodes()[0];
    }

    /** The number of letters that have come hardly ever so far. */
    private long rare(List<TextPosition> letters) {
        return letters.stream()
                .filter(letter -> font(letter.getFont().getCOSObject()).codes.getOrDefault(code(letter), 0) <= RARE)
                .count();
    }

    /** The entry of a font; the fonts beyond the limit share one, like fonts with few letters. */
    private Font font(COSBase of) {
        COSBase key = fonts.size() < MOST_FONTS || fonts.containsKey(of) ? of : COSNull.NULL;
        return fonts.computeIfAbsent(key, any -> new Font());
    }

    /** Has lines compared until each font has a comparable one, as far as it has any. */
    void compare(PdfBoxUnreadInk ink, PageClock clock, TikaLines comparison) throws IOException {
        for (List<Line> all = next(); !all.isEmpty(); all = next()) {
            for (boolean japanese : new boolean[] {false, true}) {
                List<Line> some = all.stream()
                        .filter(line -> TikaLines.isForJapanese(line.words()) == japanese)
                        .toList();
                if (!some.isEmpty()) {
                    List<Verdict> verdicts = comparison.compared(
                            japanese, some.stream().map(Line::words).toList(), () -> drawn(some, ink, clock));
                    for (int at = 0; at < some.size(); at++) {
                        some.get(at).verdict = verdicts.get(at);
                    }
                }
            }
        }
    }

    private List<Line> next() {
        List<Line> next = new ArrayList<>();
        for (Font font : fonts.values()) {
            long tried =
                    font.lines.stream().filter(line -> line.verdict != null).count();
            if (next.size() < AT_ONCE && !font.isCompared() && (tried == 0 || font.letters >= MANY)) {
                font.lines.stream()
                        .filter(line -> line.verdict == null && !next.contains(line))
                        .sorted(Comparator.comparingLong(line -> -rare(line.letters)))
                        .limit(Math.min(USUAL, TRIES - Math.min(tried, TRIES)))
                        .forEach(next::add);
            }
        }
        return next;
    }

    /** The pages with the results of their lines. One showing other words than it says is reported and recognised. */
    List<PdfPage> told(List<PdfPage> pages) {
        List<PdfPage> told = new ArrayList<>();
        for (PdfPage page : pages) {
            Map<UnreadReason, String> faults = new EnumMap<>(UnreadReason.class);
            if (fonts.values().stream()
                    .flatMap(font -> font.lines.stream())
                    .anyMatch(line -> line.page == page.number() && line.verdict == Verdict.OTHER)) {
                faults.put(UnreadReason.DISGUISED, LIES);
                faults.put(UnreadReason.BAD_TEXT, LIES);
            }
            page.faults().forEach((reason, detail) -> faults.merge(reason, detail, (one, other) -> other + "; " + one));
            told.add(new PdfPage(page.number(), page.paragraphs(), faults));
        }
        font(COSNull.NULL).letters += fonts.values().stream()
                .filter(font -> font.lines.isEmpty())
                .mapToInt(font -> font.letters)
                .sum();
        long unseen = fonts.values().stream()
                .filter(font -> font.letters >= MANY && !font.lines.isEmpty() && !font.isCompared())
                .count();
        if (unseen > 0) {
            String detail = "the letters of %d fonts could not be compared with what they show".formatted(unseen);
            told.add(new PdfPage(0, List.of(), UnreadReason.UNREAD_TEXT, detail));
        }
        return told;
    }

    /** Lines as a person sees them, one below the other. */
    private static BufferedImage drawn(List<Line> lines, PdfBoxUnreadInk ink, PageClock clock) {
        BufferedImage all = new BufferedImage(WIDEST, PITCH * lines.size(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D ground = all.createGraphics();
        ground.setColor(Color.WHITE);
        ground.fillRect(0, 0, WIDEST, all.getHeight());
        for (int at = 0; at < lines.size(); at++) {
            clock.begin();
            try {
                draw(lines.get(at), ink, all, at * PITCH + (PITCH - HEIGHT) / 2);
            } catch (StackOverflowError | IOException | RuntimeException e) {
                // it counts as not seen
            } finally {
                clock.end();
            }
        }
        return all;
    }

    private static void draw(Line line, PdfBoxUnreadInk ink, BufferedImage all, int top) throws IOException {
        Matrix first = line.letters.get(0).getTextMatrix();
        TextPosition last = line.letters.get(line.letters.size() - 1);
        Matrix at = line.letters.stream()
                .map(TextPosition::getTextMatrix)
                .max(Comparator.comparingDouble(PdfBoxLines::height))
                .orElseThrow();
        double turn = Math.atan2(at.getShearY(), at.getScaleX());
        double cos = Math.cos(turn) * LETTER / Math.max(0.01, height(at));
        double sin = Math.sin(turn) * LETTER / Math.max(0.01, height(at));
        double x = first.getTranslateX() * cos + first.getTranslateY() * sin;
        double y = at.getTranslateX() * sin - at.getTranslateY() * cos;
        double right = last.getEndX() * cos + last.getEndY() * sin - x + 2 * MARGIN;
        int width = (int) Math.max(1, Math.min(WIDEST, right));
        Graphics2D graphics = all.getSubimage(0, top, width, HEIGHT).createGraphics();
        graphics.setBackground(Color.WHITE);
        graphics.transform(new AffineTransform(cos, sin, sin, -cos, MARGIN - x, BASE - y));
        ink.drawUpright(line.page - 1, graphics);
        graphics.dispose();
    }

    /** The height of letters above the line they stand on, also where they are slanted. */
    static double height(Matrix at) {
        double area = at.getScaleX() * at.getScaleY() - at.getShearX() * at.getShearY();
        return Math.abs(area) / Math.max(0.01, Math.hypot(at.getScaleX(), at.getShearY()));
    }
}
