package org.sekisho.reading.extraction.parser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final LetterRows.Row NOWHERE = new LetterRows.Row(0, 0, 0, 0, 0, true);

    /** A short line without a letter of grammar, such as a stamp: no sentence goes on from it. */
    private static final Pattern HEAD_OF_PAGE = Pattern.compile("[\\p{IsHan}\\p{P}\\s]{1,12}");

    private final Deque<String> open = new ArrayDeque<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();

    /** Words of rows that were looked at by themselves, where a look at all of the page saw none: they speak for their row alone. */
    private final List<Word> besides = new ArrayList<>();

    private final StringBuilder word = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private IntSummaryStatistics ofLine = new IntSummaryStatistics();
    private IntSummaryStatistics ofParagraph = new IntSummaryStatistics();
    private boolean heading;
    private int confidence;
    private LetterRows.Row page = NOWHERE;
    private LetterRows.Row at = NOWHERE;
    private final Predicate<LetterRows.Row> looked;
    private final int least;

    /** @param looked which of the places on the page words are to be taken from */
    HocrPage(LookOrder order, Predicate<LetterRows.Row> looked) {
        this.least = order.sight().kind() == Sight.Kind.PAGE ? GUESSED : SURE;
        this.looked = looked;
    }

    /** A word that was recognised, and the place in the picture where it stands. */
    record Word(String words, LetterRows.Row place, int confidence) {

        @Override
        public String toString() {
            return "word at %s, %d of 100".formatted(place, confidence);
        }
    }

    private static LetterRows.Row boxOf(String title) {
        Matcher box = BOX.matcher(title);
        return box.find()
                ? new LetterRows.Row(side(box, 1), side(box, 2), side(box, 3), side(box, 4), 0, true)
                : NOWHERE;
    }

    private static int side(Matcher box, int group) {
        return Integer.parseInt(box.group(group));
    }

    List<Paragraph> paragraphs() {
        return paragraphs;
    }

    List<PlacedWord> placed() {
        return placed(all());
    }

    /** The words that are no guess. */
    List<PlacedWord> sure() {
        return placed(sureWords());
    }

    private Stream<Word> all() {
        return Stream.concat(words.stream(), besides.stream());
    }

    /** All words that were recognised, guesses too. */
    List<Word> words() {
        return words;
    }

    private Stream<Word> sureWords() {
        return all().filter(word -> word.confidence() >= least);
    }

    List<LetterRows.Row> made() {
        return sureWords().map(Word::place).toList();
    }

    private List<PlacedWord> placed(Stream<Word> some) {
        double width = page.right() - page.left();
        double height = page.bottom() - page.top();
        return some.flatMap(word -> PlacedWord.at(
                        word.words(),
                        word.place().left() / width,
                        word.place().top() / height,
                        word.place().right() / width,
                        word.place().bottom() / height)
                        .stream())
                .toList();
    }

    /**
     * Adds a row that was recognised by itself, which is more than guesses at the same place are.
     *
     * @param whole whether it was made out; otherwise its words are text, nobody is sure of them, and it stays a row that was not
     */
    void add(List<Word> alone, UnaryOperator<LetterRows.Row> place, boolean whole) {
        StringBuilder said = new StringBuilder();
        for (Word one : alone) {
            append(one.words(), said);
            LetterRows.Row there = place.apply(one.place());
            boolean instead = whole
                    && words.removeIf(
                            guess -> guess.confidence() < SURE && guess.place().shared(there) > 0);
            (instead ? words : besides).add(new Word(one.words(), there, whole ? one.confidence() : 0));
        }
        paragraphs.add(new Paragraph(
                false,
                said.toString(),
                new Recognised(mean(alone.stream().mapToInt(Word::confidence).summaryStatistics()))));
    }

    boolean isThere() {
        return !page.equals(NOWHERE);
    }

    int confidence() {
        return mean((words.isEmpty() ? besides : words)
                .stream().mapToInt(Word::confidence).summaryStatistics());
    }

    private static int mean(IntSummaryStatistics confidences) {
        return (int) Math.round(confidences.getAverage());
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        String kind = attributes.getValue("class");
        open.push(kind == null ? "" : kind);
        String title = String.valueOf(attributes.getValue("title"));
        if ("ocr_page".equals(kind)) {
            page = boxOf(title);
        } else if ("ocrx_word".equals(kind)) {
            word.setLength(0);
            at = boxOf(title);
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
        String said = word.toString().strip();
        if (!said.isEmpty() && looked.test(at)) {
            append(said, line);
            ofLine.accept(confidence);
            words.add(new Word(said, at, confidence));
        }
    }

    private static void append(String word, StringBuilder line) {
        boolean together = !line.isEmpty()
                && Script.japanese(line.codePointBefore(line.length()))
                && Script.japanese(word.codePointAt(0));
        line.append(line.isEmpty() || together ? "" : " ").append(word);
    }

    private void endLine() {
        if (line.isEmpty()) {
            return;
        }
        String said = line.toString();
        boolean isHeading = Headings.looksLikeOne(said)
                || (isFirst() && HEAD_OF_PAGE.matcher(said).matches());
        if (PrintedLines.begins(said) || isHeading != heading) {
            endParagraph();
        }
        heading = isHeading;
        JoinedLines.join(paragraph, said);
        ofParagraph.combine(ofLine);
        line.setLength(0);
        ofLine = new IntSummaryStatistics();
    }

    private boolean isFirst() {
        return paragraphs.isEmpty() && paragraph.isEmpty();
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            Paragraph next = new Paragraph(heading, paragraph.toString(), new Recognised(mean(ofParagraph)));
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
        ofParagraph = new IntSummaryStatistics();
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
