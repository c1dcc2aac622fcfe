package org.sekisho.reading.passage;

import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Divides languages that put spaces between words: CoreNLP's sentences, mended where patents abbreviate. */
final class CoreNlpSentences {

    /** Tokens in the longest passage. Claims of 500 words and more are common, and only those are cut. */
    static final int LONGEST = 400;

    private static final WordToSentenceProcessor<Word> SENTENCES = new WordToSentenceProcessor<>();

    private CoreNlpSentences() {}

    static List<Stretch> of(String words) {
        return of(words, CoreNlpTokens.atEnds(words));
    }

    /** @param tokens at least those where a sentence may end */
    static List<Stretch> of(String words, List<Word> tokens) {
        Stretches stretches = new Stretches(words);
        for (List<Word> paragraph : paragraphs(words, tokens)) {
            for (List<Word> sentence : CoreNlpAbbreviations.mend(SENTENCES.process(paragraph))) {
                int start = sentence.get(0).beginPosition();
                stretches.beginAt(start, false);
                cut(words, start, sentence.get(sentence.size() - 1).endPosition(), stretches);
            }
        }
        return stretches.toEnd();
    }

    /** One sentence, with any marks in it; cut only if it is too long. */
    static List<Stretch> whole(String words) {
        Stretches stretches = new Stretches(words);
        cut(words, 0, words.length(), stretches);
        return stretches.toEnd();
    }

    private static void cut(String words, int start, int end, Stretches stretches) {
        if (mostTokens(words, start, end) <= LONGEST) {
            return;
        }
        List<Word> sentence = CoreNlpTokens.of(words, start, end);
        LongSentence.cuts(sentence.size(), LONGEST, unit -> strength(sentence.get(unit)))
                .forEach(unit -> stretches.beginAt(sentence.get(unit).beginPosition(), true));
    }

    /** The largest number of tokens there may be: two for each run of letters and digits, and for each other sign. */
    private static int mostTokens(String words, int start, int end) {
        int tokens = 0;
        boolean inWord = false;
        for (int at = start; at < end; at++) {
            boolean letter = Character.isLetterOrDigit(words.charAt(at));
            tokens += letter == inWord && letter || words.charAt(at) == ' ' ? 0 : 2;
            inWord = letter;
        }
        return Math.min(tokens, end - start);
    }

    private static int strength(Word token) {
        return switch (token.word()) {
            case ";" -> 3;
            case ":" -> 2;
            case "," -> 1;
            default -> LongSentence.WEAKEST;
        };
    }

    /** A blank line ends a sentence, a line break does not: pages wrap lines anywhere. */
    private static List<List<Word>> paragraphs(String words, List<Word> tokens) {
        List<List<Word>> paragraphs = new ArrayList<>();
        int start = 0;
        for (int token = 1; token < tokens.size(); token++) {
            if (blankLineBetween(words, tokens.get(token - 1), tokens.get(token))) {
                paragraphs.add(tokens.subList(start, token));
                start = token;
            }
        }
        paragraphs.add(tokens.subList(start, tokens.size()));
        return paragraphs;
    }

    private static boolean blankLineBetween(String words, Word before, Word after) {
        int lines = 0;
        for (int at = before.endPosition(); at < after.beginPosition(); at++) {
            lines += words.charAt(at) == '\n' ? 1 : 0;
        }
        return lines > 1;
    }

    /** Joins sentences that were divided after an abbreviation or an item's number: {@code U.S. Pat. | No. 5}. */
    static final class CoreNlpAbbreviations {

        private CoreNlpAbbreviations() {}

        /** Joins such sentences, and changes the lists it is given. */
        static List<List<Word>> mend(List<List<Word>> sentences) {
            List<List<Word>> mended = new ArrayList<>(sentences.size());
            for (List<Word> sentence : sentences) {
                List<Word> last = mended.isEmpty() ? List.of() : mended.get(mended.size() - 1);
                if (belongTogether(last, sentence)) {
                    last.addAll(sentence);
                } else {
                    mended.add(new ArrayList<>(sentence));
                }
            }
            return mended;
        }

        private static boolean belongTogether(List<Word> before, List<Word> after) {
            if (before.isEmpty() || !before.get(before.size() - 1).word().endsWith(".")) {
                return false;
            }
            String first = after.get(0).word();
            String abbreviated = wordBeforeTheStop(before);
            return Character.isLowerCase(first.codePointAt(0))
                    || Abbreviations.endNoSentence(abbreviated, first)
                    || isItemNumber(before)
                    || isFigureNumber(before);
        }

        private static String wordBeforeTheStop(List<Word> sentence) {
            Word last = sentence.get(sentence.size() - 1);
            if (last.word().length() > 1) {
                return last.word().substring(0, last.word().length() - 1);
            }
            Word before = sentence.size() > 1 ? sentence.get(sentence.size() - 2) : last;
            return before.endPosition() == last.beginPosition() ? before.word() : "";
        }

        /** {@code 1.} or {@code a.} or {@code IV.} and nothing more. */
        private static boolean isItemNumber(List<Word> sentence) {
            String first = sentence.get(0).word();
            return sentence.size() <= 2
                    && first.length() <= 4
                    && (Abbreviations.isNumberOrBracket(first) || isRoman(first));
        }

        /** {@code FIG. 1.} before the figure's description. */
        private static boolean isFigureNumber(List<Word> sentence) {
            return sentence.size() > 2
                    && sentence.size() <= 4
                    && sentence.get(0).word().toUpperCase(Locale.ROOT).startsWith("FIG")
                    && Abbreviations.isNumberOrBracket(sentence.get(1).word());
        }

        private static boolean isRoman(String word) {
            return word.chars().allMatch(character -> "IVXLivxl.".indexOf(character) >= 0);
        }
    }
}
