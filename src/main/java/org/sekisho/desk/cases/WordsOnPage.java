package org.sekisho.desk.cases;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sekisho.intake.filing.PlacedPage.PlacedWord;

/**
 * Finds where words of a filing's text stand on a page. Only letters and digits count, whatever their case and width: the text
 * has no hyphens at the ends of lines, no numbers of lines, and spaces of its own. Where the same words stand on a page several
 * times, those count around which the same stands as in the text.
 */
final class WordsOnPage {

    /** Characters compared before and after the words. */
    static final int AROUND = 80;

    /** The number of letters beside the words that have to be the same, as far as there are so many. */
    private static final int ENOUGH = 3;

    private final String letters;
    private final List<PlacedWord> wordOfLetter;

    private WordsOnPage(List<PlacedWord> placed) {
        StringBuilder all = new StringBuilder();
        wordOfLetter = new ArrayList<>();
        for (PlacedWord word : placed) {
            String here = lettersOf(word.words());
            all.append(here);
            for (int i = 0; i < here.length(); i++) {
                wordOfLetter.add(word);
            }
        }
        letters = all.toString();
    }

    /** Words and what stands around them in the text. */
    record Sought(String before, String words, String after) {

        @Override
        public String toString() {
            return "%d characters".formatted(words.length());
        }
    }

    /**
     * The places of the words, one for each line they stand on; empty if they are not on the page, or if nothing tells which of
     * several they are.
     */
    static List<Box> find(List<PlacedWord> placed, Sought sought) {
        List<Box> found = new WordsOnPage(placed).find(sought);
        return found.isEmpty() ? new WordsOnPage(byLines(placed)).find(sought) : found;
    }

    /** A page may print its words in any order. */
    private static List<PlacedWord> byLines(List<PlacedWord> placed) {
        List<PlacedWord> sorted = new ArrayList<>();
        List<PlacedWord> line = new ArrayList<>();
        for (PlacedWord word : placed.stream()
                .sorted(Comparator.comparingInt(PlacedWord::bottom))
                .toList()) {
            if (!line.isEmpty() && !Box.of(line.get(0)).isBeside(word)) {
                line.sort(Comparator.comparingInt(PlacedWord::left));
                sorted.addAll(line);
                line.clear();
            }
            line.add(word);
        }
        line.sort(Comparator.comparingInt(PlacedWord::left));
        sorted.addAll(line);
        return sorted;
    }

    private List<Box> find(Sought sought) {
        String words = lettersOf(sought.words());
        String before = lettersOf(sought.before());
        String after = lettersOf(sought.after());
        int most = -1;
        int best = -1;
        boolean several = false;
        for (int at = words.isEmpty() ? -1 : letters.indexOf(words); at >= 0; at = letters.indexOf(words, at + 1)) {
            int alike = alikeBefore(before, at) + alikeAfter(after, at + words.length());
            several = alike == most || (several && alike < most);
            if (alike > most) {
                most = alike;
                best = at;
            }
        }
        boolean told = most >= Math.min(ENOUGH, before.length() + after.length()) && !several;
        return best >= 0 && told ? boxes(wordOfLetter.subList(best, best + words.length())) : List.of();
    }

    private int alikeBefore(String before, int at) {
        int alike = 0;
        while (alike < before.length()
                && alike < at
                && before.charAt(before.length() - 1 - alike) == letters.charAt(at - 1 - alike)) {
            alike++;
        }
        return alike;
    }

    private int alikeAfter(String after, int at) {
        int alike = 0;
        while (alike < after.length()
                && at + alike < letters.length()
                && after.charAt(alike) == letters.charAt(at + alike)) {
            alike++;
        }
        return alike;
    }

    private static List<Box> boxes(List<PlacedWord> words) {
        List<Box> boxes = new ArrayList<>();
        for (PlacedWord word : words) {
            int last = boxes.size() - 1;
            if (last >= 0 && boxes.get(last).isBeside(word)) {
                boxes.set(last, boxes.get(last).with(word));
            } else {
                boxes.add(Box.of(word));
            }
        }
        return boxes;
    }

    private static String lettersOf(String words) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** On a page, in the units of {@link PlacedWord}. */
    record Box(int left, int top, int right, int bottom) {

        static Box of(PlacedWord word) {
            return new Box(word.left(), word.top(), word.right(), word.bottom());
        }

        /** Whether both stand on one line: half of the lower one is at the height of the other. */
        boolean isBeside(PlacedWord word) {
            int shared = Math.min(bottom, word.bottom()) - Math.max(top, word.top());
            return 2 * shared > Math.min(bottom - top, word.bottom() - word.top());
        }

        Box with(PlacedWord word) {
            return new Box(
                    Math.min(left, word.left()),
                    Math.min(top, word.top()),
                    Math.max(right, word.right()),
                    Math.max(bottom, word.bottom()));
        }

        int middle() {
            return (top + bottom) / 2;
        }
    }
}
