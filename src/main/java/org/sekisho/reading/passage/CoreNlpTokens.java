package org.sekisho.reading.passage;

import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.sekisho.reading.passage.CoreNlpTokens.WordsAtEnds.Piece;

/**
 * Tokens of a text, each with its place in it.
 *
 * <p>CoreNLP's lexer needs time in the square of the length of a run such as {@code &&&&…} or {@code a@a@…}, and of a run
 * of no-break spaces or of characters that it takes for none. So it never sees a long run: one is a token by itself. It
 * sees every kind of space, and what is no character at all, as a plain space, which moves nothing, as each is one
 * character.
 */
final class CoreNlpTokens {

    /** The longest run without a space that the lexer gets to see; longer words than this are not language. */
    private static final int LONGEST_RUN = 200;

    private static final String BETWEEN = "x";

    /** Plain {@link Word}s with offsets: half the cost of {@code CoreLabel}s. */
    private static final TokenizerFactory<Word> TOKENIZERS = PTBTokenizer.factory(
            (word, begin, length) -> new Word(word, begin, begin + length),
            "untokenizable=noneKeep,invertible=false,splitHyphenated=false,splitForwardSlash=false");

    private CoreNlpTokens() {}

    static List<Word> of(String words) {
        return of(words, 0, words.length());
    }

    /** The tokens of a part of a text, with their places in the text. */
    static List<Word> of(String words, int start, int end) {
        List<Word> tokens = new ArrayList<>((end - start) / 5);
        read(withPlainSpaces(words.substring(start, end)), 0, end - start, tokens);
        tokens.forEach(token -> move(token, start));
        return tokens;
    }

    /**
     * The tokens where a sentence may end, and one that stands for all words between two such places. Where undirected
     * quotes and tags end, only the whole text tells.
     */
    static List<Word> atEnds(String words) {
        if (words.indexOf('"') >= 0 || words.indexOf('<') >= 0) {
            return of(words);
        }
        String spaced = withPlainSpaces(words);
        List<Word> tokens = new ArrayList<>();
        for (Piece piece : WordsAtEnds.of(spaced)) {
            if (piece.atEnd()) {
                read(spaced, piece.start(), piece.end(), tokens);
            } else {
                tokens.add(new Word(BETWEEN, piece.start(), piece.end()));
            }
        }
        return tokens;
    }

    private static void read(String spaced, int from, int to, List<Word> tokens) {
        int start = from;
        int run = from;
        for (int at = from; at <= to; at++) {
            if (at == to || spaced.charAt(at) <= ' ') {
                if (at - run > LONGEST_RUN) {
                    tokenize(spaced, start, run, tokens);
                    addRun(spaced, run, at, tokens);
                    start = at;
                }
                run = at + 1;
            }
        }
        tokenize(spaced, start, to, tokens);
    }

    private static void tokenize(String words, int start, int end, List<Word> tokens) {
        if (start >= end) {
            return;
        }
        String piece = words.substring(start, end);
        for (Word token : TOKENIZERS.getTokenizer(new StringReader(piece)).tokenize()) {
            move(token, start);
            tokens.add(token);
        }
    }

    private static void move(Word token, int by) {
        token.setBeginPosition(by + token.beginPosition());
        token.setEndPosition(by + token.endPosition());
    }

    /** Adds a long run; its own last full stop may end the sentence. */
    private static void addRun(String words, int start, int end, List<Word> tokens) {
        boolean stops = words.charAt(end - 1) == '.';
        int last = stops ? end - 1 : end;
        tokens.add(new Word(words.substring(start, last), start, last));
        if (stops) {
            tokens.add(new Word(".", last, end));
        }
    }

    private static String withPlainSpaces(String words) {
        for (int at = 0; at < words.length(); at++) {
            if (isUnusualSpace(words.charAt(at))) {
                return withPlainSpaces(words.toCharArray(), at);
            }
        }
        return words;
    }

    private static String withPlainSpaces(char[] characters, int first) {
        for (int at = first; at < characters.length; at++) {
            if (isUnusualSpace(characters[at])) {
                characters[at] = ' ';
            }
        }
        return new String(characters);
    }

    private static boolean isUnusualSpace(char character) {
        return character < ' '
                ? character < '\t' || character > '\r'
                : character >= 127 && (Stretches.isBlank(character) || isNone(character));
    }

    /** Tells whether a character is none: a control, the one that stands for a lost one, or one of nobody's script. */
    private static boolean isNone(char character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> character == '\uFFFD';
        };
    }

    /**
     * Finds the words of a text that can matter to where its sentences end: those with a mark that may end one, and two
     * before and behind them. A lexer need not see the others.
     */
    static final class WordsAtEnds {

        private static final String MARKS = ".?!\u3002\uff0e\uff01\uff1f\uff61\u2026\u203c\u203d";

        private static final int AROUND = 2;

        private WordsAtEnds() {}

        /** A stretch of whole words; {@code end} is the place behind the last. */
        record Piece(int start, int end, boolean atEnd) {}

        /** All words of a text, in pieces that a lexer has to see and pieces that it has not, in order. Its spaces are plain. */
        static List<Piece> of(String words) {
            List<TextSpan> spans = spans(words);
            BitSet atEnds = atEnds(words, spans);
            List<Piece> pieces = new ArrayList<>();
            int from = 0;
            while (from < spans.size()) {
                boolean atEnd = atEnds.get(from);
                int next = atEnd ? atEnds.nextClearBit(from) : atEnds.nextSetBit(from);
                int to = next < 0 ? spans.size() : Math.min(next, spans.size());
                pieces.add(new Piece(spans.get(from).start(), spans.get(to - 1).end(), atEnd));
                from = to;
            }
            return pieces;
        }

        private static List<TextSpan> spans(String words) {
            List<TextSpan> spans = new ArrayList<>(words.length() / 5);
            int start = -1;
            for (int at = 0; at <= words.length(); at++) {
                boolean space = at == words.length() || words.charAt(at) <= ' ';
                if (space && start >= 0) {
                    spans.add(new TextSpan(start, at));
                    start = -1;
                } else if (!space && start < 0) {
                    start = at;
                }
            }
            return spans;
        }

        private static BitSet atEnds(String words, List<TextSpan> spans) {
            BitSet atEnds = new BitSet(spans.size());
            for (int word = 0; word < spans.size(); word++) {
                if (mayEnd(words, spans.get(word)) || lineEndsBehind(words, spans, word)) {
                    atEnds.set(Math.max(0, word - AROUND), Math.min(spans.size(), word + AROUND + 1));
                }
            }
            return atEnds;
        }

        /** Tells whether a word may end a sentence; the point of {@code 3.5} ends nothing. */
        private static boolean mayEnd(String words, TextSpan word) {
            for (int at = word.start(); at < word.end(); at++) {
                char mark = words.charAt(at);
                if (MARKS.indexOf(mark) >= 0 && !(mark == '.' && isBetweenDigits(words, at))) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isBetweenDigits(String words, int at) {
            return at > 0
                    && at + 1 < words.length()
                    && Character.isDigit(words.charAt(at - 1))
                    && Character.isDigit(words.charAt(at + 1));
        }

        private static boolean lineEndsBehind(String words, List<TextSpan> spans, int word) {
            int next = word + 1 < spans.size() ? spans.get(word + 1).start() : words.length();
            for (int at = spans.get(word).end(); at < next; at++) {
                if (words.charAt(at) == '\n') {
                    return true;
                }
            }
            return false;
        }
    }
}
