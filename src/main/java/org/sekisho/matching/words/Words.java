package org.sekisho.matching.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Divides text into words that can be compared, and remembers where each stands as it was written.
 *
 * <p>A word is cut out of the text first and made comparable by itself then, so that its place is exact whatever
 * normalisation does to it: see {@link Spelling}. Hyphens divide ({@code quantum-key} is two words), a possessive is
 * dropped, {@code U.S.} is {@code us}, {@code 3.5} stays one word. Of Chinese, Japanese and Korean every character is a
 * word, so that a phrase is an exact sequence of characters and is found inside longer compounds.
 */
public final class Words {

    private static final String APOSTROPHES = "'\u2019\u02bc\uff07";
    private static final Pattern PLURAL_OF_CAPITALS = Pattern.compile("[A-Z]{2,}s");

    private final UnaryOperator<String> baseForm;

    /**
     * Divides text into words and reduces each.
     *
     * @param baseForm from a word in small letters to its base form
     */
    public Words(UnaryOperator<String> baseForm) {
        this.baseForm = baseForm;
    }

    /** Takes words of English without their inflection. */
    public static Words inBaseForm() {
        return new Words(new CoreNlpBaseForms());
    }

    List<Token> in(String text) {
        List<Token> tokens = new ArrayList<>(text.length() / 6 + 1);
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            at = switch (WordClass.of(character)) {
                case INSIDE -> word(text, at, tokens);
                case ALONE -> wordOfOneCharacter(text, at, tokens);
                case STICKING, DIVIDING -> at + Character.charCount(character);
            };
        }
        return tokens;
    }

    /** The words of a text without their places. */
    public List<String> termsOf(String text) {
        return in(text).stream().map(Token::term).toList();
    }

    private int word(String text, int start, List<Token> tokens) {
        int end = start;
        while (end < text.length() && goesOn(text, start, end)) {
            end += Character.charCount(text.codePointAt(end));
        }
        String written = text.substring(start, end);
        boolean capitals =
                written.endsWith("s") && PLURAL_OF_CAPITALS.matcher(written).matches();
        String singular = capitals ? written.substring(0, written.length() - 1) : written;
        end += possessiveAt(text, end);
        tokens.add(new Token(baseForm.apply(Spelling.usual(singular)), start, end));
        return end;
    }

    private static boolean goesOn(String text, int start, int at) {
        int character = text.codePointAt(at);
        return switch (WordClass.of(character)) {
            case INSIDE, STICKING -> true;
            case ALONE -> false;
            case DIVIDING -> (character == '.' || character == ',') && joins(text, start, at);
        };
    }

    /** Whether a dot or comma belongs to the word: inside a number, or between the letters of an abbreviation. */
    private static boolean joins(String text, int start, int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        if (Character.isDigit(before) && Character.isDigit(after)) {
            return true;
        }
        boolean loneBefore = at - 1 == start || text.charAt(at - 2) == '.';
        boolean loneAfter = at + 2 == text.length() || WordClass.of(text.codePointAt(at + 2)) == WordClass.DIVIDING;
        return text.charAt(at) == '.'
                && Character.isLetter(before)
                && Character.isLetter(after)
                && loneBefore
                && loneAfter;
    }

    private static int possessiveAt(String text, int at) {
        boolean possessive = at + 1 < text.length()
                && APOSTROPHES.indexOf(text.charAt(at)) >= 0
                && Character.toLowerCase(text.charAt(at + 1)) == 's'
                && (at + 2 == text.length() || WordClass.of(text.codePointAt(at + 2)) != WordClass.INSIDE);
        return possessive ? 2 : 0;
    }

    private int wordOfOneCharacter(String text, int start, List<Token> tokens) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && WordClass.of(text.codePointAt(end)) == WordClass.STICKING) {
            end += Character.charCount(text.codePointAt(end));
        }
        String written = text.substring(start, end);
        String usual = Spelling.compatible(written);
        if (usual.equals(written)) {
            tokens.add(new Token(usual, start, end));
        } else {
            // one character may stand for several: the square for "kilo", the company sign in its circle
            for (String part : termsOf(usual)) {
                tokens.add(new Token(part, start, end));
            }
        }
        return end;
    }
}
