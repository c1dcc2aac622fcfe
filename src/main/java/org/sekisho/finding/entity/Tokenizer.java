package org.sekisho.finding.entity;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.sekisho.finding.entity.Token.Kind;

/**
 * Divides a text into tokens, in one go. What has a digit keeps its hyphens and strokes ({@code DE-AC02-06CH11357}); other
 * words are divided there ({@code NSF-funded}, {@code NIH/NIGMS}).
 */
final class Tokenizer {

    private static final String CONNECTORS = "-‐‑–/.'’&*";

    private static final String HYPHENS = "-‐‑–*";

    /** Abbreviations whose full stop does not end a sentence. */
    private static final Set<String> SHORTENED = Set.of(
            "no", "nos", "nr", "n", "ser", "sec", "dept", "govt", "pat", "appl", "ref", "pub", "art", "num", "contr");

    /** Words that stand for others wherever they stand. */
    private static final Map<String, String> WHOLE = Map.of("&", "and", "dept", "department", "govt", "government");

    private static final int LETTERS_BEFORE_A_STROKE = 3;

    private final String words;
    private final List<Token> tokens = new ArrayList<>();

    private Tokenizer(String words) {
        this.words = words;
    }

    static List<Token> divide(String words) {
        Tokenizer tokenizer = new Tokenizer(words);
        int at = 0;
        while (at < words.length()) {
            at = tokenizer.read(at);
        }
        return tokenizer.tokens;
    }

    private int read(int at) {
        char first = words.charAt(at);
        if (isSpace(first)) {
            return at + 1;
        }
        if (isIdeograph(first)) {
            return add(Kind.IDEOGRAPHS, at, endOfIdeographs(at));
        }
        return Character.isLetterOrDigit(first) ? readRun(at) : add(Kind.MARK, at, at + 1);
    }

    private int endOfIdeographs(int at) {
        int end = at;
        while (end < words.length() && isIdeograph(words.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Letters and digits, with connectors between them. */
    private int readRun(int start) {
        int end = start;
        boolean digits = false;
        while (end < words.length() && isInRun(end, start)) {
            digits |= Character.isDigit(words.charAt(end));
            end++;
        }
        int from = start;
        for (int at = start; at < end; at++) {
            if (isConnector(at) && divides(from, at, digits, end)) {
                from = divided(from, at);
            }
        }
        return addLast(from, end);
    }

    /** Adds what stands before a connector; returns where the next begins. */
    private int divided(int from, int at) {
        add(kind(from, at), from, at);
        char connector = words.charAt(at);
        boolean possessive = isApostrophe(connector)
                && at + 2 <= words.length()
                && words.charAt(at + 1) == 's'
                && (at + 2 == words.length() || !Character.isLetterOrDigit(words.charAt(at + 2)));
        if (possessive) {
            return at;
        }
        if (connector == '&') {
            add(Kind.MARK, at, at + 1);
        }
        return at + 1;
    }

    private int addLast(int from, int end) {
        add(kind(from, end), from, end);
        if (end < words.length() && endsWithItsStop(from, end)) {
            return end + 1;
        }
        return end;
    }

    private boolean endsWithItsStop(int from, int end) {
        char next = words.charAt(end);
        String word = tokens.get(tokens.size() - 1).written().toLowerCase(Locale.ROOT);
        return next == '°' || next == 'º' || next == '.' && (SHORTENED.contains(word) || isInitials(from, end));
    }

    private boolean divides(int from, int at, boolean digits, int end) {
        char connector = words.charAt(at);
        if (isInitials(from, at) && connector == '.') {
            return !isInitials(from, Math.min(end, at + 2));
        }
        if (connector == '.') {
            return !(Character.isDigit(words.charAt(at - 1)) && Character.isDigit(words.charAt(at + 1)));
        }
        if (connector == '/' && digits) {
            return at - from >= LETTERS_BEFORE_A_STROKE
                    && IntStream.range(from, at).allMatch(letter -> Character.isLetter(words.charAt(letter)));
        }
        return !digits || HYPHENS.indexOf(connector) < 0 && connector != '/';
    }

    /** {@code U.S} or one letter. */
    private boolean isInitials(int from, int end) {
        if ((end - from) % 2 == 0 || end - from > 7) {
            return false;
        }
        for (int at = from; at < end; at++) {
            char letter = words.charAt(at);
            if ((at - from) % 2 == 0 ? !Character.isUpperCase(letter) : letter != '.') {
                return false;
            }
        }
        return true;
    }

    private boolean isInRun(int at, int start) {
        char letter = words.charAt(at);
        if (isConnector(at)) {
            return at > start
                    && !isConnector(at - 1)
                    && at + 1 < words.length()
                    && Character.isLetterOrDigit(words.charAt(at + 1))
                    && !isIdeograph(words.charAt(at + 1));
        }
        return Character.isLetterOrDigit(letter) && !isIdeograph(letter);
    }

    private boolean isConnector(int at) {
        return CONNECTORS.indexOf(words.charAt(at)) >= 0;
    }

    private static boolean isApostrophe(char letter) {
        return letter == '\'' || letter == '’';
    }

    private Kind kind(int from, int end) {
        return words.substring(from, end).chars().anyMatch(Character::isDigit) ? Kind.NUMBER : Kind.WORD;
    }

    private int add(Kind kind, int start, int end) {
        if (end > start) {
            String written = halfWidth(words.substring(start, end));
            String small = written.toLowerCase(Locale.ROOT);
            String word = WHOLE.getOrDefault(small, small);
            tokens.add(new Token(kind, start, end, word, written));
        }
        return end;
    }

    static String halfWidth(String written) {
        StringBuilder narrow = new StringBuilder(written.length());
        for (int at = 0; at < written.length(); at++) {
            narrow.append(narrow(written.charAt(at)));
        }
        return narrow.toString();
    }

    private static char narrow(char letter) {
        if (letter >= '！' && letter <= '～') {
            return (char) (letter - '！' + '!');
        }
        return switch (letter) {
            case '‐', '‑', '–', '—', '−' -> '-';
            case '’' -> '\'';
            case '、' -> ',';
            default -> letter;
        };
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    private static boolean isIdeograph(char letter) {
        if (letter < '\u2e80') {
            return false;
        }
        if (letter == '・' || letter == 'ー' || letter == '々') {
            return true;
        }
        UnicodeScript script = UnicodeScript.of(letter);
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }
}
