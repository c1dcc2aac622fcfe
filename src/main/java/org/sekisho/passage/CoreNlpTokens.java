package org.sekisho.passage;

import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

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

    /** Plain {@link Word}s with offsets: half the cost of {@code CoreLabel}s. */
    private static final TokenizerFactory<Word> TOKENIZERS = PTBTokenizer.factory(
            (word, begin, length) -> new Word(word, begin, begin + length),
            "untokenizable=noneKeep,invertible=false,splitHyphenated=false,splitForwardSlash=false");

    private CoreNlpTokens() {}

    static List<Word> of(String words) {
        String spaced = withPlainSpaces(words);
        List<Word> tokens = new ArrayList<>(words.length() / 5);
        int start = 0;
        int run = 0;
        for (int at = 0; at <= spaced.length(); at++) {
            if (at == spaced.length() || spaced.charAt(at) <= ' ') {
                if (at - run > LONGEST_RUN) {
                    tokenize(spaced, start, run, tokens);
                    addRun(spaced, run, at, tokens);
                    start = at;
                }
                run = at + 1;
            }
        }
        tokenize(spaced, start, spaced.length(), tokens);
        return tokens;
    }

    private static void tokenize(String words, int start, int end, List<Word> tokens) {
        if (start >= end) {
            return;
        }
        String piece = words.substring(start, end);
        for (Word token : TOKENIZERS.getTokenizer(new StringReader(piece)).tokenize()) {
            if (start > 0) {
                token.setBeginPosition(start + token.beginPosition());
                token.setEndPosition(start + token.endPosition());
            }
            tokens.add(token);
        }
    }

    /** A run's own last full stop may end the sentence. */
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

    /** Controls, the character that stands for a lost one, and what is of nobody's script. */
    private static boolean isNone(char character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> character == '\uFFFD';
        };
    }
}
