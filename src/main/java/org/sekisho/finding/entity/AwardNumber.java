package org.sekisho.finding.entity;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.entity.Token.Kind;

/**
 * One or more tokens that can be the number of a grant or contract: {@code DE-AC02-06CH11357}, {@code 5 R01 CA 12345-02}.
 *
 * @param joined in half width, without spaces
 */
record AwardNumber(int start, int end, int tokens, String joined) {

    private static final int MOST_TOKENS = 8;

    private static final int LONGEST = 60;

    private static final int LONGEST_CODE = 6;

    private static final Pattern ACTIVITY = Pattern.compile("[1-9]?(?:[A-Z]\\d\\d|[A-Z]{2}\\d|[A-Z]\\d[A-Z])");

    private static final Pattern INSTITUTE = Pattern.compile("[A-Z]{2}(?:\\d.*)?");

    private static final Pattern DIGITS = Pattern.compile("\\d{5,8}(?:-\\d.*)?");

    /** Numbers of bodies that write the rest with or without hyphens. */
    private static final Pattern IN_GROUPS = Pattern.compile(
            "(?:N\\d{5}|F\\d{5}|FA\\d{4}|W\\d\\d[A-Z0-9]{3}|DAA[A-Z]\\d\\d|DAMD17|MDA97\\d|HR0011|DE|HDTRA1?|HSHQDC).{0,16}");

    /** Shapes that only states write. */
    private static final Pattern OF_A_STATE = Pattern.compile(
            "(?:N00\\d{3}|F[A-Z]?\\d{4,5}|FA\\d{4}|W\\d\\d[A-Z0-9]{3}|DAA[A-Z]\\d\\d|DAMD17|MDA97\\d|HR00\\d\\d|HDTRA\\d?)-?\\d\\d.*"
                    + "|DE-?(?:AC|FG|FC|SC|AR|EE|NA|NE|FE|AI|OE|AM|PS|IA|EM)-?\\d.*|(?:NNX|80NSSC|NNG|NNC)\\d\\d.*|NA[SG]\\d-.*"
                    + "|[1-9]?(?:[RUPKFTI]\\d\\d|[RU][A-Z]\\d|DP\\d|UL1|UM1|R[0-9][A-Z])-?[A-Z]{2}-?\\d{5,6}.*|HHS[NO]\\d{12}.*"
                    + "|JP(?:MJ|NP|MI|J)[A-Z0-9]{4,}|JP\\d\\d[A-Za-z]{1,2}\\d{4,}|ANR-\\d\\d-.*|20\\d\\dYF[A-Z]\\d{6,}|EP/[A-Z]\\d{6}/\\d"
                    + "|70NANB.*|HSHQ[A-Z]{2}-.*|20\\d\\d-\\d{5}-\\d{5}|W-\\d{4}-ENG-\\d\\d");

    /** Dates, years, versions, and numbers of patents. */
    private static final Pattern OTHER = Pattern.compile(
            "(?:19|20)\\d\\d(?:[-/]\\d{1,4}){0,2}|\\d{1,2}/\\d{3}|\\d\\d/\\d{6}|FP\\d?(?:/.*)?|H2020(?:/.*)?|[\\d.]*\\.[\\d.-]*"
                    + "|(?:US|EP|WO|JP|CN|KR|PCT)-?\\d{4}/\\d+.*|(?:US|EP|WO|CN|KR|FR|GB)-?\\d{6,}-?[A-Z]\\d?|\\d{1,2}(?:st|nd|rd|th)"
                    + "|\\d{3}-\\d{3}|\\d+[a-z]+|.*[a-z]{4}.*");

    private static final Set<String> NO_CODE = Set.of(
            "no", "nos", "nr", "and", "the", "under", "by", "of", "grant", "grants", "award", "awards", "number",
            "with", "from", "in", "to", "or", "for", "fkz", "id", "ii", "iii", "phase", "sbir", "sttr", "muri",
            "program", "efrc", "crest", "presto", "erato", "career", "mrsec", "stc", "erc", "igert", "eager", "ga");

    /** The longest that begins with this token, or null. */
    static @Nullable AwardNumber at(List<Token> tokens, int first, PublicBodies bodies) {
        if (!begins(tokens, first, bodies)) {
            return null;
        }
        String joined = tokens.get(first).written();
        int next = first + 1;
        while (next < tokens.size() && next - first < MOST_TOKENS && joined.length() < LONGEST) {
            int joins = joins(tokens, first, next, joined);
            if (joins == 0) {
                break;
            }
            for (int at = next; at < next + joins; at++) {
                joined += tokens.get(at).written();
            }
            next += joins;
        }
        AwardNumber number =
                new AwardNumber(tokens.get(first).start(), tokens.get(next - 1).end(), next - first, joined);
        return number.digits() == 0 ? null : number;
    }

    private static boolean begins(List<Token> tokens, int first, PublicBodies bodies) {
        Token token = tokens.get(first);
        if (token.kind() == Kind.NUMBER) {
            return true;
        }
        return isCode(token)
                && !bodies.hasAcronym(token.written())
                && first + 1 < tokens.size()
                && (startsWithDigit(tokens.get(first + 1))
                        || isHyphen(tokens, first + 1)
                                && first + 2 < tokens.size()
                                && tokens.get(first + 2).kind() == Kind.NUMBER
                        || IN_GROUPS.matcher(token.written()).matches()
                                && tokens.get(first + 1).kind() == Kind.NUMBER);
    }

    private static boolean isCode(Token token) {
        return token.isAllCapitals() && token.written().length() <= LONGEST_CODE && !NO_CODE.contains(token.word());
    }

    /** How many tokens from {@code next} belong to the number. */
    private static int joins(List<Token> tokens, int first, int next, String joined) {
        Token before = tokens.get(next - 1);
        Token token = tokens.get(next);
        if (token.start() - before.end() > 2) {
            return 0;
        }
        if (isHyphen(tokens, next)) {
            return joinsByHyphen(tokens, next, joined) ? 2 : 0;
        }
        if (token.kind() == Kind.MARK || token.kind() == Kind.IDEOGRAPHS || token.start() == before.end()) {
            return 0;
        }
        return continues(before, token, next - first == 1, joined) ? 1 : 0;
    }

    private static boolean continues(Token before, Token token, boolean second, String joined) {
        String written = token.written();
        if (second && isCode(before) && startsWithDigit(token)) {
            return true;
        }
        if (second && joined.matches("[1-9]") && ACTIVITY.matcher(written).matches()) {
            return true;
        }
        if (ACTIVITY.matcher(joined).matches()) {
            return INSTITUTE.matcher(written).matches() && !NO_CODE.contains(token.word())
                    || DIGITS.matcher(written).matches();
        }
        if (before.isAllCapitals() && before.written().length() == 2 && startsWithDigit(token)) {
            return true;
        }
        return IN_GROUPS.matcher(joined).matches()
                && (token.kind() == Kind.NUMBER || token.isAllCapitals() && written.length() == 1);
    }

    private static boolean isHyphen(List<Token> tokens, int at) {
        return tokens.get(at).is("-") || tokens.get(at).is("_");
    }

    /** {@code W911NF-08-1- 0001} or {@code F49620 - 01}, but no dash between two numbers. */
    private static boolean joinsByHyphen(List<Token> tokens, int hyphen, String joined) {
        if (hyphen + 1 >= tokens.size()) {
            return false;
        }
        Token after = tokens.get(hyphen + 1);
        boolean close = after.start() - tokens.get(hyphen).end() <= 1;
        boolean groups = IN_GROUPS.matcher(joined).matches();
        boolean attached = tokens.get(hyphen).start() == tokens.get(hyphen - 1).end();
        return close && (after.kind() == Kind.NUMBER || after.isAllCapitals()) && (groups || attached);
    }

    private static boolean startsWithDigit(Token token) {
        return token.kind() == Kind.NUMBER && Character.isDigit(token.written().charAt(0));
    }

    boolean isOfAState() {
        return OF_A_STATE.matcher(joined).matches();
    }

    /** Enough to be believed where only its place speaks for it. */
    boolean isStrong() {
        long letters = joined.chars().filter(Character::isLetter).count();
        return mayBe() && (digits() >= 6 || letters > 0 && digits() >= 4);
    }

    /** Enough after {@code Grant No.} */
    boolean mayBe() {
        boolean long4 = joined.length() >= 4 && digits() >= 2;
        return long4 && !OTHER.matcher(joined).matches();
    }

    private long digits() {
        return joined.chars().filter(Character::isDigit).count();
    }

    /** Says where and not what. */
    @Override
    public String toString() {
        return "number " + start + " to " + end;
    }
}
