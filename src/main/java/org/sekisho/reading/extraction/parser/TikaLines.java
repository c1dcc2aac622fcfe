package org.sekisho.reading.extraction.parser;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Serializable;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.tika.metadata.Metadata;
import org.sekisho.intake.filing.PlacedPage.PlacedWord;
import org.sekisho.reading.extraction.Script;
import org.sekisho.reading.extraction.Sight;
import org.sekisho.reading.extraction.UnreadableDocumentException;
import org.sekisho.reading.extraction.parser.TikaLook.TikaTesseract;

/** Has lines of a document recognised, and compares the words seen on them with those read there. */
record TikaLines(Order order, Metadata metadata) {

    private static final String LEFT_OUT = "sekisho:lines-left-out";
    private static final String JAPANESE = "jpn";
    private static final Duration TIME = Duration.ofSeconds(10);

    /** Letters in a row that agree by no chance; then that disagree where a word is another. In Japanese fewer. */
    private static final int RUN = 3;

    private static final int WORD = 8;

    /** Letters in words where a line should show another script; such a line has one foreign letter in five or more. */
    private static final int FOREIGN = 12;

    private static final int PART_FOREIGN = 5;
    private static final Pattern WORDS = Pattern.compile(
            "(\\p{L}\\p{Ll}{4,}|\\p{Lu}{5,}|[\\p{IsHan}\\p{IsHiragana}" + "\\p{IsKatakana}ー]{2,})\\p{P}{0,2}");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern STROKES = Pattern.compile("[1il]");

    /**
     * Goes to the parser process with a document.
     *
     * @param languages of the settings that are installed; empty if nothing is to be recognised
     * @param seed of the lot by which lines are drawn
     */
    record Order(List<String> languages, long seed) implements Serializable {}

    /** Verdicts of a comparison; little was made out of an unseen line. */
    enum Verdict {
        SAME,
        OTHER,
        UNSEEN
    }

    /** Tells whether lines could not be compared because no language for them is installed. */
    static boolean leftOut(Metadata part) {
        return part.get(LEFT_OUT) != null;
    }

    /** Tells whether a letter is of a script that is recognised, and that lists have words in. */
    static boolean isRecognised(int letter) {
        return Script.japanese(letter) || Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }

    /** Tells whether a line is for models of Japanese, which read Latin letters too, and so lines that nobody knows. */
    static boolean isForJapanese(String line) {
        return isForeign(line)
                || line.codePoints().anyMatch(letter -> Character.isLetter(letter) && Script.japanese(letter));
    }

    private static boolean isForeign(String line) {
        long letters = line.codePoints().filter(Character::isLetter).count();
        return PART_FOREIGN
                        * line.codePoints()
                                .filter(letter -> Character.isLetter(letter) && !isRecognised(letter))
                                .count()
                > letters;
    }

    /** Compares lines that stand at the same distance from each other on a picture with what was read of each. */
    List<Verdict> compared(boolean japanese, List<String> lines, Supplier<BufferedImage> picture) throws IOException {
        Optional<String> language = order.languages().stream()
                .filter(one -> !japanese || one.contains(JAPANESE))
                .min((one, other) -> Boolean.compare(one.contains(JAPANESE), other.contains(JAPANESE)));
        if (language.isEmpty()) {
            metadata.set(LEFT_OUT, "true");
            return Collections.nCopies(lines.size(), Verdict.SAME);
        }
        LookOrder look = new LookOrder(new Sight(Sight.Kind.LINES, 0), language.get(), false, TIME, 0, 0);
        try {
            HocrPage page = TikaTesseract.read(picture.get(), look, place -> true);
            return IntStream.range(0, lines.size())
                    .mapToObj(at -> compared(
                            lines.get(at), on(at, lines.size(), page.placed()), on(at, lines.size(), page.sure())))
                    .toList();
        } catch (UnreadableDocumentException e) {
            return Collections.nCopies(lines.size(), Verdict.UNSEEN);
        }
    }

    private static List<String> on(int line, int of, List<PlacedWord> words) {
        return words.stream()
                .filter(word -> (word.top() + word.bottom()) * of / (2 * PlacedWord.PAGE) == line)
                .map(PlacedWord::words)
                .toList();
    }

    /** Compares a line with the words that are no guess; a guess may only agree with it. */
    private static Verdict compared(String line, List<String> words, List<String> sure) {
        if (isForeign(line)) {
            int letters = sure.stream()
                    .filter(WORDS.asMatchPredicate())
                    .filter(word -> !letters(line).contains(letters(word)))
                    .mapToInt(String::length)
                    .sum();
            return letters >= FOREIGN ? Verdict.OTHER : Verdict.UNSEEN;
        }
        int less = isForJapanese(line) ? 1 : 0;
        String read = letters(line);
        String seen = letters(String.join("", sure));
        int otherwise = agreement(read, seen, RUN - less)[1];
        if (otherwise >= WORD - 2 * less || (read.length() < RUN && seen.length() >= WORD)) {
            return Verdict.OTHER;
        }
        int same = agreement(read, letters(String.join("", words)), RUN - less)[0];
        return 2 * same >= read.length() ? Verdict.SAME : Verdict.UNSEEN;
    }

    /** The letters of words, without signs that are often taken for something else. */
    private static String letters(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String letters = NO_LETTERS.matcher(plain).replaceAll("").replace('0', 'o');
        return STROKES.matcher(letters).replaceAll("l");
    }

    /** The number of letters in runs that agree, and the longest stretch in which both say something else. */
    private static int[] agreement(String read, String seen, int run) {
        int[] best = {0, 0, 0};
        int[] before = new int[seen.length() + 1];
        for (int i = 1; i <= read.length(); i++) {
            int[] here = new int[seen.length() + 1];
            for (int j = 1; j <= seen.length(); j++) {
                here[j] = read.charAt(i - 1) == seen.charAt(j - 1) ? before[j - 1] + 1 : 0;
                best = here[j] > best[0] ? new int[] {here[j], i, j} : best;
            }
            before = here;
        }
        if (best[0] < run) {
            return new int[] {0, Math.min(read.length(), seen.length())};
        }
        int[] left = agreement(read.substring(0, best[1] - best[0]), seen.substring(0, best[2] - best[0]), run);
        int[] right = agreement(read.substring(best[1]), seen.substring(best[2]), run);
        return new int[] {left[0] + best[0] + right[0], Math.max(left[1], right[1])};
    }
}
