package org.sekisho.curation.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a spreadsheet from taking a text for a formula: what begins with {@code = + - @}, a tab or a carriage return gets
 * an apostrophe in front ({@code https://owasp.org/www-community/attacks/CSV_Injection}). Reading takes it off again.
 */
public final class FormulaGuard {

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private FormulaGuard() {}

    /** The text as a cell that no spreadsheet runs. */
    public static String guarded(String cell) {
        return LIKE_A_FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** A table as CSV with nothing in it that a spreadsheet runs; what is null is an empty cell. */
    public static String csv(List<String> heading, Stream<? extends List<? extends @Nullable Object>> rows) {
        return CommonsCsvTable.written(Stream.concat(Stream.of(heading), rows).toList());
    }

    static String unguarded(String cell) {
        return cell.startsWith("'") && LIKE_A_FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
