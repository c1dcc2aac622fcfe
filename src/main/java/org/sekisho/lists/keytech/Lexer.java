package org.sekisho.lists.keytech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides an expression into its signs. Full-width letters, digits, brackets, commas, colons and quotation marks, and
 * every sort of space, are what they are in half width, so that a Japanese keyboard need not be switched.
 */
final class Lexer {

    enum Kind {
        WORD,
        QUOTED,
        PREFIX,
        OPERATOR,
        OPEN,
        CLOSE,
        COMMA
    }

    record Sign(Kind kind, String text) {

        boolean is(Kind other) {
            return kind == other;
        }

        boolean is(Kind other, String word) {
            return kind == other && text.equals(word);
        }
    }

    private static final String QUOTATION_MARKS = "“”„「」『』";
    private static final char IDEOGRAPHIC_COMMA = '、';
    private static final int FIRST_WIDE = 0xff01;
    private static final int LAST_WIDE = 0xff5e;
    private static final int WIDENED_BY = 0xfee0;

    private static final Pattern SIGN = Pattern.compile(
            "\\s*(?:(?<open>\\()|(?<close>\\))|(?<comma>,)|\"(?<quoted>[^\"]*)\"|(?<prefix>[A-Za-z]+):|(?<word>[^\\s(),:\"]+)|(?<odd>.))");

    private static final Pattern OPERATOR = Pattern.compile("(?:adj|near)(?:/\\d+)?|with|same|and|or|not|of");

    /** Meant as an operator, or two words that a stroke joins; it must not pass for a word to look for. */
    private static final Pattern NEARLY_OPERATOR =
            Pattern.compile("(?:(?:adj|near|with|same|and|or|not|of)/.*|(?:adj|near)\\d+)");

    private Lexer() {}

    static boolean isOperator(String word) {
        return OPERATOR.matcher(word.toLowerCase(Locale.ROOT)).matches();
    }

    /**
     * The signs in order.
     *
     * @throws ExpressionSyntaxException if a character fits nowhere
     */
    static List<Sign> signs(String written) {
        List<Sign> signs = new ArrayList<>();
        String rest = narrow(written).strip();
        Matcher sign = SIGN.matcher(rest);
        int at = 0;
        while (at < rest.length()) {
            sign.region(at, rest.length());
            if (!sign.lookingAt()) {
                throw new ExpressionSyntaxException("cannot be read from '%s' on".formatted(rest.substring(at)));
            }
            signs.add(signOf(sign));
            at = sign.end();
        }
        return signs;
    }

    private static Sign signOf(Matcher found) {
        if (found.group("odd") != null) {
            throw new ExpressionSyntaxException(
                    found.group("odd").equals("\"")
                            ? "has a quotation mark that is never closed"
                            : "has a '%s' where none can be; put the word that holds it into quotation marks"
                                    .formatted(found.group("odd")));
        }
        if (found.group("word") != null) {
            return wordOrOperator(found.group("word"));
        }
        for (Kind kind : List.of(Kind.QUOTED, Kind.PREFIX)) {
            String text = found.group(kind.name().toLowerCase(Locale.ROOT));
            if (text != null) {
                return new Sign(kind, text);
            }
        }
        return punctuation(found);
    }

    private static Sign punctuation(Matcher found) {
        if (found.group("open") != null) {
            return new Sign(Kind.OPEN, "(");
        }
        return found.group("close") != null ? new Sign(Kind.CLOSE, ")") : new Sign(Kind.COMMA, ",");
    }

    private static Sign wordOrOperator(String word) {
        if (isOperator(word)) {
            return new Sign(Kind.OPERATOR, word.toLowerCase(Locale.ROOT));
        }
        if (NEARLY_OPERATOR.matcher(word.toLowerCase(Locale.ROOT)).matches()) {
            throw new ExpressionSyntaxException(
                    "has '%s'; write adj/5 or near/5 for words within five words, and quotation marks around it if the word itself is meant"
                            .formatted(word));
        }
        return new Sign(Kind.WORD, word);
    }

    private static String narrow(String written) {
        StringBuilder narrow = new StringBuilder(written.length());
        written.chars().forEach(character -> narrow.append(narrow((char) character)));
        return narrow.toString();
    }

    private static char narrow(char character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return ' ';
        }
        if (QUOTATION_MARKS.indexOf(character) >= 0) {
            return '"';
        }
        if (character == IDEOGRAPHIC_COMMA) {
            return ',';
        }
        return character >= FIRST_WIDE && character <= LAST_WIDE ? (char) (character - WIDENED_BY) : character;
    }
}
