package org.sekisho.finding.quantity;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Units that stand before a list, as in analytical data: {@code IR (cm-1): 3440, 1662, 1575}, {@code δ (ppm): 9.20 (1H, s),
 * 8.62 (1H, d)}. The unit is that of the first number after the colon and of all that follow it by commas, whatever is said
 * of each in parentheses. A unit in parentheses needs no colon, as in a line of a table: {@code Wavelength (nm) 193 248}.
 */
final class UnitHeadings {

    private static final int LONGEST_UNIT = 12;
    private static final int LONGEST_REMARK = 60;

    private static final List<String> LEADING = List.of("=", " is", " was", " of", "は", "が");

    private UnitHeadings() {}

    /** Gives the numbers below such a heading its unit. */
    static void apply(String text, List<Draft> drafts) {
        Heading heading = null;
        int expected = -1;
        for (int index = 0; index < drafts.size(); index++) {
            Draft draft = drafts.get(index);
            if (draft.hasUnit()) {
                continue;
            }
            if (draft.start() != expected) {
                Heading found = heading(text, draft.start());
                if (found == null) {
                    continue;
                }
                heading = found;
            }
            if (heading != null) {
                drafts.set(index, new Draft(draft.numeral(), heading.unit, draft.start(), draft.end()));
                expected = following(text, draft.end(), heading.line);
            }
        }
    }

    /** @param line whether numbers follow each other by spaces alone */
    private record Heading(UnitOfMeasure unit, boolean line) {}

    private static @Nullable Heading heading(String text, int start) {
        int colon = Around.skipSpacesBack(text, signsBack(text, start)) - 1;
        if (colon < 1) {
            return null;
        }
        boolean marked = text.charAt(colon) == ':';
        int end = marked ? Around.skipSpacesBack(text, colon) : endOfUnit(text, colon + 1);
        boolean closed = end > 0 && ")]".indexOf(text.charAt(end - 1)) >= 0;
        if (!marked && !closed) {
            return null;
        }
        end = closed ? end - 1 : end;
        int from = end;
        String before = closed ? "([" : " ([";
        while (from > 0 && end - from < LONGEST_UNIT && before.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        WrittenUnit unit = from < end && Around.skipSpacesBack(text, from) > 0 ? UnitReader.at(text, from) : null;
        boolean none = unit == null || unit.end() != end || unit.before() || (unit.oneLetter() && !(closed && marked));
        return none ? null : new Heading(Objects.requireNonNull(unit).unit(), !marked);
    }

    /** Behind a unit in parentheses, before what leads from it to a number: {@code (nm) = 193}, {@code (nm)は193}. */
    private static int endOfUnit(String text, int end) {
        return LEADING.stream()
                .filter(word -> text.startsWith(word, end - word.length()))
                .findFirst()
                .map(word -> Around.skipSpacesBack(text, end - word.length()))
                .orElse(end);
    }

    /** Before signs between the colon and its number: {@code (GHz): > 94}. */
    private static int signsBack(String text, int start) {
        int at = start;
        for (int i = 0; i < 2; i++) {
            int sign = Around.skipSpacesBack(text, at) - 1;
            at = sign >= 0 && "<>≥≤≧≦~≈±".indexOf(text.charAt(sign)) >= 0 ? sign : at;
        }
        return at;
    }

    /** The place at which the next number of the list must start, or -1. */
    private static int following(String text, int end, boolean line) {
        int at = Around.skipSpaces(text, end);
        if (Around.charAt(text, at) == '(') {
            int close = text.indexOf(')', at);
            if (close < 0 || close - at > LONGEST_REMARK) {
                return -1;
            }
            at = Around.skipSpaces(text, close + 1);
        }
        char c = Around.charAt(text, at);
        boolean more = c == ',' || c == ';' || c == '、' || (at == end && (c == '-' || c == '–' || c == '〜'));
        if (line && at > end && (DigitNumerals.isDigit(c) || Exponents.isMinus(c))) {
            return at;
        }
        return more ? Around.skipSpaces(text, at + 1) : -1;
    }
}
