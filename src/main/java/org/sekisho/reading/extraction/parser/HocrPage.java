package org.sekisho.reading.extraction.parser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.intake.filing.JoinedLines;
import org.sekisho.intake.filing.PlacedPage.PlacedWord;
import org.sekisho.intake.filing.Recognised;
import org.sekisho.reading.extraction.ExtractedText.Paragraph;
import org.sekisho.reading.extraction.Headings;
import org.sekisho.reading.extraction.PrintedLines;
import org.sekisho.reading.extraction.Script;
import org.sekisho.reading.extraction.Sight;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads Tesseract's answer (hOCR): words with their confidence in lines, lines in paragraphs. A line whose words begin
 * a paragraph begins one here too, and a paragraph that was cut where a column ends is whole again.
 */
final class HocrPage extends DefaultHandler {

    private static final Pattern CONFIDENCE = Pattern.compile("x_wconf (\\d{1,3})");

    private static final Pattern BOX = Pattern.compile("bbox (\\d{1,6}) (\\d{1,6}) (\\d{1,6}) (\\d{1,6})");

    /** Confidence, of 100, under which Tesseract guesses; among drawings it guesses more than on a page of print. */
    private static final int GUESSED = 40;

    private static final int SURE = 70;

    /** A short line without a letter of grammar, such as a stamp: no sentence goes on from it. */
    private static final Pattern HEAD_OF_PAGE = Pattern.compile("[\\p{IsHan}\\p{P}\\s]{1,12}");

    private final Deque<String> open = new ArrayDeque<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<PlacedWord> placed = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private final Mean ofLine = new Mean();
    private final Mean ofParagraph = new Mean();
    private final Mean ofPage = new Mean();
    private boolean heading;
    private int confidence;
    private Box page = Box.NONE;
    private Box at = Box.NONE;
    private final List<LetterRows.Row> made = new ArrayList<>();
    private final Predicate<LetterRows.Row> looked;
    private final int least;
    private final List<PlacedWord> sure = new ArrayList<>();

    /** @param looked which of the places on the page words are to be taken from */
    HocrPage(LookOrder order, Predicate<LetterRows.Row> looked) {
        this.least = order.sight().kind() == Sight.Kind.PAGE ? GUESSED : SURE;
        this.looked = looked;
    }

    /** A rectangle in pixels from the top left. */
    private record Box(int left, int top, int right, int bottom) {

        private static final Box NONE = new Box(0, 0, 0, 0);

        private static Box of(String title) {
            Matcher box = BOX.matcher(title);
            return box.find() ? new Box(side(box, 1), side(box, 2), side(box, 3), side(box, 4)) : NONE;
        }

        private static int side(Matcher box, int group) {
            return Integer.parseInt(box.group(group));
        }
    }

    /** The mean of numbers that come one by one. */
    private static final class Mean {

        private long sum;
        private int count;

        private void add(Mean other) {
            sum += other.sum;
            count += other.count;
        }

        private void add(int number) {
            sum += number;
            count++;
        }

        private int value() {
            return count == 0 ? 0 : (int) Math.round((double) sum / count);
        }

        private void clear() {
            sum = 0;
            count = 0;
        }
    }

    List<Paragraph> paragraphs() {
        return paragraphs;
    }

    List<PlacedWord> placed() {
        return placed;
    }

    /** The words that are no guess. */
    List<PlacedWord> sure() {
        return sure;
    }

    List<LetterRows.Row> made() {
        return made;
    }

    boolean isThere() {
        return !page.equals(Box.NONE);
    }

    int confidence() {
        return ofPage.value();
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        String kind = attributes.getValue("class");
        open.push(kind == null ? "" : kind);
        String title = String.valueOf(attributes.getValue("title"));
        if ("ocr_page".equals(kind)) {
            page = Box.of(title);
        } else if ("ocrx_word".equals(kind)) {
            word.setLength(0);
            at = Box.of(title);
            Matcher sure = CONFIDENCE.matcher(title);
            confidence = sure.find() ? Math.min(100, Integer.parseInt(sure.group(1))) : 0;
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if ("ocrx_word".equals(open.peek()) || open.contains("ocrx_word")) {
            word.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        switch (open.pop()) {
            case "ocrx_word" -> endWord();
            case "ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat" -> endLine();
            case "ocr_par" -> endParagraph();
            default -> {}
        }
    }

    private void endWord() {
        String words = word.toString().strip();
        LetterRows.Row place = new LetterRows.Row(at.left(), at.top(), at.right(), at.bottom(), words.length(), true);
        if (words.isEmpty() || !looked.test(place)) {
            return;
        }
        if (confidence >= least) {
            made.add(place);
        }
        boolean together = !line.isEmpty()
                && Script.japanese(line.codePointBefore(line.length()))
                && Script.japanese(words.codePointAt(0));
        line.append(line.isEmpty() || together ? "" : " ").append(words);
        ofLine.add(confidence);
        double width = page.right() - page.left();
        double height = page.bottom() - page.top();
        PlacedWord.at(words, at.left() / width, at.top() / height, at.right() / width, at.bottom() / height)
                .ifPresent(word -> {
                    placed.add(word);
                    if (confidence >= least) {
                        sure.add(word);
                    }
                });
    }

    private void endLine() {
        if (line.isEmpty()) {
            return;
        }
        String words = line.toString();
        boolean isHeading = Headings.looksLikeOne(words)
                || (isFirst() && HEAD_OF_PAGE.matcher(words).matches());
        if (PrintedLines.begins(words) || isHeading != heading) {
            endParagraph();
        }
        heading = isHeading;
        JoinedLines.join(paragraph, words);
        ofParagraph.add(ofLine);
        ofPage.add(ofLine);
        line.setLength(0);
        ofLine.clear();
    }

    private boolean isFirst() {
        return paragraphs.isEmpty() && paragraph.isEmpty();
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            Paragraph next = new Paragraph(heading, paragraph.toString(), new Recognised(ofParagraph.value()));
            Paragraph last = paragraphs.isEmpty() ? null : paragraphs.get(paragraphs.size() - 1);
            if (last != null && goesOn(last, next)) {
                StringBuilder joined = new StringBuilder(last.words());
                JoinedLines.join(joined, next.words());
                paragraphs.set(
                        paragraphs.size() - 1,
                        new Paragraph(
                                false, joined.toString(), Recognised.ofBoth(last.recognised(), next.recognised())));
            } else {
                paragraphs.add(next);
            }
        }
        paragraph.setLength(0);
        ofParagraph.clear();
        heading = false;
    }

    /** Tells whether no sentence has ended and none begins. */
    private static boolean goesOn(Paragraph before, Paragraph after) {
        int first = after.words().codePointAt(0);
        return !before.heading()
                && !after.heading()
                && !PrintedLines.endsASentence(before.words())
                && !PrintedLines.begins(after.words())
                && (Character.isLowerCase(first) || (Script.japanese(first) && Character.isLetter(first)));
    }
}
