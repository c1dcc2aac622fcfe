package org.sekisho.curation.table;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a text for a formula: what begins with {@code = + - @}, a tab or a carriage return gets
 * an apostrophe in front ({@code https://owasp.org/www-community/attacks/CSV_Injection}). Reading takes it off again.
 */
public final class FormulaGuard {

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("'*[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);

    private FormulaGuard() {}

    /** The text as a cell that no spreadsheet runs. */
    public static String guarded(String cell) {
        return LIKE_A_FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    static String unguarded(String cell) {
        return cell.startsWith("'") && LIKE_A_FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
