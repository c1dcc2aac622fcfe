package org.sekisho.reading.passage;

import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.sekisho.reading.passage.WordsAtEnds.Piece;

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
}
