package org.sekisho.reading.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sekisho.intake.filing.JoinedLines;
import org.sekisho.reading.extraction.ExtractedText.Paragraph;

/** Makes paragraphs of a page's lines: by indents, gaps, headings and the numbers that patents begin paragraphs with. */
public final class ParagraphJoiner {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?:[Pp]age\\s+)?[-–—]?\\s*\\d{1,4}\\s*[-–—]?(?:\\s*(?:/|of)\\s*\\d{1,4})?");
    private static final float GAP = 1.6f;
    private static final float SHORT = 0.75f;

    private final List<TextLine> lines;
    private final float pitch;

    private ParagraphJoiner(List<TextLine> lines) {
        this.lines = lines;
        this.pitch = pitch(lines);
    }

    public static List<Paragraph> paragraphsOf(List<TextLine> page) {
        return new ParagraphJoiner(withoutPageNumber(page)).join();
    }

    /** Removes the page's number at its head or foot, which would stand in the middle of a sentence. */
    private static List<TextLine> withoutPageNumber(List<TextLine> page) {
        float top = page.stream().map(TextLine::y).reduce(Float.MAX_VALUE, Math::min);
        float bottom = page.stream().map(TextLine::y).reduce(0f, Math::max);
        return page.stream()
                .filter(line -> page.size() < 3
                        || (line.y() > top && line.y() < bottom)
                        || !PAGE_NUMBER.matcher(line.words()).matches())
                .toList();
    }

    private List<Paragraph> join() {
        List<Paragraph> paragraphs = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        boolean heading = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean isHeading = Headings.looksLikeOne(lines.get(i).words());
            if (i > 0 && begins(lines.get(i - 1), lines.get(i), heading, isHeading)) {
                paragraphs.add(new Paragraph(heading, words.toString()));
                words.setLength(0);
            }
            heading = isHeading;
            JoinedLines.join(words, lines.get(i).words());
        }
        if (words.length() > 0) {
            paragraphs.add(new Paragraph(heading, words.toString()));
        }
        return paragraphs;
    }

    private boolean begins(TextLine last, TextLine line, boolean afterHeading, boolean heading) {
        if (PrintedLines.begins(line.words()) || heading != afterHeading) {
            return true;
        }
        if (heading) {
            return line.column() != last.column() || line.y() - last.y() > GAP * pitch;
        }
        boolean indented = indented(line);
        if (line.column() != last.column() || line.y() < last.y()) {
            return indented || (line.column() == 0) != (last.column() == 0);
        }
        return line.y() - last.y() > GAP * Math.max(pitch, line.size())
                || (indented && !indented(last))
                || (endsEarly(last) && PrintedLines.endsASentence(last.words()));
    }

    private boolean indented(TextLine line) {
        return line.x() - left(line.column()) > 0.9f * line.size();
    }

    private boolean endsEarly(TextLine line) {
        float left = left(line.column());
        float right = lines.stream()
                .filter(other -> other.column() == line.column())
                .map(TextLine::right)
                .reduce(left, Math::max);
        return line.right() < left + SHORT * (right - left);
    }

    /** The column's edge, as most of its lines have it; a few that stick out do not count. */
    private float left(int column) {
        List<Float> starts = lines.stream()
                .filter(line -> line.column() == column)
                .map(TextLine::x)
                .sorted()
                .toList();
        return starts.get(starts.size() / 10);
    }

    private static float pitch(List<TextLine> lines) {
        List<Float> steps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            float step = lines.get(i).y() - lines.get(i - 1).y();
            if (step > 0 && lines.get(i).column() == lines.get(i - 1).column()) {
                steps.add(step);
            }
        }
        steps.sort(null);
        return steps.isEmpty() ? Float.MAX_VALUE : steps.get(steps.size() / 2);
    }
}
