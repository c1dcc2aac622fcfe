package org.sekisho.lists.keytech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.sekisho.lists.keytech.Lexer.Kind;
import org.sekisho.lists.keytech.Lexer.Sign;
import org.sekisho.lists.keytech.WordExpression.Part;

/**
 * Reads expressions; {@code src/docs/lists.md#the-list-language} shows them by example.
 *
 * <p>What binds most is read first: words beside each other, {@code adj}, {@code near}, {@code with}, {@code same},
 * {@code not}, {@code and}, {@code or}. Of operators that bind alike, the left comes first. Words beside each other
 * without an operator are next to each other in this order, each in any inflection.
 */
public final class ExpressionParser {

    /** Operators from the strongest to the weakest binding. */
    private static final List<String> PROXIMITY = List.of("adj", "near", "with", "same");

    /** Deeper or longer expressions mean nothing to a reader, and could not be walked through without end. */
    private static final int DEEPEST = 40;

    private static final int MOST_JOINED = 1_000;

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private final List<Sign> signs;
    private int at;
    private int depth;
    private int joined;
    private boolean inPart;

    private ExpressionParser(List<Sign> signs) {
        this.signs = signs;
    }

    /**
     * Reads an expression.
     *
     * @throws ExpressionSyntaxException if it is none, or would be too costly to look for
     */
    public static WordExpression parse(String written) {
        ExpressionParser parser = new ExpressionParser(Lexer.signs(written));
        if (parser.signs.isEmpty()) {
            throw new ExpressionSyntaxException("says nothing; write a word to look for");
        }
        WordExpression expression = parser.or();
        if (parser.at < parser.signs.size()) {
            throw new ExpressionSyntaxException(
                    parser.next().is(Kind.CLOSE)
                            ? "has a ')' that was never opened"
                            : "goes on with '%s' where it should end"
                                    .formatted(parser.next().text()));
        }
        refuseDeeper(expression);
        return expression;
    }

    private WordExpression or() {
        List<WordExpression> branches = new ArrayList<>(List.of(and()));
        while (takes("or")) {
            branches.add(and());
        }
        return branches.size() == 1 ? branches.get(0) : WordExpression.anyOf(branches);
    }

    private WordExpression and() {
        List<WordExpression> branches = new ArrayList<>(List.of(not()));
        while (nextIs(Kind.OPERATOR, "and") || nextIsNotAlone()) {
            takes("and");
            branches.add(not());
        }
        return branches.size() == 1 ? branches.get(0) : WordExpression.allOf(branches);
    }

    /** {@code a not b} means a and not b; {@code a not near/5 b} is read elsewhere. */
    private boolean nextIsNotAlone() {
        return nextIs(Kind.OPERATOR, "not") && proximityLevel() < 0;
    }

    private WordExpression not() {
        if (takes("not")) {
            return new WordExpression.Not(deeper(this::not));
        }
        return proximity(PROXIMITY.size() - 1);
    }

    private WordExpression proximity(int level) {
        if (level < 0) {
            return besideEachOther();
        }
        WordExpression left = proximity(level - 1);
        while (isProximity(level)) {
            boolean excluded = takes("not");
            Reach reach = reach(next().text());
            at++;
            left = near(left, reach, excluded, proximity(level - 1));
        }
        return left;
    }

    private boolean isProximity(int level) {
        return proximityLevel() == level;
    }

    /** How much the proximity that comes next binds, with or without {@code not} before it; -1 if none comes. */
    private int proximityLevel() {
        String operator = operatorAt(nextIs(Kind.OPERATOR, "not") ? at + 1 : at);
        for (int level = 0; level < PROXIMITY.size(); level++) {
            if (operator.startsWith(PROXIMITY.get(level))) {
                return level;
            }
        }
        return -1;
    }

    private String operatorAt(int place) {
        return place < signs.size() && signs.get(place).is(Kind.OPERATOR)
                ? signs.get(place).text()
                : "";
    }

    private Reach reach(String operator) {
        int stroke = operator.indexOf('/');
        String kind = stroke < 0 ? operator : operator.substring(0, stroke);
        if (kind.equals("with") || kind.equals("same")) {
            return kind.equals("with") ? Reach.SENTENCE : Reach.PARAGRAPH;
        }
        if (stroke < 0 && kind.equals("near")) {
            throw new ExpressionSyntaxException("has 'near' without a number; write near/5 for 'within five words'");
        }
        String number = stroke < 0 ? "1" : operator.substring(stroke + 1);
        int words = number.length() > 3 ? Integer.MAX_VALUE : Integer.parseInt(number);
        if (words < 1 || words > Reach.FURTHEST) {
            throw new ExpressionSyntaxException(
                    "has '%s': it reaches 1 to %d words; 'with' is the same sentence and 'same' the same paragraph"
                            .formatted(operator, Reach.FURTHEST));
        }
        return kind.equals("adj") ? Reach.adj(words) : Reach.near(words);
    }

    private WordExpression near(WordExpression left, Reach reach, boolean excluded, WordExpression right) {
        for (WordExpression side : List.of(left, right)) {
            if (!side.isPlace()) {
                throw new ExpressionSyntaxException(
                        "has '%s' beside '%s': only words, phrases and places near each other can be near each other; join statements by 'and'"
                                .formatted(side.written(), reach.written()));
            }
        }
        if (++joined > MOST_JOINED) {
            throw new ExpressionSyntaxException(
                    "joins more than %d places; write the alternatives on lines of their own".formatted(MOST_JOINED));
        }
        return new WordExpression.Proximity(left, reach, excluded, right);
    }

    private WordExpression besideEachOther() {
        WordExpression left = operand();
        while (startsOperand()) {
            left = near(left, Reach.NEXT, false, operand());
        }
        return left;
    }

    private boolean startsOperand() {
        if (at >= signs.size()) {
            return false;
        }
        return switch (next().kind()) {
            case WORD, QUOTED, PREFIX, OPEN -> true;
            case OPERATOR, CLOSE, COMMA -> false;
        };
    }

    private WordExpression operand() {
        if (at >= signs.size()) {
            throw new ExpressionSyntaxException("ends where a word is missing");
        }
        Sign sign = next();
        at++;
        return switch (sign.kind()) {
            case WORD -> countOrTerm(sign.text());
            case QUOTED -> Terms.exact(sign.text(), null);
            case PREFIX -> prefixed(sign.text());
            case OPEN -> inBrackets();
            case OPERATOR ->
                throw new ExpressionSyntaxException(
                        "has '%s' where a word is missing; put it into quotation marks if the word itself is meant"
                                .formatted(sign.text()));
            case CLOSE, COMMA ->
                throw new ExpressionSyntaxException("has '%s' where a word is missing".formatted(sign.text()));
        };
    }

    private WordExpression deeper(Supplier<WordExpression> part) {
        refuseDeeper(++depth);
        WordExpression inside = part.get();
        depth--;
        return inside;
    }

    private static void refuseDeeper(int depth) {
        if (depth > DEEPEST) {
            throw new ExpressionSyntaxException(
                    "has more than %d brackets, 'not', or parts inside each other; divide it".formatted(DEEPEST));
        }
    }

    /** Refuses deeper nesting, so that a canonical form, which has brackets where precedence saved them, can be read again. */
    private static void refuseDeeper(WordExpression expression) {
        int open = 0;
        for (char sign : QUOTED.matcher(expression.written()).replaceAll("").toCharArray()) {
            open += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            refuseDeeper(open);
        }
    }

    private WordExpression inBrackets() {
        WordExpression inside = deeper(this::or);
        close();
        return inside;
    }

    private void close() {
        if (at >= signs.size()) {
            throw new ExpressionSyntaxException("has a '(' that is never closed");
        }
        if (!next().is(Kind.CLOSE)) {
            throw new ExpressionSyntaxException("has '%s' where ')' is missing".formatted(next().text()));
        }
        at++;
    }

    private WordExpression countOrTerm(String word) {
        if (!nextIs(Kind.OPERATOR, "of")) {
            return Terms.term(word, null);
        }
        if (!word.matches("\\d{1,3}")) {
            throw new ExpressionSyntaxException(
                    "has '%s of'; write a number, '2 of (a, b, c)', or put 'of' into quotation marks".formatted(word));
        }
        at++;
        return atLeast(Integer.parseInt(word));
    }

    private WordExpression atLeast(int count) {
        if (at >= signs.size() || !next().is(Kind.OPEN)) {
            throw new ExpressionSyntaxException("needs brackets after '%d of': 2 of (a, b, c)".formatted(count));
        }
        List<WordExpression> branches = new ArrayList<>();
        do {
            at++;
            branches.add(deeper(this::or));
        } while (at < signs.size() && next().is(Kind.COMMA));
        close();
        if (count < 1 || count > branches.size()) {
            throw new ExpressionSyntaxException(
                    "wants %d of %d; write a number from 1 to %d, and commas between the alternatives"
                            .formatted(count, branches.size(), branches.size()));
        }
        return WordExpression.atLeast(count, branches);
    }

    private WordExpression prefixed(String prefix) {
        String name = prefix.toLowerCase(Locale.ROOT);
        for (Part part : Part.values()) {
            if (part.name().toLowerCase(Locale.ROOT).equals(name)) {
                return inPart(part, prefix);
            }
        }
        if (!Languages.KNOWN.contains(name)) {
            throw new ExpressionSyntaxException(
                    "has '%s:'; parts of a filing are title:, abstract:, claims:, description:, government: and request:, languages two letters such as ja:"
                            .formatted(prefix));
        }
        return inLanguage(name);
    }

    private WordExpression inPart(Part part, String prefix) {
        if (inPart) {
            throw new ExpressionSyntaxException(
                    "has '%s:' within another part; nothing stands in two parts of a filing, join them by 'and'"
                            .formatted(prefix));
        }
        inPart = true;
        WordExpression inside = deeper(this::operand);
        inPart = false;
        return new WordExpression.In(part, inside);
    }

    private WordExpression inLanguage(String language) {
        if (at >= signs.size() || !(next().is(Kind.WORD) || next().is(Kind.QUOTED))) {
            throw new ExpressionSyntaxException(
                    "needs a word or a quoted phrase after '%s:'; write it before each word".formatted(language));
        }
        Sign sign = next();
        at++;
        return sign.is(Kind.WORD) ? Terms.term(sign.text(), language) : Terms.exact(sign.text(), language);
    }

    private Sign next() {
        return signs.get(at);
    }

    private boolean nextIs(Kind kind, String text) {
        return at < signs.size() && next().is(kind, text);
    }

    private boolean takes(String operator) {
        if (!nextIs(Kind.OPERATOR, operator)) {
            return false;
        }
        at++;
        return true;
    }

    /** The languages that a term can be limited to (ISO 639-1). */
    private static final class Languages {

        private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());
    }
}
