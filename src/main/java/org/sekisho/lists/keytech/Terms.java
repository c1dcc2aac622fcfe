package org.sekisho.lists.keytech;

import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.WordExpression.Form;
import org.sekisho.lists.keytech.WordExpression.Term;

/** Makes terms, and refuses those that would find too much or nothing. */
final class Terms {

    private static final int SHORTEST_BEGINNING = 3;

    private Terms() {}

    static WordExpression term(String word, @Nullable String language) {
        if (word.startsWith("*") || word.startsWith("?")) {
            throw refused(
                    word, "a wildcard at the beginning has to try every word there is; write how the word begins");
        }
        int wildcard = indexOfWildcard(word);
        if (wildcard < 0) {
            return new Term(Form.INFLECTED, word, language);
        }
        if (wildcard < word.length() - 1 || word.endsWith("?")) {
            throw refused(
                    word, "a word can be cut off at its end only, with '*'; write other spellings out, joined by 'or'");
        }
        return truncated(word.substring(0, wildcard), language);
    }

    private static int indexOfWildcard(String word) {
        int star = word.indexOf('*');
        int mark = word.indexOf('?');
        return star < 0 || (mark >= 0 && mark < star) ? mark : star;
    }

    private static WordExpression truncated(String beginning, @Nullable String language) {
        boolean ideographic = beginning.codePoints().anyMatch(Character::isIdeographic);
        if (beginning.codePoints().filter(Character::isLetterOrDigit).count()
                < (ideographic ? SHORTEST_BEGINNING - 1 : SHORTEST_BEGINNING)) {
            throw refused(
                    beginning + "*",
                    "so many words begin so that it would cost too much and say too little; write %d letters or more before '*'"
                            .formatted(SHORTEST_BEGINNING));
        }
        return new Term(Form.BEGINNING, beginning, language);
    }

    static WordExpression exact(String words, @Nullable String language) {
        if (words.isBlank()) {
            throw new ExpressionSyntaxException("has quotation marks with nothing between them");
        }
        if (words.indexOf('*') >= 0) {
            throw refused(
                    '"' + words + '"', "a quoted phrase is exact; take the word with '*' out of the quotation marks");
        }
        return new Term(Form.EXACT, words.strip(), language);
    }

    private static ExpressionSyntaxException refused(String word, String why) {
        return new ExpressionSyntaxException("has '%s', which is refused: %s".formatted(word, why));
    }
}
