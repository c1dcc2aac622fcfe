package org.sekisho.reading.passage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the words of a text that can matter to where its sentences end: those with a mark that may end one, and two
 * before and behind them. A lexer need not see the others.
 */
final class WordsAtEnds {

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
